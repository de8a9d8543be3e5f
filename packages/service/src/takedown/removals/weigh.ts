import { sql } from 'kysely';
import type { Tx } from '../../platform/transactions.ts';
import type { Removal } from './hold.ts';
import type { Limit } from './limits.ts';

/** What a removal takes down, and against whose limits it counts. */
export interface Weighed {
  /** Listings: one, or those that shoppers see of a shop. */
  readonly weight: number;
  readonly limits: readonly Limit[];
  /** It was counted before. */
  readonly counted: boolean;
  /** Each of the limits has its row. */
  readonly kept: boolean;
}

/**
 * Of a listing or a shop that was complained of: its rights holders, its seller, the programme. What the programme itself
 * closes or bans is for strikes of whomever, and counts against the seller and the programme.
 */
export async function weigh(tx: Tx, { subject, target, seller, cases }: Removal): Promise<Weighed> {
  const { rows } = await sql<{ holders: string[]; shown: number; counted: boolean; kept: number }>`
    select holders, exists (select from removal_leave where subject = ${subject}) as counted,
      (select count(*)::int from removal_limit
        where (scope, key) in (('programme', ''), ('seller', ${seller})) or (scope = 'holder' and key = any (holders))) as kept,
      (select count(*)::int from listing
        where marketplace = split_part(${seller}, '/', 1) and seller = substr(${seller}, strpos(${seller}, '/') + 1)
          and state = 'visible') as shown
    from (select array(select distinct file ->> 'holder' from case_file where id = any (${cases}::uuid[])) as holders) of`.execute(
    tx,
  );
  const { holders, shown, counted, kept } = rows[0] ?? { holders: [], shown: 0, counted: false, kept: 0 };
  const limits: Limit[] = [
    ...holders.map((key) => ({ scope: 'holder', key }) as const),
    { scope: 'programme', key: '' },
    { scope: 'seller', key: seller },
  ];
  const weight = /^[^/]+\/storefront\//.test(target) ? Math.max(1, shown) : 1;
  return { weight, limits, counted, kept: kept === limits.length };
}
