import type { Schemas } from '@marketsafe/sdk';
import { useAnyTerm } from '../language/term.ts';
import { useWords } from '../language/words.ts';

type Entry = Schemas['TimelineEntry'];

/** The rules answer a filing at once, in the same act, so these entries have the filer as their actor. */
const byRule: readonly string[] = ['complaint-accepted', 'complaint-refused'];
const actorOf = ({ type, by }: Entry): string => (byRule.includes(type) ? 'programme' : by);

/** A matter raised by a party shows its kind, one found by the review team its finding. */
const matterIn: Readonly<Record<string, readonly ['matterRaised' | 'matterFound', 'kind' | 'finding']>> = {
  'matter-raised': ['matterRaised', 'kind'],
  'matter-found': ['matterFound', 'finding'],
};

/** Shows only codes: an id, hash, instant or bare number tells a reader nothing here, and the actor is shown already. */
const telling = ({ type, detail, by }: Entry): (readonly [key: string, code: string])[] =>
  Object.entries(detail)
    .filter((pair): pair is [string, string] => typeof pair[1] === 'string')
    .filter(([, text]) => !/^[0-9a-f-]{20,}$/.test(text) && !/^\d{4}-\d\d-\d\dT/.test(text))
    .filter(([key, text]) => key !== 'organisation' && !(key === 'by' && text === by))
    .filter(([key]) => !(type in matterIn && key === 'kind'));

/** All events that the reader may see. */
export function Timeline({ entries }: { entries: readonly Entry[] }) {
  const { t, term, shortInstant } = useWords('office');
  const anyTerm = useAnyTerm();
  const heading = ({ type, detail }: Entry) => {
    const [group, code] = matterIn[type] ?? ['event', undefined];
    return term(group, code ? String(detail[code]) : type);
  };
  return (
    <ol className="timeline" aria-label={t('case.timeline')}>
      {entries.map((entry, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a timeline only grows at its end, and two entries may be equal.
        <li key={`${entry.at}-${entry.type}-${index}`}>
          <p>
            <strong>{heading(entry)}</strong> <span className="tag">{term('by', actorOf(entry))}</span>{' '}
            {typeof entry.detail.organisation === 'string' && <span className="tag">{entry.detail.organisation}</span>}
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
