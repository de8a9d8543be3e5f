import { type FiledCase, paceDays, type RulingQueue } from '@marketsafe/procedure';
import { sql } from 'kysely';
import type { AnyTx } from '../../platform/transactions.ts';

const msPerDay = 86_400_000;

/** The desk owes a ruling: neither a court nor an open question about its premises prevents it. */
export const awaitsRuling = ({ status, hold, referral }: FiledCase): boolean =>
  status === 'ruling' && hold === undefined && referral === undefined;

/** The queue of rulings at `now`, ISO 8601 UTC, counted from public facts. */
export async function rulingQueue(tx: AnyTx, now: string): Promise<RulingQueue> {
  const since = new Date(Date.parse(now) - paceDays * msPerDay);
  const { rows } = await sql<{ waiting: number; oldest: Date | null; left: number }>`
    select (select count(*)::int from fact where kind = 'awaits-ruling') as waiting,
      (select min(at) from fact where kind = 'awaits-ruling') as oldest,
      (select count(*)::int from fact where kind = 'left-ruling' and at >= ${since}) as left`.execute(tx);
  const [{ waiting = 0, oldest = null, left = 0 } = {}] = rows;
  return { waiting, left, oldest: oldest === null ? 0 : (Date.parse(now) - oldest.getTime()) / msPerDay };
}
