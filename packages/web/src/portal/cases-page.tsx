import { Segmented } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useList } from '../data/api.ts';
import { useWords } from '../language/words.ts';
import { BundleList } from '../office/bundle-list.tsx';
import { SearchField } from '../office/fields.tsx';
import { LoadedPages } from '../office/list-states.tsx';
import { useTitle } from '../plain/title.ts';

const states = ['open', 'settled', 'all'] as const;

export function CasesPage() {
  const { t } = useWords('portal');
  useTitle(t('cases.title'));
  const [state, setState] = useState<(typeof states)[number]>('open');
  const [q, setQ] = useState('');
  const bundles = useList('listBundles', { query: { state, q: q || undefined } }, 25);
  return (
    <>
      <h1>{t('cases.title')}</h1>
      <div className="toolbar">
        <Segmented
          aria-label={t('cases.title')}
          value={state}
          options={states.map((value) => ({ value, label: t(`cases.${value}`) }))}
          onChange={setState}
        />
        <SearchField label={t('cases.search')} onSearch={setQ} />
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
