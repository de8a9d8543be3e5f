import { sql } from 'kysely';
import type { Tx } from '../../platform/transactions.ts';

/** Milliseconds for which counts are kept: enough for a rate and for the last day's total. */
const kept = 86_400_000;

const minuteOf = (at: Date): Date => new Date(Math.floor(at.getTime() / 60_000) * 60_000);

/** Counts screened listings by the minute, over all processes. */
export async function tally(tx: Tx, listings: number, now: Date): Promise<void> {
  const minute = minuteOf(now);
  const { rows } = await sql<{ begun: boolean }>`
    insert into screening_tally (minute, listings) values (${minute}, ${listings})
    on conflict (minute) do update set listings = screening_tally.listings + excluded.listings
    returning listings = ${listings} as begun`.execute(tx);
  if (rows[0]?.begun)
    await sql`delete from screening_tally where minute < ${new Date(minute.getTime() - kept)}`.execute(tx);
}
