import { Link } from 'react-router';
import { useAct, useList, useRead } from '../data/api.ts';
import type { OrderView, StuckItem } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { ActButton } from '../office/act-button.tsx';
import { CardTable } from '../office/card-table.tsx';
import { Loaded, LoadedPages } from '../office/list-states.tsx';
import { CodeTag } from '../office/tags.tsx';
import { useTitle } from '../plain/title.ts';

/** Stuck orders first, then all orders with their states. */
export function OrdersPage() {
  const { t, number } = useWords('desk');
  useTitle(t('orders.title'));
  const stuck = useRead('listStuck');
  const orders = useList('listOrders', {});
  return (
    <>
      <h1>{t('orders.title')}</h1>
      <h2>{t('orders.stuck')}</h2>
      <Loaded query={stuck}>
        {({ items, total }) =>
          items.length === 0 ? (
            <p className="note good">{t('orders.noStuck')}</p>
          ) : (
            <>
              {total > items.length && (
                <p className="note warn">{t('orders.oldest', { shown: number(items.length), total: number(total) })}</p>
              )}
              <Stuck items={items} />
            </>
          )
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
    <CardTable
      rowKey={({ kind, id }) => `${kind}/${id}`}
      of={items}
      columns={[
        [t('orders.kind'), ({ kind }) => t(`orders.kinds.${kind}`)],
        [t('orders.target'), ({ id }) => id, 'mono'],
        [
          t('orders.state'),
          ({ kind, state }) => (
            <CodeTag group={kind === 'case' || kind === 'notice' ? 'status' : 'order'} code={state} />
          ),
        ],
        [t('orders.since'), ({ since: at }) => shortInstant(at)],
        [t('orders.attempts'), ({ attempts }) => attempts],
        [t('orders.reason'), ({ detail }) => detail],
        [t('orders.todo'), ({ todo }) => t(`orders.todos.${todo}`), 'wraps'],
      ]}
    />
  );
}

function Orders({ orders }: { orders: readonly OrderView[] }) {
  const { t, term, shortInstant } = useWords('desk');
  return (
    <CardTable
      rowKey="id"
      of={orders}
      columns={[
        [
          t('orders.state'),
          ({ state, held, notSent, word, target }) => (
            <>
              <CodeTag group="order" code={state} />
              {notSent && <p>{t('orders.notSent')}</p>}
              {held && (
                <p>
                  <Link to="/desk/removals">{term('removalHeld', held.why)}</Link>
                </p>
              )}
              {word && (
                <p className="soft">
                  {t('orders.word', {
                    ...{ ...word, word: term('orderWord', word.word), at: shortInstant(word.at) },
                    marketplace: target.slice(0, target.indexOf('/')),
                  })}
                </p>
              )}
            </>
          ),
          'wraps',
        ],
        [t('orders.target'), ({ target }) => target, 'mono'],
        [t('orders.measure'), ({ measure: kind }) => term('measure', kind)],
        [t('orders.desired'), ({ desired }) => term('desired', desired)],
        [t('orders.epoch'), ({ epoch }) => epoch],
        [t('orders.attempts'), ({ attempts }) => attempts],
        [t('orders.updated'), ({ updatedAt: at }) => shortInstant(at)],
        [t('orders.reason'), ({ reason }) => reason],
        [t('orders.retry'), ({ id, state }) => retryable.has(state) && <Retry order={id} />],
      ]}
    />
  );
}

/** Refused or failed at the marketplace. Other orders are retried automatically. */
const retryable = new Set(['rejected', 'not-found', 'failed', 'needs-info']);

function Retry({ order }: { order: string }) {
  const { t } = useWords('desk');
  return (
    <ActButton size="small" act={useAct('retryOrder')} say={{ order }}>
      {t('orders.retry')}
    </ActButton>
  );
}
