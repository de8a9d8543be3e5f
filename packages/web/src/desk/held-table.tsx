import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage } from '../app/language.ts';
import { useTerm } from '../app/term.ts';
import type { HeldRemoval } from '../data/removals.ts';
import { shortInstant } from '../format/time.ts';
import { sellerPage } from './task-path.ts';

/** Removals that wait for people, the first to go before. */
export function HeldTable({ items }: { items: readonly HeldRemoval[] }) {
  const { t } = useTranslation('desk');
  const { language } = useLanguage();
  const term = useTerm();
  return (
    <Table<HeldRemoval>
      rowKey="id"
      size="small"
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={[...items]}
      columns={[
        { title: t('removals.target'), dataIndex: 'target', className: 'mono' },
        {
          title: t('removals.seller'),
          dataIndex: 'seller',
          render: (seller: string) => <Link to={sellerPage(seller)}>{seller}</Link>,
        },
        { title: t('removals.why'), dataIndex: 'why', render: (why: string) => term('removalHeld', why) },
        { title: t('removals.heldSince'), dataIndex: 'since', render: (at: string) => shortInstant(at, language) },
        {
          title: t('removals.cases'),
          dataIndex: 'cases',
          render: (cases: readonly string[]) =>
            cases.map((id) => (
              <Link key={id} to={`/desk/cases/${id}`} className="mono">
                {id.slice(0, 8)}{' '}
              </Link>
            )),
        },
      ]}
    />
  );
}
