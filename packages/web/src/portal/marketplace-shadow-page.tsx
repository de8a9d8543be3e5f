import { useAct } from '../data/api.ts';
import type { ShadowOrder } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { LacksField, noLacks } from '../office/lacks-field.tsx';
import { ReasonsForm } from '../office/reasons-form.tsx';
import { ShadowPage } from '../office/shadow-page.tsx';

/** For the people of a marketplace: what shadow found, and what they say of each order. */
export function MarketplaceShadowPage() {
  return <ShadowPage lead="leadMarketplace" say={(order) => <Say of={order} />} />;
}

const words = { 'would-remove': 'shadow.sayRemove', 'would-keep': 'shadow.sayKeep' } as const;

function Say({ of: { id, actions } }: { of: ShadowOrder }) {
  const { t } = useWords('office');
  const act = useAct('sayOfShadowOrders');
  if (actions.length === 0) return null;
  return (
    <>
      <p>{t('shadow.sayLead')}</p>
      <ReasonsForm
        choices={actions.map((value) => ({ value, text: t(words[value]) }))}
        even
        readBy="shadow"
        act={act}
        start={{ lacks: noLacks }}
        check={(choice, { lacks }) => ({ lacks: choice === 'would-keep' && lacks.length === 0 })}
        say={(word, { lacks, reasons }) =>
          word === 'would-keep' ? { word, orders: [id], lacks: [...lacks], reasons } : { word, orders: [id], reasons }
        }
      >
        {({ field }) => <LacksField {...field('lacks')} hint={t('shadow.lacksHint')} />}
      </ReasonsForm>
      {act.data && (
        <p className="note gap" role="status">
          {t('shadow.said')}
        </p>
      )}
    </>
  );
}
