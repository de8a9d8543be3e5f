import type { Removals } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';

type Stop = NonNullable<Removals['stop']>;

/** Since when removals are stopped, by whom and why, and who agreed to resume. */
export function StopWords({ stop }: { stop: Stop }) {
  const { t, shortInstant } = useWords('office');
  const at = (instant: string): string => shortInstant(instant);
  const words = { since: at(stop.since), by: stop.by.name };
  return (
    <>
      <p>{stop.until ? t('stops.until', { ...words, until: at(stop.until) }) : t('stops.since', words)}</p>
      {stop.restored && <p>{t('stops.restoredFrom', { from: at(stop.restored.from) })}</p>}
      <p className="said">{stop.reasons}</p>
      {stop.approvals.length > 0 && (
        <ul>
          {stop.approvals.map(({ user, name, at: when, reasons }) => (
            <li key={user}>{t('stops.approvedBy', { name, at: at(when), reasons })}</li>
          ))}
        </ul>
      )}
    </>
  );
}

export const FormerStops = ({ stops }: { stops: readonly Stop[] }) =>
  stops.map((stop) => (
    <div className="note gap" key={stop.since}>
      <StopWords stop={stop} />
    </div>
  ));
