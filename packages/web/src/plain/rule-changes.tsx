import type { Schemas } from '@marketsafe/sdk';
import { useWords } from '../language/words.ts';
import { Colon } from './colon.tsx';
import { useRuleWords } from './rule-words.ts';
import { Table } from './table.tsx';

type Change = Schemas['RuleChange'];

/** The differences between two versions of the rules, each value with its source. */
export function RuleChanges({ changes }: { changes: readonly Change[] }) {
  const { t } = useWords('rules');
  const words = useRuleWords();
  const shown = (value: Change['before']) => (
    <>
      {value === undefined ? t('absent') : words.value(value.value)}
      {value && <RuleSource of={value} />}
    </>
  );
  return (
    <Table
      of={changes}
      keyOf={({ path }) => path}
      columns={[
        [t('what'), ({ path }) => words.name(path)],
        [t('before'), ({ before }) => shown(before)],
        [t('after'), ({ after }) => shown(after)],
      ]}
    />
  );
}

/** The source of a value, and its authors' confidence in it. */
export function RuleSource({ of: { reference } }: { of: Pick<Schemas['RuleValue'], 'reference'> }) {
  const { t, language } = useWords('rules');
  if (reference === undefined) return null;
  const { kind, where, url, confidence } = reference;
  const doubt = confidence === undefined || confidence === 'read' ? undefined : t(`confidence.${confidence}`);
  return (
    <span className="source">
      {t(`kinds.${kind}`)}
      <Colon />
      {url === undefined ? where[language] : <a href={url}>{where[language]}</a>}
      {doubt !== undefined && (language === 'en' ? ` (${doubt})` : `（${doubt}）`)}
    </span>
  );
}
