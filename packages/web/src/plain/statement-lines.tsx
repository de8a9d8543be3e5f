import type { Schemas } from '@marketsafe/sdk';
import { useLanguage } from '../app/language.ts';

/** Reasons as the service words them, each line under its name: what every party to a measure or a decision is told alike. */
export function StatementLines({ lines, grid }: { lines: readonly Schemas['StatementLine'][]; grid?: true }) {
  const { language } = useLanguage();
  return (
    <dl className={grid ? 'facts-grid' : undefined}>
      {lines.map(({ item, label, text }) => (
        <div key={`${item} ${text.en}`} className="statement-line">
          <dt>{label[language]}</dt>
          <dd>{text[language]}</dd>
        </div>
      ))}
    </dl>
  );
}
