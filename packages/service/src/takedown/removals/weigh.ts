import { sql } from 'kysely';
import type { Tx } from '../../platform/transactions.ts';
import type { Removal } from './hold.ts';
import type { Limit } from './limits.ts';

/** The number of listings that a removal takes down, and the limits that it counts against. */
export interface Weighed {
  /** Number of listings: one, or a shop's visible ones. */
  readonly weight: number;
  readonly limits: readonly Limit[];
  /** It was counted already. */
  readonly counted: boolean;
  /** Every limit has its row. */
  readonly kept: boolean;
}

/**
 * A removal after a complaint counts against its rights holders, its seller and the programme. A closure or ban by the programme
 * follows from strikes of several complainants, and counts against the seller and the programme.
 */
export async function weigh(tx: Tx, { subject, target, seller, cases }: Removal): Promise<Weighed> {
  const { rows } = await sql<{ holders: string[]; shown: number; counted: boolean; kept: number }>`
    select holders, exists (select from removal_admission where subject = ${subject}) as counted,
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
