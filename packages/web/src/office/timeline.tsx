import type { Schemas } from '@marketsafe/sdk';
import { useAnyTerm } from '../language/term.ts';
import { useWords } from '../language/words.ts';

type Entry = Schemas['TimelineEntry'];

/** The rules answer a filing at once, in the act of whoever filed. */
const byRule: readonly string[] = ['complaint-accepted', 'complaint-refused'];
const actorOf = ({ type, by }: Entry): string => (byRule.includes(type) ? 'programme' : by);

/** What a party asked of the desk is called by its kind, what the desk found by its finding. */
const matterIn: Readonly<Record<string, readonly ['matterRaised' | 'matterFound', 'kind' | 'finding']>> = {
  'matter-raised': ['matterRaised', 'kind'],
  'matter-found': ['matterFound', 'finding'],
};

/** Codes only: an id, a hash, an instant or a bare number tells a reader nothing here, nor who did it a second time. */
const telling = ({ type, detail, by }: Entry): (readonly [key: string, code: string])[] =>
  Object.entries(detail)
    .filter((pair): pair is [string, string] => typeof pair[1] === 'string')
    .filter(([, text]) => !/^[0-9a-f-]{20,}$/.test(text) && !/^\d{4}-\d\d-\d\dT/.test(text))
    .filter(([key, text]) => !(key === 'by' && text === by))
    .filter(([key]) => !(type in matterIn && key === 'kind'));

/** Everything that happened, as far as the reader may see it. */
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
            <strong>{heading(entry)}</strong> <span className="tag">{term('by', actorOf(entry))}</span>
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
