import { sql } from 'kysely';
import { marketplaceTenant } from '../../platform/tenant-scope.ts';
import type { AnyTx, Tx } from '../../platform/transactions.ts';
import { lockLimits, windows } from './limits.ts';

interface Cap {
  readonly hour: number;
  readonly day: number;
}

/** Sets or takes away the cap of a marketplace's own people. What waits above the former one is looked at anew. */
export async function setMarketplaceCap(
  tx: Tx,
  marketplace: string,
  cap: Cap | null,
  { now, user }: { readonly now: Date; readonly user: string },
): Promise<void> {
  const tenant = marketplaceTenant(marketplace);
  const limit = { scope: 'marketplace', key: marketplace } as const;
  // An admission weighs under this lock.
  await lockLimits(tx, [limit]);
  if (cap === null) await tx.deleteFrom('marketplace_cap').where('tenant', '=', tenant).execute();
  else {
    const row = { ...cap, by: user, at: now };
    await tx
      .insertInto('marketplace_cap')
      .values({ tenant, ...row })
      .onConflict((conflict) => conflict.column('tenant').doUpdateSet(row))
      .execute();
  }
  await sql`update removal_limit set look_at = ${now} where scope = ${limit.scope} and key = ${marketplace}`.execute(
    tx,
  );
}

/** The cap with what was removed under it, as its people read it. */
export async function readMarketplaceCap(tx: AnyTx, marketplace: string, now: Date) {
  const used = (window: number) =>
    sql`coalesce((select sum(removals) from removal_tally
      where scope = 'marketplace' and key = ${marketplace} and slice > ${new Date(now.getTime() - window)}), 0)::int`;
  const { rows } = await sql<Cap & { in_hour: number; in_day: number; by: string; name: string | null; at: Date }>`
    select hour, day, ${used(windows.hour)} as in_hour, ${used(windows.day)} as in_day, by, auth.name_at(by, at) as name, at
    from marketplace_cap where tenant = ${marketplaceTenant(marketplace)}`.execute(tx);
  return rows.map(({ hour, day, in_hour, in_day, by, name, at }) => ({
    hour: { used: in_hour, cap: hour },
    day: { used: in_day, cap: day },
    ...{ by: name ?? by, at: at.toISOString() },
  }))[0];
}
