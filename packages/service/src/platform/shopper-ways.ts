import type { Egress, EgressHttp } from './egress/index.ts';
import type { Programme, ProgrammeMarketplace } from './programme.ts';
import type { RequestBudget } from './request-budget.ts';

export interface ShopperWay {
  readonly http: EgressHttp;
  /** Counts the requests to the marketplace; it permits what can wait. */
  readonly requests: RequestBudget | undefined;
}

/**
 * The way to what a marketplace shows to shoppers; undefined if it is not connected, or its listings were imported. A marketplace may
 * be added or changed while the service runs. Addresses in the operator's network are called only where its marketplace is.
 */
export type ShopperWays = (marketplace: string) => ShopperWay | undefined;

export function shopperWays(
  { programme, egress }: { readonly programme: Programme; readonly egress: Egress },
  { what, maxBytes, maxMilliseconds }: { what: string; maxBytes: number; maxMilliseconds: number },
): ShopperWays {
  const opened = new Map<ProgrammeMarketplace, ShopperWay>();
  return (marketplace) => {
    const there = programme.marketplaces.find(({ id }) => id === marketplace);
    if (there === undefined || there.imported) return undefined;
    const known = opened.get(there);
    if (known) return known;
    const { baseUrl, requests, inside = [baseUrl] } = there;
    const policy = { name: `${what} of ${marketplace}`, inside, redirects: 3, maxBytes, maxMilliseconds };
    const way = { http: egress.http({ ...policy, onRequest: () => requests?.spend() }), requests };
    opened.set(there, way);
    return way;
  };
}
