import { type RawBuilder, sql } from 'kysely';
import type { Clock } from '../../platform/clock.ts';
import type { WorkSource } from '../../platform/poller.ts';
import type { AnyTx, Transactions } from '../../platform/transactions.ts';
import { type EditionView, makeEdition } from './edition.ts';
import { monthLater, monthOf, monthsBetween, startOf } from './months.ts';

/** Milliseconds after a month's end: what was decided in its last moments is committed by then. */
const settling = 600_000;

const lastOver = (now: Date): string => monthLater(monthOf(new Date(now.getTime() - settling)), -1);

/** Whether a month is over that has figures and no edition. */
export const editionIsDue = (now: Date): RawBuilder<unknown> => sql`
  not exists (select from edition where month = ${lastOver(now)})
  and exists (select from fact where tenant = 'public' and at < ${startOf(monthLater(lastOver(now), 1))})`;

/** Stores the edition of each month that is over, once. */
export const editionSource =
  ({ transactions, clock }: { readonly transactions: Transactions; readonly clock: Clock }): WorkSource =>
  () =>
    transactions.work(async (tx) => {
      const last = lastOver(clock.now());
      const { rows } = await sql<{ first: Date | null; stored: string | null }>`
        select (select min(at) from fact where tenant = 'public') as first, (select max(month) from edition) as stored`.execute(
        tx,
      );
      const { first, stored } = rows[0] ?? { first: null, stored: null };
      if (first === null) return 0;
      const months = monthsBetween(stored === null ? monthOf(first) : monthLater(stored, 1), last);
      for (const month of months) {
        const edition = await makeEdition(tx, month, startOf(monthLater(month, 1)));
        await tx
          .insertInto('edition')
          .values({ tenant: 'public', month, edition: JSON.stringify(edition), made_at: clock.now() })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      }
      return months.length;
    });

/** The latest editions, the oldest first. */
export async function readEditions(tx: AnyTx, most: number): Promise<EditionView[]> {
  const rows = await tx
    .selectFrom('edition')
    .select('edition')
    .where('tenant', '=', 'public')
    .orderBy('month', 'desc')
    .limit(most)
    .execute();
  return rows.map(({ edition }) => edition as EditionView).reverse();
}

export async function readEdition(tx: AnyTx, month: string): Promise<EditionView | undefined> {
  const row = await tx.selectFrom('edition').select('edition').where('month', '=', month).executeTakeFirst();
  return row?.edition as EditionView | undefined;
}
