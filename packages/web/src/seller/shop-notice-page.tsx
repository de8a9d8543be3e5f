import { Link, useParams } from 'react-router';
import { useAct, useRead } from '../data/api.ts';
import type { ShopNotice } from '../data/nouns.ts';
import { shopStatus } from '../format/shop-status.ts';
import { chinaZone, lastInstant } from '../format/time.ts';
import { useWords } from '../language/words.ts';
import { AreaField, Form } from '../plain/form.tsx';
import { StatementLines } from '../plain/statement-lines.tsx';
import { useArrival } from '../plain/use-arrival.ts';
import { useForm } from '../plain/use-form.ts';
import { BehindLink } from './behind-link.tsx';
import { PointsPicture } from './points-picture.tsx';
import { Strikes } from './strikes.tsx';

/** A notice about the whole shop: closed, banned, recognised as a closed one, or its points; and the possible actions. */
export function ShopNoticePage() {
  const { t } = useWords('seller');
  const { link = '' } = useParams();
  const notice = useRead('getShopNotice', { path: { link } });
  return (
    <BehindLink page={notice} title={t('shop.title')}>
      {(data) => <Notice link={link} notice={data} />}
    </BehindLink>
  );
}

function Notice({ link, notice }: { link: string; notice: ShopNotice }) {
  const { t, language, term, longInstant } = useWords('seller');
  const { points, closeAt, recognisedAs, closedSince } = notice;
  const status = shopStatus(notice);
  const arrived = useArrival<HTMLParagraphElement>(notice.contested === true);
  return (
    <>
      {/* For a shop that will reopen, the marketplace’s confirmation comes first. */}
      {status !== 'open' && (
        <p>
          <span className="tag bad">{term('seller', status)}</span>
        </p>
      )}
      <h1>{t(`shop.${status}`, { marketplace: notice.marketplaceName[language] })}</h1>
      {notice.sellerName && <p>{t('greeting', { name: notice.sellerName })}</p>}
      {notice.sentAt && <p className="soft">{t('shop.sentAt', { when: longInstant(notice.sentAt, chinaZone) })}</p>}
      {closedSince && <p>{t('shop.closedSince', { when: longInstant(closedSince, chinaZone) })}</p>}
      {status.startsWith('to-be-') && <p className="note warn">{t('shop.notDone')}</p>}
      {recognisedAs && <p className="note bad">{t('shop.recognised', { shop: recognisedAs })}</p>}
      {notice.statement.length > 0 && (
        <section className="card" aria-labelledby="why">
          <h2 id="why">{t('shop.why')}</h2>
          <StatementLines lines={notice.statement} />
        </section>
      )}
      <section className="card" aria-labelledby="points">
        <h2 id="points">{t('points.title')}</h2>
        <p>
          <strong>{t('points.now', { points, closeAt })}</strong>
        </p>
        <PointsPicture standing={notice} />
        <p className="soft small">{t('points.close', { closeAt })}</p>
        <Strikes strikes={notice.strikes} />
        {notice.ban && <Ban ban={notice.ban} />}
      </section>
      {notice.decisions.length > 0 && (
        <section className="card" aria-labelledby="decisions">
          <h2 id="decisions">{t('shop.decisions')}</h2>
          <p>{t('shop.decisionsText')}</p>
          <ul className="shop-cases">
            {notice.decisions.map((decision) => (
              <li key={decision.link}>
                <Link to={pathOf(decision.link)}>{decision.title ?? t('shop.decision')}</Link>{' '}
                {decision.cases > 1 && `${t('shop.others', { count: decision.cases - 1 })} `}
                <span className="tag">{term('status', decision.status)}</span>
                {decision.next && (
                  <p className={decision.next.whose === 'seller' ? 'small' : 'soft small'}>
                    {t(`shop.due.${decision.next.whose}`, {
                      when: longInstant(lastInstant(decision.next.due), chinaZone),
                    })}
                  </p>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {notice.actions.includes('contest') && <Contest link={link} />}
      <div role="status">
        {notice.contested && (
          <p className="note good" ref={arrived} tabIndex={-1}>
            {t('shop.contestDone')}
          </p>
        )}
      </div>
    </>
  );
}

/** The progress towards a permanent ban, and its blockers. */
function Ban({ ban: { blockedBy, approvals, needed } }: { ban: NonNullable<ShopNotice['ban']> }) {
  const { t } = useWords('seller');
  if (blockedBy.includes('already-banned')) return null;
  return (
    <p>
      {blockedBy.length === 0
        ? t('shop.ban.open', { approvals, needed })
        : blockedBy.map((why) => t(`shop.ban.${why === 'ban-declined' ? 'declined' : 'contested'}`)).join(' ')}
    </p>
  );
}

/** Accepts a whole address, a path, or the signed part alone. */
const pathOf = (link: string): string =>
  link.includes('/') ? new URL(link, location.href).pathname : `/answer/${encodeURIComponent(link)}`;

function Contest({ link }: { link: string }) {
  const { t } = useWords('seller');
  const form = useForm({
    act: useAct('contestRecognition', { link }),
    start: { grounds: '' },
    check: ({ grounds }) => ({ grounds: !grounds && t('shop.contestMissing') }),
  });
  return (
    <section className="card" aria-labelledby="contest">
      <h2 id="contest">{t('shop.contest')}</h2>
      <p>{t('shop.contestText')}</p>
      <Form of={form} submit={t('shop.contestButton')} isPrimary>
        <AreaField {...form.field('grounds')} label={t('shop.grounds')} />
      </Form>
    </section>
  );
}
