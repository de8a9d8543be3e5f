import { Link } from 'react-router';
import type { HeldRemoval } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { CardTable } from '../office/card-table.tsx';
import { sellerPage } from './task-path.ts';

interface Props {
  readonly items: readonly HeldRemoval[];
  /** Ids. */
  readonly chosen: readonly string[];
  readonly onChoose: (ids: readonly string[]) => void;
}

/** Removals that wait for people, the first to go before, to choose from. */
export function HeldTable({ items, chosen, onChoose }: Props) {
  const { t, term, shortInstant } = useWords('desk');
  return (
    <CardTable<HeldRemoval>
      rowKey="id"
      size="small"
      dataSource={[...items]}
      rowSelection={{
        selectedRowKeys: [...chosen],
        onChange: (keys) => onChoose(keys.map(String)),
        getTitleCheckboxProps: () => ({ 'aria-label': t('held.chooseAll') }),
        getCheckboxProps: ({ target }) => ({ 'aria-label': t('held.choose', { target }) }),
      }}
      columns={[
        { title: t('removals.target'), dataIndex: 'target', className: 'mono' },
        {
          title: t('removals.seller'),
          dataIndex: 'seller',
          render: (seller: string) => <Link to={sellerPage(seller)}>{seller}</Link>,
        },
        {
          title: t('held.holder'),
          dataIndex: 'holders',
          render: (holders: HeldRemoval['holders']) => holders.map(({ name }) => name).join(', '),
        },
        {
          title: t('removals.why'),
          dataIndex: 'why',
          className: 'wraps',
          render: (why: string) => <p>{term('removalHeld', why)}</p>,
        },
        { title: t('removals.heldSince'), dataIndex: 'since', render: (at: string) => shortInstant(at) },
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
