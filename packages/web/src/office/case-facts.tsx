import { Link } from 'react-router';
import type { CaseDetail } from '../data/nouns.ts';
import { ofCase } from '../data/pictures.ts';
import { lastInstant } from '../format/time.ts';
import { useWords } from '../language/words.ts';
import { Facts } from '../plain/facts.tsx';
import { ListingPicture } from '../plain/listing-picture.tsx';
import { Clocks } from './clocks.tsx';
import { DocumentList } from './document-list.tsx';
import { Panel } from './panel.tsx';
import { RemovalHeld } from './removal-held.tsx';
import { CodeTag, StatusTag } from './tags.tsx';
import { WhyInReview } from './why-in-review.tsx';
import { WhyRefused } from './why-refused.tsx';

/** The subject of a case and its state. `base` is the path of cases in this part of the office. */
export function CaseFacts({ detail, base }: { detail: CaseDetail; base: string }) {
  const { t, language, term, shortInstant, money } = useWords('office');
  return (
    <Panel title={t('case.facts')}>
      <div className="row top-row">
        {detail.image && <ListingPicture className="big-thumb" address={detail.image} source={ofCase(detail.id)} />}
        <Facts
          className="facts-grid grow"
          of={[
            [t('case.number'), <code key="number">{detail.id}</code>],
            [
              t('case.status'),
              <>
                <StatusTag of={detail} />{' '}
                {detail.decision && detail.decision !== detail.status && (
                  <span className="soft">{term('decision', detail.decision)}</span>
                )}
              </>,
            ],
            ['', detail.erasedAt && t('case.erased', { when: shortInstant(detail.erasedAt) })],
            ['', detail.held && t('case.held', { why: term('hold', detail.held) })],
            [t('case.removalHeld'), detail.removalHeld && <RemovalHeld held={detail.removalHeld} />],
            [
              t('case.variant'),
              detail.variant && (
                <>
                  {detail.variant.title} <code>{detail.variant.id}</code>{' '}
                  {detail.variant.price && <span>{money(detail.variant.price)}</span>}
                  <p className="soft small">{t('case.variantOnly')}</p>
                </>
              ),
            ],
            [t('case.price'), detail.price && money(detail.price)],
            [t('case.seller'), detail.seller.name ?? detail.seller.key],
            [t('case.holder'), detail.holderName],
            [
              t('case.right'),
              <>
                {detail.right.mark && <strong>{detail.right.mark} </strong>}
                {detail.right.office} {detail.right.number}
              </>,
            ],
            [t('case.reason'), term('reason', detail.reason)],
            [t('case.grade'), detail.grade && term('grade', detail.grade)],
            [
              t('case.goods'),
              detail.goods && (
                <>
                  {detail.goods.text[language]} <span className="soft small">{detail.goods.rule[language]}</span>
                </>
              ),
            ],
            [
              t('case.lane'),
              detail.lane && (
                <>
                  <CodeTag group="lane" code={detail.lane} />{' '}
                  <span className="soft small">
                    {detail.laneReasons.map((why) => term('laneReason', why)).join(' · ')}
                  </span>
                  <WhyInReview review={detail.review} />
                </>
              ),
            ],
            [
              t('case.terms'),
              detail.terms?.map(({ participant, hash, current, ...version }, at) => (
                <p key={participant}>
                  {detail.terms?.[1] && term('kind', at === 0 ? 'rights-holder' : 'agent')}{' '}
                  {hash === undefined ? (
                    t('case.noTerms')
                  ) : (
                    <Link to={`/terms/${hash}`}>{t('case.termsOf', version)}</Link>
                  )}
                  {hash !== undefined && !current && <span className="soft small"> {t('case.oldTerms')}</span>}
                </p>
              )),
            ],
            [t('case.back'), detail.backSince && t('case.backSince', { when: shortInstant(detail.backSince) })],
            [
              t('case.measure'),
              detail.measure && (
                <>
                  {term('measure', detail.measure)}{' '}
                  {detail.priorRisk && <span className="soft small">{term('priorRisk', detail.priorRisk)}</span>}
                  {detail.wholeListing && <p className="soft small">{t('case.wholeListing')}</p>}
                </>
              ),
            ],
            [
              t('case.proceeds'),
              (detail.proceeds || detail.funds === 'not-here') && (
                <>
                  {term('proceeds', detail.proceeds?.status ?? 'not-here')}{' '}
                  {detail.proceeds && (
                    <span className="soft small">
                      {t('case.proceedsUntil', { when: shortInstant(lastInstant(detail.proceeds.until)) })}
                    </span>
                  )}
                </>
              ),
            ],
            [t('case.chips'), detail.chips.length > 0 && detail.chips.map((chip) => term('chip', chip)).join(' · ')],
            [t('case.filed'), shortInstant(detail.filedAt)],
            [t('case.clocks'), <Clocks key="clocks" clocks={detail.clocks} />],
            [
              '',
              detail.parent && <Link to={`${base}/${detail.parent}`}>{t('case.parent', { id: detail.parent })}</Link>,
            ],
            [
              '',
              detail.earlier && (
                <Link to={`${base}/${detail.earlier}`}>{t('case.earlier', { id: detail.earlier })}</Link>
              ),
            ],
          ]}
        />
      </div>
      {detail.refused.length > 0 && (
        <div className="note bad gap">
          <strong>{t('case.refused')}</strong>
          <ul>
            {detail.refused.map((shortfall) => (
              <li key={shortfall.code}>
                {shortfall.message} <WhyRefused why={shortfall.why} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {detail.reasons && (
        <div className="note gap">
          <strong>{t('case.reasons')}</strong>
          <p className="said">{detail.reasons[language]}</p>
        </div>
      )}
      {detail.appeal && (
        <div className="note warn gap">
          <strong>{t('case.appeal')}</strong>
          <p>
            {t('case.appealBy', {
              by: term('by', detail.appeal.by),
              when: shortInstant(detail.appeal.openedAt),
            })}
          </p>
          {detail.appeal.grounds && <p className="said">{detail.appeal.grounds}</p>}
          {detail.appeal.documents && (
            <DocumentList
              of={detail.id}
              documents={detail.appeal.documents.map((one) => ({ ...one, what: t('case.appealDocument') }))}
            />
          )}
        </div>
      )}
    </Panel>
  );
}
