import type { Schemas } from '@marketsafe/sdk';
import { useWords } from '../language/words.ts';

type Line = Schemas['StatementLine'];

/** Reasons in the service's words, each line under its name, identical for every party to a measure or decision. */
export function StatementLines({ lines, grid }: { lines: readonly Line[]; grid?: true }) {
  const { language } = useWords();
  return (
    <dl className={grid ? 'facts-grid' : undefined}>
      {underOneName(lines).map((alike) => (
        <div key={`${alike[0].item} ${alike[0].text.en}`} className="statement-line">
          <dt>{alike[0].label[language]}</dt>
          {alike.map(({ text }) => (
            <dd key={text.en}>{text[language]}</dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

/** Joins consecutive lines of one name, e.g. of several missing things. */
function underOneName(lines: readonly Line[]): readonly (readonly [Line, ...Line[]])[] {
  const groups: [Line, ...Line[]][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last?.[0].label.en === line.label.en) last.push(line);
    else groups.push([line]);
  }
  return groups;
}
