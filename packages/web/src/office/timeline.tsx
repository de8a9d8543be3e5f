import type { Schemas } from '@marketsafe/sdk';
import { useAnyTerm } from '../language/term.ts';
import { useWords } from '../language/words.ts';

type Entry = Schemas['TimelineEntry'];

/** The rules answer a filing at once, in the act of whoever filed. */
const byRule: readonly string[] = ['complaint-accepted', 'complaint-refused'];
const actorOf = ({ type, by }: Entry): string => (byRule.includes(type) ? 'programme' : by);

/** Codes only: an id, a hash, an instant or a bare number tells a reader nothing here, nor who did it a second time. */
const telling = ({ detail, by }: Entry): (readonly [key: string, code: string])[] =>
  Object.entries(detail)
    .filter((pair): pair is [string, string] => typeof pair[1] === 'string')
    .filter(([, text]) => !/^[0-9a-f-]{20,}$/.test(text) && !/^\d{4}-\d\d-\d\dT/.test(text))
    .filter(([key, text]) => !(key === 'by' && text === by));

/** Everything that happened, as far as the reader may see it. */
export function Timeline({ entries }: { entries: readonly Entry[] }) {
  const { t, term, shortInstant } = useWords('office');
  const anyTerm = useAnyTerm();
  return (
    <ol className="timeline" aria-label={t('case.timeline')}>
      {entries.map((entry, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a timeline only grows at its end, and two entries may be equal.
        <li key={`${entry.at}-${entry.type}-${index}`}>
          <p>
            <strong>{term('event', entry.type)}</strong> <span className="tag">{term('by', actorOf(entry))}</span>
          </p>
          <p className="soft small">
            <time dateTime={entry.at}>{shortInstant(entry.at)}</time>{' '}
            {telling(entry)
              .map(([key, code]) => anyTerm(code, key === 'by' ? 'decidedBy' : undefined))
              .join(' · ')}
          </p>
        </li>
      ))}
    </ol>
  );
}
