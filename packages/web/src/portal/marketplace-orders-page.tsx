import { useState } from 'react';
import { useAct, useList } from '../data/api.ts';
import type { MarketplaceOrder } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { CardTable } from '../office/card-table.tsx';
import { LacksField, noLacks } from '../office/lacks-field.tsx';
import { LoadedPages } from '../office/list-states.tsx';
import { ReasonsForm } from '../office/reasons-form.tsx';
import { CodeTag } from '../office/tags.tsx';
import { SelectField } from '../plain/form.tsx';
import { useTitle } from '../plain/title.ts';

/** For the people of a marketplace: every order to it, and what they decide about each. */
export function MarketplaceOrdersPage() {
  const { t } = useWords('portal');
  useTitle(t('orders.title'));
  const [show, setShow] = useState<'all' | 'waiting'>('all');
  const orders = useList('listMarketplaceOrders', { query: show === 'waiting' ? { waiting: 'true' } : {} });
  return (
    <>
      <h1>{t('orders.title')}</h1>
      <p>{t('orders.lead')}</p>
      <div className="toolbar">
        <SelectField
          name="show"
          value={show}
          onChange={setShow}
          label={t('orders.show')}
          options={(['all', 'waiting'] as const).map((value) => ({ value, label: t(`orders.${value}`) }))}
        />
      </div>
      <LoadedPages pages={orders} empty={t(show === 'all' ? 'orders.empty' : 'orders.noneWaiting')}>
        {(items) => <Orders of={items} />}
      </LoadedPages>
    </>
  );
}

function Orders({ of }: { of: readonly MarketplaceOrder[] }) {
  const { t, term, shortInstant } = useWords('portal');
  return (
    <CardTable
      rowKey="id"
      of={of}
      columns={[
        [
          t('orders.goods'),
          ({ title, target }) => (title === undefined ? target : <Goods {...{ title, target }} />),
          'wraps',
        ],
        [t('orders.seller'), ({ seller }) => seller.slice(seller.indexOf('/') + 1), 'mono'],
        [
          t('orders.holder'),
          ({ cases, target }) =>
            // A complaint from before the marketplace had accounts is not shown to its people.
            cases.length === 0 && target.includes('/storefront/')
              ? t('orders.ofTheProgramme')
              : [...new Set(cases.map(({ holderName }) => holderName))].join(', '),
        ],
        [t('orders.reason'), ({ cases }) => [...new Set(cases.map(({ reason }) => term('reason', reason)))].join(', ')],
        [t('orders.measure'), ({ measure, desired }) => `${term('measure', measure)}: ${term('desired', desired)}`],
        [t('orders.state'), (order) => <State of={order} />, 'wraps'],
        [t('orders.ordered'), ({ orderedAt }) => shortInstant(orderedAt)],
      ]}
      opens={{ text: t('orders.decide'), form: (order) => <Decide order={order} /> }}
    />
  );
}

const Goods = ({ title, target }: { title: string; target: string }) => (
  <>
    {title}
    <p className="soft mono">{target}</p>
  </>
);

function State({ of: { state, held, word } }: { of: MarketplaceOrder }) {
  const { t, term, shortInstant } = useWords('portal');
  return (
    <>
      <CodeTag group="order" code={state} />
      {held && <p>{term('removalHeld', held.why)}</p>}
      {word && (
        <p className="soft">
          {t('orders.word', { ...word, word: term('orderWord', word.word), at: shortInstant(word.at) })}
        </p>
      )}
    </>
  );
}

function Decide({ order: { id, state, held, actions } }: { order: MarketplaceOrder }) {
  const { t, term } = useWords('portal');
  const act = useAct('decideOrders');
  const outcome = act.data?.items[0]?.outcome;
  const isSent = state !== 'queued' && held === undefined;
  const said = outcome !== undefined && (
    <p className="note gap" role="status">
      {term('orderDecided', outcome)}
    </p>
  );
  if (actions.length === 0) return said || <p>{t('orders.nothing')}</p>;
  return (
    <>
      <ReasonsForm
        choices={actions.map((value) => ({
          value,
          text: t(`orders.${value === 'refuse' && isSent ? 'restore' : value}`),
          danger: value === 'refuse',
        }))}
        even
        readBy="own"
        act={act}
        start={{ lacks: noLacks }}
        check={(choice, { lacks }) => ({ lacks: choice === 'refuse' && lacks.length === 0 })}
        say={(decision, { lacks, reasons }) =>
          decision === 'refuse'
            ? { decision, orders: [id], lacks: [...lacks], reasons }
            : { decision, orders: [id], reasons }
        }
      >
        {({ field }) =>
          actions.includes('refuse') && (
            <>
              <p>{t('orders.refuseLead')}</p>
              <LacksField {...field('lacks')} />
            </>
          )
        }
      </ReasonsForm>
      {said}
    </>
  );
}
