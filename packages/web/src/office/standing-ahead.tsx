import type { Schemas } from '@marketsafe/sdk';
import type { StandingExplained } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';

type Change = Schemas['StandingChange'];

/** Future changes of a standing, by the participant's actions or by time alone. */
export function StandingAhead({ standing: { ahead, zone } }: { standing: StandingExplained }) {
  const { t } = useWords('office');
  const words = useChange(zone);
  return (
    <section aria-labelledby="standing-ahead">
      <h2 id="standing-ahead">{t('standing.ahead')}</h2>
      {ahead.length === 0 ? (
        <p className="soft">{t('standing.nothingAhead')}</p>
      ) : (
        <ul>
          {ahead.map((change) => (
            <li key={JSON.stringify(change)}>{words(change)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function useChange(zone: string): (change: Change) => string {
  const { t, term, day } = useWords('office');
  const on = (instant: string) => day(instant, zone);
  return (change) => {
    switch (change.change) {
      case 'graduates':
        return t('standing.change.graduates', { count: change.upheld });
      case 'suspension-ends':
        return t('standing.change.suspensionEnds', { when: on(change.at) });
      case 'lane-returns':
        return t('standing.change.laneReturns', { reason: term('reason', change.reason), when: on(change.at) });
      case 'within-bounds':
        return t('standing.change.withinBounds', { reason: term('reason', change.reason), count: change.upheld });
      case 'lane-lost':
        return t('standing.change.laneLost', { reason: term('reason', change.reason), count: change.mistakes });
      case 'mistakes-leave':
        return t('standing.change.mistakesLeave', {
          reason: term('reason', change.reason),
          count: change.mistakes,
          from: day(`${change.day}T12:00:00Z`, 'UTC'),
          when: on(change.at),
        });
    }
  };
}
