import { keepPreviousData } from '@tanstack/react-query';
import { Input, Select } from 'antd';
import { useRead } from '../data/api.ts';
import type { FindingFilter } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';

interface Props {
  readonly filter: FindingFilter;
  readonly onChange: (filter: FindingFilter) => void;
}

const all = 'all';
const bands = ['act', 'review', 'watch'] as const;
const states = ['open', 'dismissed', 'snoozed'] as const;

/** Every filter, with the number of findings for each value. */
export function FindingFilters({ filter, onChange }: Props) {
  const { t, term } = useWords('portal');
  const { t: office } = useWords('office');
  const { data: counts } = useRead(
    'countFindings',
    { query: filter },
    // Between two filter choices the old numbers are better than none.
    { placeholderData: keepPreviousData },
  );
  const set = (changes: { readonly [K in keyof FindingFilter]?: FindingFilter[K] | undefined }) => {
    const next = Object.entries({ ...filter, ...changes }).filter(([, value]) => value !== undefined && value !== '');
    onChange(Object.fromEntries(next) as FindingFilter);
  };
  const option = (value: string, name: string, count: number | undefined) => ({
    value,
    label: count === undefined ? name : t('findings.counted', { name, count }),
  });
  const closed = (
    name: 'band' | 'state',
    label: string,
    group: 'band' | 'triage',
    values: readonly string[],
    counted: readonly { readonly value: string; readonly count: number }[] | undefined,
  ) => (
    <label htmlFor={name}>
      {label}
      <Select
        id={name}
        value={filter[name] ?? all}
        popupMatchSelectWidth={false}
        options={[
          ...values.map((value) =>
            option(value, term(group, value), counted && (counted.find((one) => one.value === value)?.count ?? 0)),
          ),
          { value: all, label: office('all') },
        ]}
        onChange={(value) => set({ [name]: value === all ? undefined : value })}
      />
    </label>
  );
  const found = (
    name: 'brand' | 'marketplace' | 'assignee',
    label: string,
    values: readonly { readonly value: string; readonly name: string; readonly count: number }[],
  ) =>
    (values.length > 1 || filter[name] !== undefined) && (
      <label htmlFor={`of-${name}`}>
        {label}
        <Select
          id={`of-${name}`}
          value={filter[name] ?? all}
          popupMatchSelectWidth={false}
          options={[
            { value: all, label: office('all') },
            ...values.map((one) => option(one.value, one.name, one.count)),
          ]}
          onChange={(value) => set({ [name]: value === all ? undefined : value })}
        />
      </label>
    );
  const shop = filter.seller === undefined ? all : `${filter.marketplace ?? ''}/${filter.seller}`;
  return (
    <div className="toolbar">
      {closed(
        'state',
        t('findings.state'),
        'triage',
        states,
        counts?.states.map(({ state, count }) => ({ value: state, count })),
      )}
      {closed(
        'band',
        t('findings.band'),
        'band',
        bands,
        counts?.bands.map(({ band, count }) => ({ value: band, count })),
      )}
      {counts && (
        <>
          {found(
            'brand',
            t('findings.brand'),
            counts.brands.map(({ brand, name, count }) => ({ value: brand, name, count })),
          )}
          {found(
            'marketplace',
            t('findings.marketplace'),
            counts.marketplaces.map(({ marketplace, count }) => ({ value: marketplace, name: marketplace, count })),
          )}
          <label htmlFor="of-seller">
            {t('findings.seller')}
            <Select
              id="of-seller"
              showSearch
              optionFilterProp="label"
              value={shop}
              popupMatchSelectWidth={false}
              options={[
                { value: all, label: office('all') },
                ...counts.sellers.map(({ marketplace, seller, name, count }) =>
                  option(`${marketplace}/${seller}`, name ?? seller, count),
                ),
              ]}
              onChange={(value) =>
                set(
                  value === all
                    ? { seller: undefined, marketplace: undefined }
                    : { marketplace: value.slice(0, value.indexOf('/')), seller: value.slice(value.indexOf('/') + 1) },
                )
              }
            />
          </label>
          {found(
            'assignee',
            t('findings.assignee'),
            counts.assignees.map(({ assignee, name, count }) => ({ value: assignee, name, count })),
          )}
        </>
      )}
      <label htmlFor="finding-search">
        {t('findings.search')}
        <Input.Search id="finding-search" allowClear onSearch={(q) => set({ q: q.trim() })} />
      </label>
    </div>
  );
}
