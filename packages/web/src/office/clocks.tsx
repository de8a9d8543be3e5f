import type { Schemas } from '@marketsafe/sdk';
import { useNow } from '../data/demo.ts';
import { lastInstant } from '../format/time.ts';
import { useWords } from '../language/words.ts';
import { TimeLeft } from './time-left.tsx';

/** The deadlines of a case: which, whose, when, and the time left. */
export function Clocks({ clocks }: { clocks: readonly Schemas['Clock'][] }) {
  const { t, term, shortInstant } = useWords('office');
  const now = useNow();
  if (clocks.length === 0) return <span className="soft">{t('case.noClocks')}</span>;
  return (
    <ul className="plain-list clocks">
      {clocks.map(({ clock, due, whose }) => (
        <li key={clock}>
          {term('clock', clock)} <span className="soft">{t('clock.whose', { whose: term('whose', whose) })}</span>{' '}
          <time dateTime={due}>{shortInstant(lastInstant(due))}</time> <TimeLeft ms={Date.parse(due) - now} />
        </li>
      ))}
    </ul>
  );
}
