import { keepPreviousData } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useRead } from '../data/api.ts';
import type { FindingFilter } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { ExportButtons } from './export-buttons.tsx';
import { bands, states } from './use-triage-address.ts';

interface Props {
  readonly filter: FindingFilter;
  readonly onChange: (filter: FindingFilter) => void;
}

const all = 'all';

/** With every other filter applied. */
const useCounts = (filter: FindingFilter) =>
  useRead(
    'countFindings',
    { query: filter },
    // Between two filter choices the old numbers are better than none.
    { placeholderData: keepPreviousData },
  ).data;

/** Where a finding stands: one list for each, with its number. */
export function FindingTabs({ filter, onChange }: Props) {
  const { t, term, number } = useWords('portal');
  const counts = useCounts(filter);
  return (
    <fieldset className="triage-tabs" aria-label={t('findings.state')}>
      {states.map((state) => (
        <button
          key={state}
          type="button"
          aria-pressed={filter.state === state}
          onClick={() => filter.state !== state && onChange({ ...filter, state })}
        >
          {term('triage', state)}{' '}
          <span className="n">{counts && number(counts.states.find((one) => one.state === state)?.count ?? 0)}</span>
        </button>
      ))}
    </fieldset>
  );
}

interface Choice {
  readonly value: string;
  readonly name: string;
  readonly count: number;
}

/** The other filters, with the number of findings for each value. */
export function FindingFilters({ filter, onChange }: Props) {
  const { t, term } = useWords('portal');
  const counts = useCounts(filter);
  const set = (changes: { readonly [K in keyof FindingFilter]?: FindingFilter[K] | undefined }) => {
    const next = Object.entries({ ...filter, ...changes }).filter(([, value]) => value !== undefined && value !== '');
    onChange(Object.fromEntries(next) as FindingFilter);
  };
  const chosen = (name: 'band' | 'brand' | 'marketplace' | 'assignee', id: string, choices: readonly Choice[]) =>
    (name === 'band' || choices.length > 1 || filter[name] !== undefined) && (
      <OneFilter
        id={id}
        label={t(`findings.${name}`)}
        value={filter[name] ?? all}
        choices={choices}
        onChange={(value) => set({ [name]: value === all ? undefined : value })}
      />
    );
  const countOf = (band: string) => counts?.bands.find((one) => one.band === band)?.count ?? 0;
  return (
    <div className="triage-filters">
      {chosen(
        'band',
        'band',
        bands.map((value) => ({ value, name: term('band', value), count: countOf(value) })),
      )}
      {chosen('brand', 'of-brand', counts?.brands.map((one) => ({ ...one, value: one.brand })) ?? [])}
      {chosen(
        'marketplace',
        'of-marketplace',
        counts?.marketplaces.map((one) => ({ ...one, value: one.marketplace, name: one.marketplace })) ?? [],
      )}
      <SellerFilter filter={filter} counts={counts} onChange={set} />
      {chosen('assignee', 'of-assignee', counts?.assignees.map((one) => ({ ...one, value: one.assignee })) ?? [])}
      {(counts?.prepared !== undefined || filter.prepared) && (
        <Button
          size="small"
          aria-pressed={filter.prepared !== undefined}
          onClick={() => set({ prepared: filter.prepared ? undefined : 'yes' })}
        >
          {t('findings.counted', { name: t('findings.prepared'), count: counts?.prepared ?? 0 })}
        </Button>
      )}
      <Input.Search
        key={filter.q}
        id="finding-search"
        aria-label={t('findings.search')}
        placeholder={t('findings.search')}
        defaultValue={filter.q ?? ''}
        allowClear
        size="small"
        onSearch={(q) => set({ q: q.trim() })}
      />
      <ExportButtons op="exportFindings" filter={filter} />
    </div>
  );
}

interface SellerProps {
  readonly filter: FindingFilter;
  readonly counts: ReturnType<typeof useCounts>;
  readonly onChange: (changes: { seller: string | undefined; marketplace: string | undefined }) => void;
}

/** A seller is one of a marketplace: both are chosen at once. */
function SellerFilter({ filter: { seller, marketplace }, counts, onChange }: SellerProps) {
  const { t } = useWords('portal');
  return (
    <OneFilter
      id="of-seller"
      label={t('findings.seller')}
      isSearched
      value={seller === undefined ? all : `${marketplace ?? ''}/${seller}`}
      choices={
        counts?.sellers.map((one) => ({
          ...{ value: `${one.marketplace}/${one.seller}`, name: one.name ?? one.seller, count: one.count },
        })) ?? []
      }
      onChange={(value) => {
        const cut = value.indexOf('/');
        onChange(
          value === all
            ? { seller: undefined, marketplace: undefined }
            : { marketplace: value.slice(0, cut), seller: value.slice(cut + 1) },
        );
      }}
    />
  );
}

interface OneProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly isSearched?: boolean;
  readonly onChange: (value: string) => void;
}

function OneFilter({ id, label, value, choices, isSearched, onChange }: OneProps) {
  const { t } = useWords('portal');
  const { t: office } = useWords('office');
  return (
    <Select
      id={id}
      size="small"
      aria-label={label}
      prefix={label}
      value={value}
      {...(isSearched && { showSearch: { optionFilterProp: 'label' } })}
      popupMatchSelectWidth={false}
      options={[
        ...choices.map(({ value: one, name, count }) => ({
          value: one,
          label: t('findings.counted', { name, count }),
        })),
        { value: all, label: office('all') },
      ]}
      onChange={onChange}
    />
  );
}
