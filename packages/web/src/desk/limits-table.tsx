import type { RemovalLimit } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { CardTable } from '../office/card-table.tsx';

/** What went of each cap, and what waits above it. */
export function LimitsTable({ limits }: { limits: readonly RemovalLimit[] }) {
  const { t, term } = useWords('desk');
  return (
    <CardTable<RemovalLimit>
      rowKey={rowKey}
      size="small"
      dataSource={[...limits]}
      columns={[
        {
          title: t('limits.of'),
          dataIndex: 'name',
          render: (name: string, { scope }) =>
            scope === 'programme' ? term('limit', scope) : `${term('limit', scope)}: ${name}`,
        },
        { title: t('limits.hour'), dataIndex: 'hour', render: (use: RemovalLimit['hour']) => <Use use={use} /> },
        { title: t('limits.day'), dataIndex: 'day', render: (use: RemovalLimit['day']) => <Use use={use} /> },
        { title: t('limits.unusualAbove'), dataIndex: 'unusualAbove' },
        {
          title: t('limits.held'),
          dataIndex: 'held',
          render: (held: number) => (held === 0 ? 0 : <span className="tag warn">{held}</span>),
        },
      ]}
    />
  );
}

const rowKey = ({ scope, key }: RemovalLimit): string => `${scope} ${key}`;

function Use({ use: { used, cap } }: { use: RemovalLimit['hour'] }) {
  const { t } = useWords('desk');
  return <span className={used >= cap ? 'tag bad' : ''}>{t('limits.use', { used, cap })}</span>;
}
