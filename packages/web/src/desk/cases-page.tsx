import { useState } from 'react';
import { useList } from '../data/api.ts';
import { useWords } from '../language/words.ts';
import { BundleList } from '../office/bundle-list.tsx';
import { SearchField } from '../office/fields.tsx';
import { LoadedPages } from '../office/list-states.tsx';
import { useTitle } from '../plain/title.ts';

export function DeskCasesPage() {
  const { t } = useWords('desk');
  const { t: portal } = useWords('portal');
  useTitle(t('cases.title'));
  const [q, setQ] = useState('');
  const bundles = useList('listBundles', { query: { state: 'all', q: q || undefined } }, 25);
  return (
    <>
      <h1>{t('cases.title')}</h1>
      <div className="toolbar">
        <SearchField label={portal('cases.search')} onSearch={setQ} />
      </div>
      <LoadedPages pages={bundles} empty={t('cases.empty')}>
        {(items) => <BundleList bundles={items} base="/desk/cases" />}
      </LoadedPages>
    </>
  );
}
