import { targetOfKey } from '@marketsafe/terms';
import { sql } from 'kysely';
import { marketplaceTenant } from '../../platform/tenant-scope.ts';
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
  /** Something was said about stages of its marketplace. */
  readonly staged: boolean;
}

/**
 * A removal after a complaint counts against its rights holders, its seller, the programme, and its marketplace if its people set a
 * cap. A closure or ban by the programme follows from strikes of several complainants, and counts against no rights holder.
 */
export async function weigh(tx: Tx, { subject, target, seller, cases }: Removal): Promise<Weighed> {
  const { marketplace } = targetOfKey(target);
  const tenant = marketplaceTenant(marketplace);
  const { rows } = await sql<Omit<Weighed, 'weight' | 'limits' | 'kept'> & Counts>`
    select holders, exists (select from removal_admission where subject = ${subject}) as counted,
      exists (select from marketplace_cap where tenant = ${tenant}) as capped,
      exists (select from stage_word where tenant = ${tenant}) as staged,
      (select count(*)::int from removal_limit
        where (scope, key) in (('programme', ''), ('seller', ${seller}))
          or (scope, key) = ('marketplace', ${marketplace}) and exists (select from marketplace_cap where tenant = ${tenant})
          or (scope = 'holder' and key = any (holders))) as kept,
      (select count(*)::int from listing
        where marketplace = split_part(${seller}, '/', 1) and seller = substr(${seller}, strpos(${seller}, '/') + 1)
          and state = 'visible') as shown
    from (select array(select distinct file ->> 'holder' from case_file where id = any (${cases}::uuid[])) as holders) of`.execute(
    tx,
  );
  const { holders, shown, counted, kept, capped, staged } = rows[0] ?? nothing;
  const limits: Limit[] = [
    ...holders.map((key) => ({ scope: 'holder', key }) as const),
    ...(capped ? [{ scope: 'marketplace', key: marketplace } as const] : []),
    { scope: 'programme', key: '' },
    { scope: 'seller', key: seller },
  ];
  const weight = /^[^/]+\/storefront\//.test(target) ? Math.max(1, shown) : 1;
  return { weight, limits, counted, staged, kept: kept === limits.length };
}

interface Counts {
  readonly holders: readonly string[];
  readonly shown: number;
  readonly kept: number;
  readonly capped: boolean;
}
const nothing = { holders: [], shown: 0, counted: false, kept: 0, capped: false, staged: false };
