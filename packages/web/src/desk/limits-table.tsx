import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { useTerm } from '../app/term.ts';
import type { RemovalLimit } from '../data/removals.ts';
import { ReleaseForm } from './release-form.tsx';

/** What went of each cap; open, what waits above it can be let go by two people. */
export function LimitsTable({ limits }: { limits: readonly RemovalLimit[] }) {
  const { t } = useTranslation('desk');
  const term = useTerm();
  const waiting = limits.filter(({ held }) => held > 0).map(rowKey);
  return (
    <Table<RemovalLimit>
      key={waiting.join(' ')}
      rowKey={rowKey}
      size="small"
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={[...limits]}
      expandable={{
        defaultExpandedRowKeys: waiting,
        rowExpandable: ({ held }) => held > 0,
        expandedRowRender: (limit) => <ReleaseForm limit={limit} />,
      }}
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
  const { t } = useTranslation('desk');
  return <span className={used >= cap ? 'tag bad' : ''}>{t('limits.use', { used, cap })}</span>;
}
