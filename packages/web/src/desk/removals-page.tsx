import { useRead } from '../data/api.ts';
import type { RemovalLimit } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { Loaded } from '../office/list-states.tsx';
import { FormerStops } from '../office/stop-words.tsx';
import { useTitle } from '../plain/title.ts';
import { DifferingTargets } from './differing-targets.tsx';
import { HeldRemovals } from './held-removals.tsx';
import { LimitsTable } from './limits-table.tsx';
import { ReleaseCard } from './release-card.tsx';
import { StopCard } from './stop-card.tsx';

/** Whether removals are sent, those that wait, and the kill switch. */
export function RemovalsPage() {
  const { t, shortInstant } = useWords('desk');
  useTitle(t('removals.title'));
  const removals = useRead('getRemovals');
  return (
    <>
      <h1>{t('removals.title')}</h1>
      <p className="soft">{t('removals.lead')}</p>
      <Loaded query={removals}>{(state) => <StopCard state={state} />}</Loaded>
      {removals.data?.there.map(({ marketplace, since, by, reasons }) => (
        <p key={marketplace} className="note gap">
          {t('removals.there', { marketplace, since: shortInstant(since), by, reasons })}
        </p>
      ))}
      {removals.data?.stop?.restored && <DifferingTargets />}
      <h2 className="gap">{t('limits.title')}</h2>
      <p className="soft">{t('limits.lead')}</p>
      <Loaded query={removals}>
        {({ limits }) => (
          <>
            <LimitsTable limits={limits} />
            {limits.map((limit) => limit.held > 0 && <ReleaseCard key={`${limit.scope} ${limit.key}`} limit={limit} />)}
          </>
        )}
      </Loaded>
      <h2 className="gap">{t('removals.held')}</h2>
      <HeldRemovals holders={holdersAbove(removals.data?.limits ?? [])} />
      {removals.data && removals.data.former.length > 0 && (
        <>
          <h2 className="gap">{t('removals.former')}</h2>
          <FormerStops stops={removals.data.former} />
        </>
      )}
    </>
  );
}

/** Rights holders with removals waiting above a cap. */
const holdersAbove = (limits: readonly RemovalLimit[]) =>
  limits.filter(({ scope, held }) => scope === 'holder' && held > 0).map(({ key: id, name }) => ({ id, name }));
