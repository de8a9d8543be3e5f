import { Button } from 'antd';
import { useState } from 'react';
import { useRead } from '../data/api.ts';
import type { Brand } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { LoadedItems } from '../office/list-states.tsx';
import { Panel } from '../office/panel.tsx';
import { Facts } from '../plain/facts.tsx';
import { useTitle } from '../plain/title.ts';
import { BrandForm } from './brand-form.tsx';
import { BrandPictures } from './brand-pictures.tsx';

/** The brands that screening searches for, for this participant. */
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
      <LoadedItems query={brands} empty={t('brands.empty')}>
        {(items) => (
          <div className="gap">
            {items.map((brand) =>
              editing === brand.id ? (
                <BrandForm key={brand.id} brand={brand} onDone={close} />
              ) : (
                <BrandCard key={brand.id} brand={brand} onEdit={() => setEditing(brand.id)} />
              ),
            )}
          </div>
        )}
      </LoadedItems>
    </>
  );
}

function BrandCard({ brand, onEdit }: { brand: Brand; onEdit: () => void }) {
  const { t, money } = useWords('portal');
  return (
    <Panel title={brand.name} extra={<Button onClick={onEdit}>{t('brands.edit', { name: brand.name })}</Button>}>
      <Facts
        className="facts-grid"
        of={[
          [
            t('brands.marks'),
            <span key="marks" className="row">
              {brand.marks.map(({ text, weak }) => (
                <span key={text} className="tag">
                  {weak ? t('brands.weak', { text }) : text}
                </span>
              ))}
            </span>,
          ],
          [t('brands.classes'), brand.classes.join(', ') || '–'],
          [t('brands.territories'), brand.territories.join(', ') || '–'],
          [
            t('brands.prices'),
            brand.prices
              .map(({ category, currency, typical }) => `${category} ${money({ amount: typical, currency })}`)
              .join(' · ') || '–',
          ],
          [
            t('brands.authorised'),
            brand.authorised.map(({ marketplace, seller }) => `${marketplace}/${seller}`).join(' · ') || '–',
          ],
        ]}
      />
      <BrandPictures brand={brand.id} />
    </Panel>
  );
}
