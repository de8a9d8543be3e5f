import type { InputOf } from '@marketsafe/sdk';
import { Input, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useList } from '../data/api.ts';
import type { SellerCard } from '../data/nouns.ts';
import { shopStatus } from '../format/shop-status.ts';
import { useWords } from '../language/words.ts';
import { CardTable } from '../office/card-table.tsx';
import { LoadedPages } from '../office/list-states.tsx';
import { CodeTag } from '../office/tags.tsx';
import { useTitle } from '../plain/title.ts';
import { sellerPage } from './task-path.ts';

const statuses = ['open', 'closed', 'banned'] as const;

export function SellersPage() {
  const { t, term } = useWords('desk');
  const { t: office } = useWords('office');
  useTitle(t('sellers.title'));
  const [filter, setFilter] = useState<NonNullable<InputOf<'listSellers'>['query']>>({});
  const sellers = useList('listSellers', { query: filter }, 25);
  return (
    <>
      <h1>{t('sellers.title')}</h1>
      <p className="soft">{t('sellers.lead')}</p>
      <div className="toolbar">
        <label htmlFor="seller-status">
          {t('sellers.status')}
          <Select
            id="seller-status"
            value={filter.status ?? 'all'}
            popupMatchSelectWidth={false}
            options={[
              { value: 'all', label: office('all') },
              ...statuses.map((value) => ({ value, label: term('seller', value) })),
            ]}
            onChange={(value) => {
              const { status: _, ...rest } = filter;
              setFilter(value === 'all' ? rest : { ...rest, status: value as (typeof statuses)[number] });
            }}
          />
        </label>
        <label htmlFor="seller-search">
          {t('sellers.search')}
          <Input.Search
            id="seller-search"
            allowClear
            onSearch={(q) => {
              const { q: _, ...rest } = filter;
              setFilter(q.trim() ? { ...rest, q: q.trim() } : rest);
            }}
          />
        </label>
      </div>
      <LoadedPages pages={sellers} empty={t('sellers.empty')}>
        {(items) => (
          <CardTable<SellerCard>
            rowKey="key"
            dataSource={[...items]}
            columns={[
              {
                title: t('sellers.name'),
                dataIndex: 'name',
                render: (_, { key, name, recognisedAs }) => (
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
              },
              {
                title: t('sellers.points'),
                dataIndex: 'points',
                render: (_, { points, closeAt }) => t('sellers.pointsOf', { points, closeAt }),
              },
              {
                title: t('sellers.status'),
                dataIndex: 'status',
                render: (_, seller) => <CodeTag group="seller" code={shopStatus(seller)} />,
              },
            ]}
          />
        )}
      </LoadedPages>
    </>
  );
}
