import type { Egress, EgressHttp } from './egress/index.ts';
import type { Programme } from './programme.ts';
import type { RequestBudget } from './request-budget.ts';

export interface ShopperWay {
  readonly http: EgressHttp;
  /** Counts the requests to the marketplace; it permits what can wait. */
  readonly requests: RequestBudget | undefined;
}

/**
 * The ways to what each marketplace shows to shoppers, by its id. Addresses in the operator's network are called only where its
 * marketplace is. There is none to a marketplace whose listings were imported.
 */
export const shopperWays = (
  { programme, egress }: { readonly programme: Programme; readonly egress: Egress },
  { what, maxBytes, maxMilliseconds }: { what: string; maxBytes: number; maxMilliseconds: number },
): ReadonlyMap<string, ShopperWay> =>
  new Map(
    programme.marketplaces.flatMap(({ id, baseUrl, imported, requests }) => {
      if (imported) return [];
      const policy = { name: `${what} of ${id}`, inside: [baseUrl], redirects: 3, maxBytes, maxMilliseconds };
      return [[id, { http: egress.http({ ...policy, onRequest: () => requests?.spend() }), requests }] as const];
    }),
  );
