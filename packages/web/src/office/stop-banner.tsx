import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { useRead } from '../data/api.ts';
import { useMe } from '../data/session.ts';
import { useWords } from '../language/words.ts';
import { StatusShape } from '../plain/status.tsx';

/** On every page of the offices while removals are stopped: since when, and where the reader learns more. */
export function StopBanner() {
  const me = useMe().data;
  const { pathname } = useLocation();
  // A reviewer without a second factor reads nothing, and is on their own page until they have one.
  if (me?.role === 'desk') return pathname.startsWith('/desk') && <OfProgramme />;
  if (me?.role === 'marketplace') return <OfMarketplace />;
  return <OfParticipant />;
}

function OfProgramme() {
  const { t, shortInstant } = useWords('office');
  const state = useRead('getRemovals').data;
  if (!state?.stop && !state?.there.length) return null;
  return (
    <Banner way={<Link to="/desk/removals">{t('stopped.why')}</Link>}>
      {state.stop && (
        <span>
          <strong>{t('stopped.all', { since: shortInstant(state.stop.since) })}</strong>{' '}
          {t('stopped.wait', { count: state.held })}
        </span>
      )}
      {state.there.map(({ marketplace, since }) => (
        <strong key={marketplace}>{t('stopped.there', { marketplace, since: shortInstant(since) })}</strong>
      ))}
    </Banner>
  );
}

function OfMarketplace() {
  const { t, shortInstant } = useWords('office');
  const state = useRead('getMarketplaceRemovals').data;
  if (!state?.stop) return null;
  return (
    <Banner way={<Link to="/portal/removals">{t('stopped.why')}</Link>}>
      <span>
        <strong>{t('stopped.own', { since: shortInstant(state.stop.since) })}</strong>{' '}
        {t('stopped.wait', { count: state.held })}
      </span>
    </Banner>
  );
}

/** A participant knows of a stop by their own removals that wait for its end. */
function OfParticipant() {
  const { t, shortInstant } = useWords('office');
  const stopped = useMe().data?.removalsStopped;
  if (!stopped) return null;
  return (
    <Banner way={<Link to="/portal/cases">{t('stopped.cases')}</Link>}>
      <span>
        <strong>{t('stopped.yours', { count: stopped.waiting, since: shortInstant(stopped.since) })}</strong>{' '}
        {t('stopped.mayFile')}
      </span>
    </Banner>
  );
}

const Banner = ({ way, children }: { way: ReactNode; children: ReactNode }) => (
  <div className="stop-banner" role="status">
    <StatusShape kind="held" />
    <div>{children}</div>
    {way}
  </div>
);
