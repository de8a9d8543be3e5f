import type { Schemas } from '@marketsafe/sdk';
import { useWords } from '../language/words.ts';

type Line = Schemas['StatementLine'];

/** Reasons as the service words them, each line under its name: what every party to a measure or a decision is told alike. */
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

/** Lines of one name that follow each other, as of several things that are missing, stand under it together. */
function underOneName(lines: readonly Line[]): readonly (readonly [Line, ...Line[]])[] {
  const groups: [Line, ...Line[]][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last?.[0].label.en === line.label.en) last.push(line);
    else groups.push([line]);
  }
  return groups;
}
