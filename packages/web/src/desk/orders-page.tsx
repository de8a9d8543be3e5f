import { Button } from 'antd';
import { Link } from 'react-router';
import { useAct, useList, useRead } from '../data/api.ts';
import type { OrderView, StuckItem } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { CardTable } from '../office/card-table.tsx';
import { Loaded, LoadedPages } from '../office/list-states.tsx';
import { ProblemAlert } from '../office/problem-alert.tsx';
import { CodeTag } from '../office/tags.tsx';
import { useTitle } from '../plain/title.ts';

/** What is stuck first, then every order as it stands. */
export function OrdersPage() {
  const { t } = useWords('desk');
  useTitle(t('orders.title'));
  const stuck = useRead('listStuck');
  const orders = useList('listOrders', {});
  return (
    <>
      <h1>{t('orders.title')}</h1>
      <h2>{t('orders.stuck')}</h2>
      <Loaded query={stuck}>
        {({ items }) =>
          items.length === 0 ? <p className="note good">{t('orders.noStuck')}</p> : <Stuck items={items} />
        }
      </Loaded>
      <h2 className="gap">{t('orders.orders')}</h2>
      <LoadedPages pages={orders} empty={t('orders.empty')}>
        {(items) => <Orders orders={items} />}
      </LoadedPages>
    </>
  );
}

function Stuck({ items }: { items: readonly StuckItem[] }) {
  const { t, shortInstant } = useWords('desk');
  return (
    <CardTable<StuckItem>
      rowKey={({ kind, id }) => `${kind}/${id}`}
      size="small"
      dataSource={[...items]}
      columns={[
        { title: t('orders.kind'), dataIndex: 'kind', render: (kind: StuckItem['kind']) => t(`orders.kinds.${kind}`) },
        { title: t('orders.target'), dataIndex: 'id', className: 'mono' },
        {
          title: t('orders.state'),
          dataIndex: 'state',
          render: (state: string) => <CodeTag group="order" code={state} />,
        },
        { title: t('orders.since'), dataIndex: 'since', render: (at: string) => shortInstant(at) },
        { title: t('orders.attempts'), dataIndex: 'attempts' },
        { title: t('orders.reason'), dataIndex: 'detail' },
        { title: t('orders.todo'), dataIndex: 'todo', render: (todo: StuckItem['todo']) => t(`orders.todos.${todo}`) },
      ]}
    />
  );
}

function Orders({ orders }: { orders: readonly OrderView[] }) {
  const { t, term, shortInstant } = useWords('desk');
  return (
    <CardTable<OrderView>
      rowKey="id"
      size="small"
      dataSource={[...orders]}
      columns={[
        {
          title: t('orders.state'),
          dataIndex: 'state',
          className: 'wraps',
          render: (state: string, { held }) => (
            <>
              <CodeTag group="order" code={state} />
              {held && (
                <p>
                  <Link to="/desk/removals">{term('removalHeld', held.why)}</Link>
                </p>
              )}
            </>
          ),
        },
        { title: t('orders.target'), dataIndex: 'target', className: 'mono' },
        { title: t('orders.measure'), dataIndex: 'measure', render: (kind: string) => term('measure', kind) },
        { title: t('orders.desired'), dataIndex: 'desired', render: (desired: string) => term('desired', desired) },
        { title: t('orders.epoch'), dataIndex: 'epoch' },
        { title: t('orders.attempts'), dataIndex: 'attempts' },
        { title: t('orders.updated'), dataIndex: 'updatedAt', render: (at: string) => shortInstant(at) },
        { title: t('orders.reason'), dataIndex: 'reason' },
        {
          title: t('orders.retry'),
          key: 'retry',
          render: (_, { id, state }) => retryable.has(state) && <Retry order={id} />,
        },
      ]}
    />
  );
}

/** What a marketplace refused or could not carry out; the rest is tried again without anybody. */
const retryable = new Set(['rejected', 'not-found', 'failed', 'needs-info']);

function Retry({ order }: { order: string }) {
  const { t } = useWords('desk');
  const retry = useAct('retryOrder');
  return (
    <>
      <Button size="small" loading={retry.isPending} onClick={() => retry.mutate({ order })}>
        {t('orders.retry')}
      </Button>
      {retry.isError && <ProblemAlert error={retry.error} />}
    </>
  );
}
