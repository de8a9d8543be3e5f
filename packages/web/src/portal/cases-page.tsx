import { Input, Segmented } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useList } from '../data/api.ts';
import type { BundleFilter } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { BundleList } from '../office/bundle-list.tsx';
import { LoadedPages } from '../office/list-states.tsx';
import { useTitle } from '../plain/title.ts';

const states = ['open', 'settled', 'all'] as const;

export function CasesPage() {
  const { t } = useWords('portal');
  useTitle(t('cases.title'));
  const [filter, setFilter] = useState<BundleFilter>({ state: 'open' });
  const bundles = useList('listBundles', { query: filter }, 25);
  return (
    <>
      <h1>{t('cases.title')}</h1>
      <div className="toolbar">
        <Segmented
          aria-label={t('cases.title')}
          value={filter.state ?? 'all'}
          options={states.map((state) => ({ value: state, label: t(`cases.${state}`) }))}
          onChange={(state) => setFilter({ ...filter, state })}
        />
        <label htmlFor="case-search">
          {t('cases.search')}
          <Input.Search
            id="case-search"
            allowClear
            onSearch={(q) => {
              const { q: _, ...rest } = filter;
              setFilter(q.trim() ? { ...rest, q: q.trim() } : rest);
            }}
          />
        </label>
      </div>
      <LoadedPages
        pages={bundles}
        empty={
          <>
            {t('cases.empty')} <Link to="/portal/findings">{t('cases.toFindings')}</Link>
          </>
        }
      >
        {(items) => <BundleList bundles={items} base="/portal/cases" />}
      </LoadedPages>
    </>
  );
}
