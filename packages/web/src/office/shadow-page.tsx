import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useList, useRead } from '../data/api.ts';
import { saveAnswer } from '../data/download.ts';
import type { ShadowOrder } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { SelectField } from '../plain/form.tsx';
import { useTitle } from '../plain/title.ts';
import { LoadedItems, LoadedPages } from './list-states.tsx';
import { ShadowCard } from './shadow-card.tsx';
import { ShadowTable } from './shadow-table.tsx';

interface Props {
  readonly lead: 'leadMarketplace' | 'leadHolder' | 'leadDesk';
  /** What the reader may say of an order. */
  readonly say?: (order: ShadowOrder) => ReactNode;
}

const all = 'all';

/** What shadow found: the numbers by rights holder and marketplace, then each order with its comparison. */
export function ShadowPage({ lead, say }: Props) {
  const { t } = useWords('office');
  useTitle(t('shadow.title'));
  const numbers = useRead('getShadowNumbers');
  return (
    <>
      <h1>{t('shadow.title')}</h1>
      <p>{t(`shadow.${lead}`)}</p>
      {lead === 'leadDesk' && <p className="hint">{t('stages.numbers')}</p>}
      <LoadedItems query={numbers} empty={t('shadow.empty')}>
        {(items) => (
          <>
            <div className="stack">
              {items.map((one) => (
                <ShadowCard key={`${one.marketplace} ${one.holder.id}`} of={one} />
              ))}
            </div>
            <Orders
              holders={[...new Map(items.map(({ holder }) => [holder.id, holder])).values()]}
              {...(say && { say })}
            />
          </>
        )}
      </LoadedItems>
    </>
  );
}

function Orders({ holders, say }: { holders: readonly ShadowOrder['holder'][] } & Pick<Props, 'say'>) {
  const { t } = useWords('office');
  const [show, setShow] = useState<'all' | 'unsaid'>('all');
  const [whose, setWhose] = useState(all);
  const query = {
    ...(show === 'unsaid' && { unsaid: 'true' as const }),
    ...(whose !== all && { holder: whose }),
  };
  const orders = useList('listShadowOrders', { query });
  return (
    <section className="gap" aria-labelledby="shadow-orders">
      <h2 id="shadow-orders">{t('shadow.list')}</h2>
      <div className="toolbar">
        <SelectField
          name="show"
          value={show}
          onChange={setShow}
          label={t('shadow.show')}
          options={(['all', 'unsaid'] as const).map((value) => ({ value, label: t(`shadow.${value}`) }))}
        />
        {holders.length > 1 && (
          <SelectField
            name="whose"
            value={whose}
            onChange={setWhose}
            label={t('shadow.whose')}
            options={[
              { value: all, label: t('shadow.everyone') },
              ...holders.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        )}
        <Button onClick={() => void saveAnswer('downloadShadowOrders', { query }, 'shadow-orders.csv')}>
          {t('shadow.save')}
        </Button>
      </div>
      <LoadedPages pages={orders} empty={t('shadow.none')}>
        {(items) => <ShadowTable of={items} {...(say && { say })} />}
      </LoadedPages>
    </section>
  );
}
