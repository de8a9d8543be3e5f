import { sql } from 'kysely';
import type { Tx } from '../../platform/transactions.ts';
import type { Removal } from './hold.ts';
import type { Limit } from './limits.ts';

/** What a removal takes down, and against whose limits it counts. */
export interface Weighed {
  /** Listings: one, or those that shoppers see of a shop. */
  readonly weight: number;
  readonly limits: readonly Limit[];
}

/**
 * Of a listing or a shop that was complained of: its rights holders, its seller, the programme. What the programme itself
 * closes or bans is for strikes of whomever, and counts against the seller and the programme.
 */
export async function weigh(tx: Tx, { target, seller, cases }: Removal): Promise<Weighed> {
  const { rows } = await sql<{ holders: string[] | null; shown: number }>`
    select (select array_agg(distinct file ->> 'holder') from case_file where id = any (${cases}::uuid[])) as holders,
      (select count(*)::int from listing
        where marketplace = split_part(${seller}, '/', 1) and seller = substr(${seller}, strpos(${seller}, '/') + 1)
          and state = 'visible') as shown`.execute(tx);
  const { holders, shown } = rows[0] ?? { holders: null, shown: 0 };
  return {
    weight: /^[^/]+\/storefront\//.test(target) ? Math.max(1, shown) : 1,
    limits: [
      ...(holders ?? []).map((key) => ({ scope: 'holder', key }) as const),
      { scope: 'programme', key: '' },
      { scope: 'seller', key: seller },
    ],
  };
}
