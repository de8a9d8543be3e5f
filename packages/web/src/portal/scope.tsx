import './scope.css';
import { type ReactNode, useEffect, useRef } from 'react';
import { Navigate, useLocation, useNavigate } from 'react-router';
import { useRead } from '../data/api.ts';
import { useMe } from '../data/session.ts';
import { useWords } from '../language/words.ts';

/** One client of an agent, or one brand; empty: all of them. */
export interface Scope {
  readonly client?: string;
  readonly brand?: string;
}

const names = ['client', 'brand'] as const;
const place = 'marketsafe.scope';
/** Pages that show one client or brand at a time, or all. The others always show all. */
const scoped = ['/portal', '/portal/findings', '/portal/cases', '/portal/sellers', '/portal/report'];
const ofOneCase = /^\/portal\/cases\/./;

const scopeIn = (search: string): Scope => {
  const params = new URLSearchParams(search);
  return Object.fromEntries(names.flatMap((name) => (params.get(name) ? [[name, params.get(name)]] : [])));
};
const isAll = (scope: Scope): boolean => names.every((name) => scope[name] === undefined);

/** The page's address has the scope: it can be sent to a colleague. */
export const useScope = (): Scope => scopeIn(useLocation().search);

function withScope(search: string, scope: Scope): string {
  const params = new URLSearchParams(search);
  for (const name of names) {
    const value = scope[name];
    if (value === undefined) params.delete(name);
    else params.set(name, value);
  }
  return params.size > 0 ? `?${params}` : '';
}

const keptFor = (participant: string): string => `${place}.${participant}`;
const kept = (participant: string): Scope => scopeIn(sessionStorage.getItem(keptFor(participant)) ?? '');
const keep = (participant: string, scope: Scope): void =>
  sessionStorage.setItem(keptFor(participant), withScope('', scope));

/** Takes what was chosen on one page along to the next, before that page asks for anything. */
export function InScope({ children }: { children: ReactNode }) {
  const { pathname, search } = useLocation();
  const participant = useMe().data?.participant?.id ?? '';
  const arrived = useRef<string>(undefined);
  const isScoped = scoped.includes(pathname);
  const before = kept(participant);
  const isMissing = isScoped && arrived.current !== pathname && isAll(scopeIn(search)) && !isAll(before);
  useEffect(() => {
    if (isMissing) return;
    arrived.current = pathname;
    if (isScoped) keep(participant, scopeIn(search));
  }, [isMissing, isScoped, participant, pathname, search]);
  return isMissing ? <Navigate replace to={{ pathname, search: withScope(search, before) }} /> : children;
}

/** Which client or brand the page is about: said plainly, and changed here. Nothing where there is only one. */
export function ScopeSwitch() {
  const { t } = useWords('portal');
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const participant = useMe().data?.participant;
  const clients = useRead('listClients', {}, { enabled: participant?.kind === 'agent' }).data?.items ?? [];
  const brands = useRead('listBrands', {}, { enabled: participant !== undefined }).data?.items ?? [];
  const scope = scopeIn(search);
  const isAgent = participant?.kind === 'agent';
  if (!participant || (isAgent ? clients.length : brands.length) < 2 || ofOneCase.test(pathname)) return null;
  const all = t(isAgent ? 'scope.allClients' : 'scope.allBrands');
  if (!scoped.includes(pathname)) return <span className="scope">{all}</span>;
  const choose = (value: string) => {
    const cut = value.indexOf(':');
    const next: Scope = cut < 0 ? {} : { [value.slice(0, cut)]: value.slice(cut + 1) };
    const params = new URLSearchParams(search);
    // They belong to what was shown.
    for (const name of ['card', 'ticked', 'case']) params.delete(name);
    keep(participant.id, next);
    void navigate({ pathname, search: withScope(params.toString(), next) });
  };
  const value = scope.client !== undefined ? `client:${scope.client}` : scope.brand ? `brand:${scope.brand}` : '';
  return (
    <select
      className="scope"
      aria-label={t(isAgent ? 'scope.client' : 'scope.brand')}
      value={value}
      onChange={(event) => choose(event.target.value)}
    >
      <option value="">{all}</option>
      {isAgent && (
        <optgroup label={t('scope.clients')}>
          {clients.map(({ id, name }) => (
            <option key={id} value={`client:${id}`}>
              {name}
            </option>
          ))}
        </optgroup>
      )}
      {brands.length > 0 && (
        <optgroup label={t('scope.brands')}>
          {brands.map(({ id, name }) => (
            <option key={id} value={`brand:${id}`}>
              {name}
            </option>
          ))}
        </optgroup>
      )}
    </select>
  );
}
