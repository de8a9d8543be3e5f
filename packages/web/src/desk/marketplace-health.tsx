import type { MarketplaceDetail } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { CardTable } from '../office/card-table.tsx';
import { Panel } from '../office/panel.tsx';
import { Facts } from '../plain/facts.tsx';
import { Pulls } from './pulls-table.tsx';

type Health = MarketplaceDetail['health'];

/** Whether a marketplace answers: what came in, how fast, what failed, and how much it permits. */
export function MarketplaceHealth({ health }: { health: Health }) {
  const { t, shortInstant, number } = useWords('desk');
  const { pulls, paused, openOrders } = health;
  return (
    <Panel title={t('marketplaces.health.title')}>
      {paused && (
        <p className="note bad" role="alert">
          {t('marketplaces.health.paused', { count: paused.failures, at: shortInstant(paused.until) })}
        </p>
      )}
      <Facts
        className="facts-grid"
        of={[
          [t('marketplaces.health.openOrders'), number(openOrders)],
          [t('marketplaces.health.rate'), health.rate && <Rate rate={health.rate} />],
          [t('marketplaces.health.lastFailed'), health.lastFailed && <LastFailed failed={health.lastFailed} />],
        ]}
      />
      <Calls health={health} />
      {pulls.length > 0 && (
        <div className="gap">
          <h3>{t('pulls.title')}</h3>
          <Pulls of={pulls} />
        </div>
      )}
    </Panel>
  );
}

function Calls({ health: { calls, since } }: { health: Health }) {
  const { t, term, shortInstant, number } = useWords('desk');
  if (since === undefined) return null;
  const time = (milliseconds: number): string => t('marketplaces.health.milliseconds', { time: number(milliseconds) });
  return (
    <div className="gap">
      <h3>{t('marketplaces.health.calls', { at: shortInstant(since) })}</h3>
      {calls.length === 0 ? (
        <p className="soft">{t('marketplaces.health.noCalls')}</p>
      ) : (
        <CardTable
          rowKey="call"
          of={calls}
          columns={[
            [t('marketplaces.health.call'), ({ call }) => term('connectorCall', call)],
            [t('marketplaces.health.made'), ({ made }) => number(made)],
            [t('marketplaces.health.failed'), ({ failed }) => number(failed)],
            [t('marketplaces.health.median'), ({ median }) => time(median)],
            [t('marketplaces.health.slowest'), ({ slowest }) => time(slowest)],
          ]}
        />
      )}
    </div>
  );
}

function Rate({ rate: { perSecond, perDay, wait } }: { rate: NonNullable<Health['rate']> }) {
  const { t, number, duration } = useWords('desk');
  const limits = [
    perSecond !== undefined && t('marketplaces.health.perSecond', { times: number(perSecond) }),
    perDay !== undefined && t('marketplaces.health.perDay', { times: number(perDay) }),
  ].filter(Boolean);
  return (
    <>
      {limits.join(' · ')}{' '}
      {wait > 0 ? t('marketplaces.health.wait', { time: duration(wait) }) : t('marketplaces.health.room')}
    </>
  );
}

function LastFailed({ failed: { at, call, why, detail } }: { failed: NonNullable<Health['lastFailed']> }) {
  const { t, term, language, shortInstant } = useWords('desk');
  return (
    <>
      {t('marketplaces.health.failedAt', {
        ...{ at: shortInstant(at), call: term('connectorCall', call), why: why[language] },
      })}
      {detail !== undefined && <p className="soft small">{t('marketplaces.health.exactly', { detail })}</p>}
    </>
  );
}
