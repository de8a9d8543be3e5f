import { useState } from 'react';
import { Link } from 'react-router';
import { useList } from '../data/api.ts';
import { shopStatus } from '../format/shop-status.ts';
import { useWords } from '../language/words.ts';
import { CardTable } from '../office/card-table.tsx';
import { SearchField } from '../office/fields.tsx';
import { LoadedPages } from '../office/list-states.tsx';
import { CodeTag } from '../office/tags.tsx';
import { SelectField } from '../plain/form.tsx';
import { useTitle } from '../plain/title.ts';
import { sellerPage } from './task-path.ts';

const statuses = ['open', 'closed', 'banned'] as const;

export function SellersPage() {
  const { t, term } = useWords('desk');
  const { t: office } = useWords('office');
  useTitle(t('sellers.title'));
  const [status, setStatus] = useState<(typeof statuses)[number] | ''>('');
  const [q, setQ] = useState('');
  const sellers = useList('listSellers', { query: { status: status || undefined, q: q || undefined } }, 25);
  return (
    <>
      <h1>{t('sellers.title')}</h1>
      <p className="soft">{t('sellers.lead')}</p>
      <div className="toolbar">
        <SelectField
          name="status"
          value={status}
          onChange={setStatus}
          label={t('sellers.status')}
          options={[
            { value: '', label: office('all') },
            ...statuses.map((value) => ({ value, label: term('seller', value) })),
          ]}
        />
        <SearchField label={t('sellers.search')} onSearch={setQ} />
      </div>
      <LoadedPages pages={sellers} empty={t('sellers.empty')}>
        {(items) => (
          <CardTable
            rowKey="key"
            of={items}
            columns={[
              [
                t('sellers.name'),
                ({ key, name, recognisedAs }) => (
                  <>
                    <Link to={sellerPage(key)}>{name ?? key}</Link> <span className="soft small">{key}</span>
                    {recognisedAs && (
                      <>
                        {' '}
                        <span className="tag bad">{t('sellers.recognised', { of: recognisedAs })}</span>
                      </>
                    )}
                  </>
                ),
              ],
              [t('sellers.points'), ({ points, closeAt }) => t('sellers.pointsOf', { points, closeAt })],
              [t('sellers.status'), (seller) => <CodeTag group="seller" code={shopStatus(seller)} />],
            ]}
          />
        )}
      </LoadedPages>
    </>
  );
}
