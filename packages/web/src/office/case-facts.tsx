import { Link } from 'react-router';
import type { CaseDetail } from '../data/nouns.ts';
import { lastInstant } from '../format/time.ts';
import { useWords } from '../language/words.ts';
import { Clocks } from './clocks.tsx';
import { Panel } from './panel.tsx';
import { RemovalHeld } from './removal-held.tsx';
import { CodeTag } from './tags.tsx';
import { WhyInReview } from './why-in-review.tsx';
import { WhyRefused } from './why-refused.tsx';

/** What a case is about and how it stands. `base` is where cases live in this part of the office. */
export function CaseFacts({ detail, base }: { detail: CaseDetail; base: string }) {
  const { t, language, term, shortInstant, money } = useWords('office');
  return (
    <Panel title={t('case.facts')}>
      <div className="row top-row">
        {detail.image && <img className="big-thumb" src={detail.image} alt="" />}
        <dl className="facts-grid grow">
          <dt>{t('case.number')}</dt>
          <dd>
            <code>{detail.id}</code>
          </dd>
          <dt>{t('case.status')}</dt>
          <dd>
            <CodeTag group="status" code={detail.status} />{' '}
            {detail.decision && detail.decision !== detail.status && (
              <span className="soft">{term('decision', detail.decision)}</span>
            )}
          </dd>
          {detail.held && (
            <>
              <dt />
              <dd>{t('case.held', { why: term('hold', detail.held) })}</dd>
            </>
          )}
          {detail.removalHeld && (
            <>
              <dt>{t('case.removalHeld')}</dt>
              <dd>
                <RemovalHeld held={detail.removalHeld} />
              </dd>
            </>
          )}
          {detail.variant && (
            <>
              <dt>{t('case.variant')}</dt>
              <dd>
                {detail.variant.title} <code>{detail.variant.id}</code>{' '}
                {detail.variant.price && <span>{money(detail.variant.price)}</span>}
                <p className="soft small">{t('case.variantOnly')}</p>
              </dd>
            </>
          )}
          {detail.price && (
            <>
              <dt>{t('case.price')}</dt>
              <dd>{money(detail.price)}</dd>
            </>
          )}
          <dt>{t('case.seller')}</dt>
          <dd>{detail.seller.name ?? detail.seller.key}</dd>
          <dt>{t('case.holder')}</dt>
          <dd>{detail.holderName}</dd>
          <dt>{t('case.right')}</dt>
          <dd>
            {detail.right.mark && <strong>{detail.right.mark} </strong>}
            {detail.right.office} {detail.right.number}
          </dd>
          <dt>{t('case.reason')}</dt>
          <dd>{term('reason', detail.reason)}</dd>
          {detail.goods && (
            <>
              <dt>{t('case.goods')}</dt>
              <dd>
                {detail.goods.text[language]} <span className="soft small">{detail.goods.rule[language]}</span>
              </dd>
            </>
          )}
          {detail.lane && (
            <>
              <dt>{t('case.lane')}</dt>
              <dd>
                <CodeTag group="lane" code={detail.lane} />{' '}
                <span className="soft small">
                  {detail.laneReasons.map((why) => term('laneReason', why)).join(' · ')}
                </span>
                <WhyInReview review={detail.review} />
              </dd>
            </>
          )}
          {detail.backSince && (
            <>
              <dt>{t('case.back')}</dt>
              <dd>{t('case.backSince', { when: shortInstant(detail.backSince) })}</dd>
            </>
          )}
          {detail.measure && (
            <>
              <dt>{t('case.measure')}</dt>
              <dd>
                {term('measure', detail.measure)}{' '}
                {detail.priorRisk && <span className="soft small">{term('priorRisk', detail.priorRisk)}</span>}
                {detail.wholeListing && <p className="soft small">{t('case.wholeListing')}</p>}
              </dd>
            </>
          )}
          {(detail.proceeds || detail.funds === 'not-here') && (
            <>
              <dt>{t('case.proceeds')}</dt>
              <dd>
                {term('proceeds', detail.proceeds?.status ?? 'not-here')}{' '}
                {detail.proceeds && (
                  <span className="soft small">
                    {t('case.proceedsUntil', { when: shortInstant(lastInstant(detail.proceeds.until)) })}
                  </span>
                )}
              </dd>
            </>
          )}
          {detail.chips.length > 0 && (
            <>
              <dt>{t('case.chips')}</dt>
              <dd>{detail.chips.map((chip) => term('chip', chip)).join(' · ')}</dd>
            </>
          )}
          <dt>{t('case.filed')}</dt>
          <dd>{shortInstant(detail.filedAt)}</dd>
          <dt>{t('case.clocks')}</dt>
          <dd>
            <Clocks clocks={detail.clocks} />
          </dd>
          {detail.parent && (
            <>
              <dt />
              <dd>
                <Link to={`${base}/${detail.parent}`}>{t('case.parent', { id: detail.parent })}</Link>
              </dd>
            </>
          )}
        </dl>
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
          <p className="said">{detail.reasons}</p>
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
        </div>
      )}
    </Panel>
  );
}
