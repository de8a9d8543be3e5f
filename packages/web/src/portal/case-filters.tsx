import { Button, Input } from 'antd';
import type { CaseCounts, CaseFilter } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { type CaseAddress, lists } from './use-case-address.ts';

interface Props {
  readonly address: CaseAddress;
  readonly counts: CaseCounts | undefined;
}

/** The lists that a person works through, each with its number. */
export function CaseLists({ address: { filter, choose }, counts }: Props) {
  const { t, number } = useWords('portal');
  return (
    <fieldset className="list-tabs" aria-label={t('cases.lists')}>
      {lists.map((list) => (
        <button
          key={list}
          type="button"
          aria-pressed={filter.list === list}
          onClick={() => choose({ list, status: undefined })}
        >
          {t(`cases.${list}`)}{' '}
          <span className="n">{counts && number(counts.lists.find((one) => one.list === list)?.count ?? 0)}</span>
        </button>
      ))}
    </fieldset>
  );
}

type Choices = readonly { readonly value: string; readonly name: string; readonly count: number }[];
type Chosen = 'status' | 'reason' | 'marketplace' | 'lane';

export function CaseFilters({ address: { filter, choose, isFiltered, clear }, counts }: Props) {
  const { t, term } = useWords('portal');
  const choices: Readonly<Record<Chosen, Choices>> = {
    status: (counts?.statuses ?? []).map(({ status, count }) => ({
      ...{ value: status, name: term('status', status), count },
    })),
    reason: (counts?.reasons ?? []).map(({ reason, count }) => ({
      ...{ value: reason, name: term('reason', reason), count },
    })),
    marketplace: (counts?.marketplaces ?? []).map(({ marketplace, count }) => ({
      ...{ value: marketplace, name: marketplace, count },
    })),
    lane: (counts?.lanes ?? []).map(({ lane, count }) => ({ value: lane, name: term('lane', lane), count })),
  };
  return (
    <div className="case-filters">
      {(Object.keys(choices) as Chosen[]).map((name) => (
        <Choice
          key={name}
          label={t(`cases.by.${name}`)}
          value={filter[name] ?? ''}
          choices={choices[name]}
          onChange={(value) => choose({ [name]: value })}
        />
      ))}
      {(['from', 'to'] as const).map((name) => (
        <label key={name}>
          <span>{t(`cases.by.${name}`)}</span>
          <input type="date" value={filter[name] ?? ''} onChange={(event) => choose({ [name]: event.target.value })} />
        </label>
      ))}
      <label className="grow" htmlFor="case-search">
        <span>{t('cases.search')}</span>
        <Input.Search
          key={filter.q}
          id="case-search"
          defaultValue={filter.q ?? ''}
          allowClear
          maxLength={200}
          onSearch={(words) => choose({ q: words.trim() })}
        />
      </label>
      <Narrowed filter={filter} />
      {isFiltered && (
        <Button type="link" onClick={clear}>
          {t('cases.clear')}
        </Button>
      )}
    </div>
  );
}

/** What a link from a case narrowed the list to. */
function Narrowed({ filter: { bundle, seller } }: { filter: CaseFilter }) {
  const { t } = useWords('portal');
  return (
    <>
      {bundle !== undefined && <span className="tag">{t('cases.ofBundle')}</span>}
      {seller !== undefined && <span className="tag">{t('cases.ofSeller', { seller })}</span>}
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly choices: Choices;
  readonly onChange: (value: string) => void;
}

function Choice({ label, value, choices, onChange }: ChoiceProps) {
  const { t, number } = useWords('portal');
  const isGone = value !== '' && choices.every((one) => one.value !== value);
  return (
    <label>
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{t('cases.any')}</option>
        {isGone && <option value={value}>{value}</option>}
        {choices.map((one) => (
          <option key={one.value} value={one.value}>
            {one.name} ({number(one.count)})
          </option>
        ))}
      </select>
    </label>
  );
}
