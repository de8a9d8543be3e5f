import type { Schemas } from '@marketsafe/sdk';
import { Link } from 'react-router';
import { useRead } from '../data/api.ts';
import { bearsOurName } from '../language/programme.ts';
import { useWords } from '../language/words.ts';
import { isSome, useDefinitionName, useFigure } from './figure.ts';
import { ProblemNote } from './problem-note.tsx';
import { Waiting } from './waiting.tsx';

/** The programme's removals and, with equal weight, its errors; historical figures stand apart with their source. */
export function Counters({ untitled = false }: { untitled?: boolean }) {
  const { t } = useWords('front');
  const overview = useRead('overview');
  const nameOf = useDefinitionName();
  if (overview.isPending) return <Waiting />;
  if (overview.isError) return <ProblemNote error={overview.error} retry={overview.refetch} />;
  const { live, audit, rulings, organisations, historical, programme } = overview.data;
  return (
    <section aria-label={t('counters.title')} className="stack">
      {!untitled && <h2>{t('counters.title')}</h2>}
      <p className="soft">
        {t('counters.live')} {programme.simulated && <span className="tag warn">{t('counters.simulated')}</span>}
      </p>
      <div className="counters">
        <Counter value={live.listingsRemoved} label={nameOf('removed')} />
        <Counter value={live.storefrontsBanned} label={nameOf('storefronts-banned')} />
        <Counter value={live.wronglyRemovedRestored} label={nameOf('wrong')} wrong />
      </div>
      <p>
        <Link to="/transparency#definitions">{t('counters.counted')}</Link>
      </p>
      <Details {...{ live, audit, rulings, organisations }} />
      {bearsOurName && <Historical historical={historical} />}
    </section>
  );
}

function Counter({ value, label, wrong }: { value: Schemas['Figure']; label: string; wrong?: boolean }) {
  const figure = useFigure();
  return (
    <p className={wrong ? 'counter wrong-side' : 'counter'}>
      <strong>{figure(value)}</strong> <span>{label}</span>
    </p>
  );
}

type Told = Pick<Schemas['Overview'], 'live' | 'audit' | 'rulings' | 'organisations'>;

function Details({ live, audit, rulings, organisations }: Told) {
  const { t, duration } = useWords('front');
  const figure = useFigure();
  const { complaints, refused, withoutListing, contested, participants, removedByGrade } = live;
  const grades = {
    confirmed: figure(removedByGrade.confirmed),
    admitted: figure(removedByGrade.admitted),
    likely: figure(removedByGrade.likely),
    suspected: figure(removedByGrade.suspected),
    none: figure(removedByGrade.none),
  };
  const told = {
    complaints: figure(complaints),
    refused: figure(refused),
    contested: figure(contested),
    participants: figure(participants),
  };
  return (
    <ul className="facts">
      <li>
        {figure(live.storefrontsClosed)} {t('counters.closed')}
      </li>
      {live.medianRemovalMs !== undefined && <li>{t('counters.removal', { time: duration(live.medianRemovalMs) })}</li>}
      {live.medianRestoreMs !== undefined && <li>{t('counters.restore', { time: duration(live.medianRestoreMs) })}</li>}
      <Relisted relisted={live.relisted} />
      <li>{t('counters.grades', grades)}</li>
      <li>{t('counters.complaints', told)}</li>
      {isSome(withoutListing) && <li>{t('counters.withoutListing', { number: figure(withoutListing) })}</li>}
      {isSome(live.unanswered) && <li>{t('counters.unanswered', { number: figure(live.unanswered) })}</li>}
      <Audits audit={audit} />
      <Rulings rulings={rulings} />
      {organisations.map(({ organisation, decisions }) => (
        <li key={organisation}>{t('counters.organisation', { organisation, number: figure(decisions) })}</li>
      ))}
    </ul>
  );
}

/** How soon removed goods come back. Empty before the first return was upheld. */
function Relisted({ relisted }: Pick<Schemas['Overview']['live'], 'relisted'>) {
  const { t, duration, percent } = useWords('front');
  const figure = useFigure();
  const { listings, medianMs, within7Days = 0, within30Days = 0 } = relisted;
  if (medianMs === undefined) return null;
  const shares = { week: percent(within7Days), month: percent(within30Days) };
  return <li>{t('counters.relisted', { number: figure(listings), time: duration(medianMs), ...shares })}</li>;
}

/** How long contests wait for the review team, and the consequence of a delay. Empty while none waits. */
function Rulings({ rulings: { waiting, waitDays, mostDays, delayed } }: Pick<Schemas['Overview'], 'rulings'>) {
  const { t } = useWords('front');
  const figure = useFigure();
  if (!isSome(waiting)) return null;
  const told = { count: Math.max(1, waitDays), waiting: figure(waiting) };
  return (
    <li>
      {t('counters.rulings', told)}
      {delayed && mostDays !== undefined && <p className="note">{t('counters.delayed', { most: mostDays })}</p>}
    </li>
  );
}

/** The rate of errors that no party reported: the programme's headline error. */
function Audits({ audit: { share, error } }: Pick<Schemas['Overview'], 'audit'>) {
  const { t, percent } = useWords('front');
  if (share === 0) return null;
  if (!error) return <li>{t('counters.notAudited', { share: percent(share) })}</li>;
  const told = {
    share: percent(error.share),
    low: percent(error.low),
    high: percent(error.high),
  };
  return <li>{t('counters.audit', told)}</li>;
}

function Historical({ historical }: { historical: Schemas['Overview']['historical'] }) {
  const { t, number } = useWords('front');
  return (
    <aside className="historical small">
      <p>
        <strong>{t('historical.title')}</strong>
      </p>
      <p>
        {t('historical.text', {
          listings: number(historical.listingsRemoved),
          storefronts: number(historical.storefrontsClosed),
        })}
      </p>
      <p className="soft">{t('historical.source', { source: historical.source, asOf: historical.asOf })}</p>
    </aside>
  );
}
