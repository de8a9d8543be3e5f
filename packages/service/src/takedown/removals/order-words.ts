import { sql } from 'kysely';
import type { HoldReason, OrderWord } from '../../platform/schema/index.ts';
import type { Tx } from '../../platform/transactions.ts';

/**
 * The last word of the marketplace's people about an order. It is asked behind the lock of the order's row: of a removal that is
 * being sent and a person who holds it, one sees the other.
 */
export async function lastWordOf(tx: Tx, subject: string): Promise<OrderWord | undefined> {
  const [, { rows }] = await Promise.all([
    sql`select from marketplace_order where id = ${subject} for update`.execute(tx),
    sql<{ word: OrderWord }>`
      select word from order_word where subject = ${subject} order by seq desc limit 1`.execute(tx),
  ]);
  return rows[0]?.word;
}

interface Word {
  readonly tenant: string;
  readonly subject: string;
  readonly word: OrderWord;
  /** JSON. */
  readonly lacks: string | null;
  readonly by: string;
  readonly reason: string;
  readonly at: Date;
}

export async function keepWords(tx: Tx, words: readonly Word[]): Promise<void> {
  if (words.length > 0)
    await tx
      .insertInto('order_word')
      .values([...words])
      .execute();
}

/** Whether it waits for the marketplace's people alone: they hold it, release each, or it is above their own cap. */
export const isReleasable = (why: HoldReason | null): boolean =>
  why === 'held-there' || why === 'to-confirm' || why === 'above-there';
