import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useLocation, useNavigate, useNavigationType } from 'react-router';
import type { FindingFilter } from '../data/nouns.ts';

export const states = ['open', 'filed', 'in-review', 'dismissed', 'snoozed'] as const;
export const bands = ['act', 'review', 'watch'] as const;
const further = ['client', 'brand', 'marketplace', 'seller', 'assignee', 'prepared', 'q'] as const;
/** Where nothing is said: what is most likely infringing, and nothing has been done about. */
const usual = { state: 'open', band: 'act' } as const;
const all = 'all';

export interface TriageAddress {
  readonly filter: FindingFilter;
  readonly view: 'grid' | 'list';
  readonly card: string | undefined;
  readonly ticked: readonly string[];
  /** A step in the history, to which "back" returns. */
  readonly setFilter: (filter: FindingFilter) => void;
  readonly setView: (view: 'grid' | 'list') => void;
  /** These replace the current step. */
  readonly setCard: (card: string) => void;
  readonly setTicked: (ticked: readonly string[]) => void;
}

/**
 * Filters, view, card and ticks, as the page's address has them: it can be sent to a colleague. Keys come faster than the router renders,
 * so the address in force is kept here; the router's follows, and leads when its person goes back or follows a link.
 */
export function useTriageAddress(): TriageAddress {
  const { search, key, state } = useLocation();
  const isPop = useNavigationType() === 'POP';
  const navigate = useNavigate();
  const [query, setQuery] = useState(search);
  const latest = useRef(search);
  const isOwn = (state as { own?: true } | null)?.own === true && !isPop;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each step in the history.
  useEffect(() => {
    if (isOwn) return;
    latest.current = search;
    setQuery(search);
  }, [key]);
  const go = useCallback(
    (change: (params: URLSearchParams) => void, replace: boolean) => {
      const params = new URLSearchParams(latest.current);
      change(params);
      const next = params.size > 0 ? `?${params}` : '';
      if (next === latest.current) return;
      latest.current = next;
      setQuery(next);
      void navigate({ search: next }, { replace, state: { own: true } });
    },
    [navigate],
  );
  return {
    ...useMemo(() => read(query), [query]),
    setFilter: (filter) => go((params) => writeFilter(params, filter), false),
    setView: (view) => go((params) => put(params, 'view', view === 'list' ? view : undefined), true),
    setCard: useCallback((card) => go((params) => params.set('card', card), true), [go]),
    setTicked: useCallback(
      (ticked) =>
        go((params) => {
          params.delete('ticked');
          for (const one of ticked) params.append('ticked', one);
        }, true),
      [go],
    ),
  };
}

function read(query: string): Pick<TriageAddress, 'filter' | 'view' | 'card' | 'ticked'> {
  const params = new URLSearchParams(query);
  const oneOf = <Value extends string>(name: 'state' | 'band', values: readonly Value[], or: Value) => {
    const said = params.get(name);
    if (said === all) return {};
    return { [name]: values.find((value) => value === said) ?? or };
  };
  const rest = further.flatMap((name) => (params.get(name) ? [[name, params.get(name)]] : []));
  return {
    filter: {
      ...oneOf('state', states, usual.state),
      ...oneOf('band', bands, usual.band),
      ...Object.fromEntries(rest),
    },
    view: params.get('view') === 'list' ? 'list' : 'grid',
    card: params.get('card') ?? undefined,
    ticked: params.getAll('ticked'),
  };
}

/** Another list: its card and ticks are chosen anew. */
function writeFilter(params: URLSearchParams, filter: FindingFilter): void {
  for (const name of ['state', 'band'] as const)
    put(params, name, filter[name] === usual[name] ? undefined : (filter[name] ?? all));
  for (const name of further) put(params, name, filter[name]);
  params.delete('card');
  params.delete('ticked');
}

function put(params: URLSearchParams, name: string, value: string | undefined): void {
  if (value === undefined || value === '') params.delete(name);
  else params.set(name, value);
}
