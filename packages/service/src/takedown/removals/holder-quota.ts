import type { Rules } from '@marketsafe/procedure';
import { sql } from 'kysely';
import type { AnyTx } from '../../platform/transactions.ts';
import { capStanding, nextCapacityAt, windows } from './limits.ts';

/** The rights holder's cap and use of listings taken down. `roomAt`: when the next removal fits, if none fits now. */
export interface OwnRoom {
  readonly hour: { readonly used: number; readonly cap: number };
  readonly day: { readonly used: number; readonly cap: number };
  readonly roomAt?: Date;
}

/** The quota of one rights holder, read by itself or by the desk. Limits of the programme and of shops are left out. */
export async function holderQuota(
  tx: AnyTx,
  holder: { readonly id: string } & Parameters<typeof capStanding>[0],
  rules: Rules,
  now: Date,
): Promise<OwnRoom> {
  const cap = rules.removals.holder[capStanding(holder)];
  const { rows } = await sql<{ slice: Date; removals: number }>`
    select slice, removals from removal_tally
    where scope = 'holder' and key = ${holder.id} and slice > ${new Date(now.getTime() - windows.day)} order by slice`.execute(
    tx,
  );
  const [hour, day] = [windows.hour, windows.day].map((window) =>
    rows.filter(({ slice }) => slice.getTime() > now.getTime() - window),
  );
  const used = (of: typeof rows = []): number => of.reduce((sum, { removals }) => sum + removals, 0);
  const freed = [nextCapacityAt(hour ?? [], cap.hour, windows.hour), nextCapacityAt(day ?? [], cap.day, windows.day)];
  const latest = Math.max(...freed.map((at) => at?.getTime() ?? 0));
  return {
    hour: { used: used(hour), cap: cap.hour },
    day: { used: used(day), cap: cap.day },
    ...(latest > 0 && { roomAt: new Date(latest) }),
  };
}
