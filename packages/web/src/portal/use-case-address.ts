import { useSearchParams } from 'react-router';
import type { CaseFilter } from '../data/nouns.ts';

export const lists = ['open', 'mine', 'ending', 'settled', 'all'] as const;
const filters = ['status', 'lane', 'marketplace', 'reason', 'from', 'to', 'q', 'bundle', 'seller'] as const;
const scope = ['client', 'brand'] as const;
type FilterName = (typeof filters)[number];

export interface CaseAddress {
  /** As the API has it. */
  readonly filter: CaseFilter;
  readonly sort: 'due' | 'filed';
  /** The case that is open beside the list. */
  readonly beside: string | undefined;
  /** Each is a step in the history, to which "back" returns. */
  readonly choose: (changes: { readonly [K in FilterName | 'list' | 'sort']?: string | undefined }) => void;
  readonly open: (id: string | undefined) => void;
  /** Whether more than a list was chosen. */
  readonly isFiltered: boolean;
  readonly clear: () => void;
}

/** List, filters, order and the open case, as the page's address has them. */
export function useCaseAddress(): CaseAddress {
  const [params, setParams] = useSearchParams();
  const list = lists.find((one) => one === params.get('list')) ?? 'open';
  const given = [...filters, ...scope].flatMap((name) => (params.get(name) ? [[name, params.get(name)]] : []));
  const change = (changes: Readonly<Record<string, string | undefined>>) =>
    setParams((before) => {
      const next = new URLSearchParams(before);
      for (const [name, value] of Object.entries(changes)) {
        if (value === undefined || value === '') next.delete(name);
        else next.set(name, value);
      }
      return next;
    });
  return {
    filter: { list, ...Object.fromEntries(given) } as CaseFilter,
    sort: params.get('sort') === 'filed' ? 'filed' : 'due',
    beside: params.get('case') ?? undefined,
    choose: (changes) =>
      change({
        ...changes,
        ...(changes.list === 'open' && { list: undefined }),
        ...(changes.sort === 'due' && { sort: undefined }),
        case: undefined,
      }),
    open: (id) => change({ case: id }),
    isFiltered: filters.some((name) => params.get(name)),
    clear: () => change({ ...Object.fromEntries(filters.map((name) => [name, undefined])), case: undefined }),
  };
}
