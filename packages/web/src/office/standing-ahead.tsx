import type { Schemas } from '@marketsafe/sdk';
import { useTranslation } from 'react-i18next';
import type { StandingExplained } from '../data/nouns.ts';
import { day } from '../format/time.ts';
import { useLanguage } from '../language/language.ts';
import { useTerm } from '../language/term.ts';

type Change = Schemas['StandingChange'];

/** What would change it, by what the participant does or by time alone. */
export function StandingAhead({ standing: { ahead, zone } }: { standing: StandingExplained }) {
  const { t } = useTranslation('office');
  const words = useWords(zone);
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

function useWords(zone: string): (change: Change) => string {
  const { t } = useTranslation('office');
  const { language } = useLanguage();
  const term = useTerm();
  const on = (instant: string) => day(instant, language, zone);
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
          from: day(`${change.day}T12:00:00Z`, language, 'UTC'),
          when: on(change.at),
        });
    }
  };
}
