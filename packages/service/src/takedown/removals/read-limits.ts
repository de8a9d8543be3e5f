import { type Rules, unusualAbove } from '@marketsafe/procedure';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { AnyTx } from '../../platform/transactions.ts';
import type { Removals } from './contract.ts';
import { type Limit, usesOf } from './limits.ts';
import { approvalsOf } from './read-approvals.ts';

/** Maximum number of holders and sellers shown. */
const shown = 30;

type LimitView = z.input<typeof Removals>['limits'][number];

/** The programme first, then the parties with the most removals in the last day, and all with removals waiting above their cap. */
export async function readLimits(tx: AnyTx, rules: Rules, now: Date): Promise<LimitView[]> {
  const caps = rules.removals;
  const { rows } = await sql<Limit & { held: number }>`
    with used as (
      select scope, key, sum(removals) as day from removal_tally
      where slice > ${new Date(now.getTime() - 86_400_000)} group by scope, key),
    waiting as (select scope, key, count(*)::int as held from removal_hold where scope is not null group by scope, key)
    select scope, key, coalesce(held, 0)::int as held
    from (select scope, key, 0 as day from waiting union select 'programme', '', 0 union select scope, key, day from used) as one
      left join waiting using (scope, key)
    group by scope, key, held
    order by scope = 'programme' desc, coalesce(held, 0) desc, max(day) desc, scope, key limit ${shown}`.execute(tx);
  const uses = await usesOf(tx, rows, caps, now);
  const names = await namesOf(tx, rows);
  const words = await approvalsOf(tx, rows.map(subjectOf), 'unspent');
  return rows.flatMap(({ scope, key, held }, index) => {
    const use = uses[index];
    // A cap that a marketplace's people took away has no numbers.
    if (!use || use.cap.hour === Infinity) return [];
    return [
      {
        ...{ scope, key, held, name: names.get(key) ?? key },
        hour: { used: use.hour, cap: use.cap.hour },
        day: { used: use.day, cap: use.cap.day },
        ...(scope !== 'marketplace' && { unusualAbove: unusualAbove(use.ordinary, caps, scope) }),
        approvals: words.get(subjectOf({ scope, key })) ?? [],
      },
    ];
  });
}

const subjectOf = ({ scope, key }: Limit): string => `release ${scope} ${key}`;

async function namesOf(tx: AnyTx, limits: readonly Limit[]): Promise<ReadonlyMap<string, string>> {
  const keys = limits.map(({ key }) => key);
  const { rows } = await sql<{ key: string; name: string }>`
    select id as key, view ->> 'name' as name from participant_view where tenant = 'desk' and id = any (${keys}::text[])
    union all select key, name from seller_view where tenant = 'desk' and key = any (${keys}::text[])`.execute(tx);
  return new Map(rows.map(({ key, name }) => [key, name]));
}
