import type { RemovalLimit } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { CardTable } from '../office/card-table.tsx';

/** The use of each cap, and the removals waiting above it. */
export function LimitsTable({ limits }: { limits: readonly RemovalLimit[] }) {
  const { t, term } = useWords('desk');
  return (
    <CardTable
      rowKey={rowKey}
      of={limits}
      columns={[
        [
          t('limits.of'),
          ({ name, scope }) => (scope === 'programme' ? term('limit', scope) : `${term('limit', scope)}: ${name}`),
        ],
        [t('limits.hour'), ({ hour: use }) => <Use use={use} />],
        [t('limits.day'), ({ day: use }) => <Use use={use} />],
        [t('limits.unusualAbove'), ({ unusualAbove }) => unusualAbove],
        [t('limits.held'), ({ held }) => (held === 0 ? 0 : <span className="tag warn">{held}</span>)],
      ]}
    />
  );
}

const rowKey = ({ scope, key }: RemovalLimit): string => `${scope} ${key}`;

function Use({ use: { used, cap } }: { use: RemovalLimit['hour'] }) {
  const { t } = useWords('desk');
  return <span className={used >= cap ? 'tag bad' : ''}>{t('limits.use', { used, cap })}</span>;
}
