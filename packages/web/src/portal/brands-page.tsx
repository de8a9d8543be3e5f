import { Button } from 'antd';
import { useState } from 'react';
import { useRead } from '../data/api.ts';
import type { Brand } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { Loaded } from '../office/list-states.tsx';
import { Panel } from '../office/panel.tsx';
import { useTitle } from '../plain/title.ts';
import { BrandForm } from './brand-form.tsx';

/** What screening looks for on behalf of this participant. */
export function BrandsPage() {
  const { t } = useWords('portal');
  useTitle(t('brands.title'));
  const brands = useRead('listBrands');
  const [editing, setEditing] = useState<string>();
  const close = () => setEditing(undefined);
  return (
    <>
      <h1>{t('brands.title')}</h1>
      <p className="soft">{t('brands.lead')}</p>
      {editing === 'new' ? (
        <BrandForm onDone={close} />
      ) : (
        <Button type="primary" onClick={() => setEditing('new')}>
          {t('brands.add')}
        </Button>
      )}
      <Loaded query={brands}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="note gap">{t('brands.empty')}</p>
          ) : (
            <div className="gap">
              {items.map((brand) =>
                editing === brand.id ? (
                  <BrandForm key={brand.id} brand={brand} onDone={close} />
                ) : (
                  <BrandCard key={brand.id} brand={brand} onEdit={() => setEditing(brand.id)} />
                ),
              )}
            </div>
          )
        }
      </Loaded>
    </>
  );
}

function BrandCard({ brand, onEdit }: { brand: Brand; onEdit: () => void }) {
  const { t, money } = useWords('portal');
  return (
    <Panel title={brand.name} extra={<Button onClick={onEdit}>{t('brands.edit', { name: brand.name })}</Button>}>
      <dl className="facts-grid">
        <dt>{t('brands.marks')}</dt>
        <dd className="row">
          {brand.marks.map(({ text, weak }) => (
            <span key={text} className="tag">
              {weak ? t('brands.weak', { text }) : text}
            </span>
          ))}
        </dd>
        <dt>{t('brands.classes')}</dt>
        <dd>{brand.classes.join(', ') || '–'}</dd>
        <dt>{t('brands.territories')}</dt>
        <dd>{brand.territories.join(', ') || '–'}</dd>
        <dt>{t('brands.prices')}</dt>
        <dd>
          {brand.prices
            .map(({ category, currency, typical }) => `${category} ${money({ amount: typical, currency })}`)
            .join(' · ') || '–'}
        </dd>
        <dt>{t('brands.authorised')}</dt>
        <dd>{brand.authorised.map(({ marketplace, seller }) => `${marketplace}/${seller}`).join(' · ') || '–'}</dd>
      </dl>
    </Panel>
  );
}
