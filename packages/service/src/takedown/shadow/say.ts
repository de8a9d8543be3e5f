import { sql } from 'kysely';
import type { z } from 'zod';
import { marketplaceTenant } from '../../platform/tenant-scope.ts';
import type { Tx } from '../../platform/transactions.ts';
import type { ShadowSaid, ShadowSaying } from './contract.ts';

interface Saying {
  readonly marketplace: string;
  readonly user: string;
  readonly now: Date;
}

/** Keeps what the people of a marketplace would have done with shadow orders. Nothing follows from it but the comparison. */
export async function sayOfShadow(
  tx: Tx,
  said: z.output<typeof ShadowSaying>,
  { marketplace, user, now }: Saying,
): Promise<z.input<typeof ShadowSaid>> {
  const tenant = marketplaceTenant(marketplace);
  const ids = [...new Set(said.orders)];
  const { rows } = await sql<{ id: string }>`
    select id from shadow_order where tenant = ${tenant} and id = any (${ids}::text[])`.execute(tx);
  const own = new Set(rows.map(({ id }) => id));
  const lacks = 'lacks' in said ? JSON.stringify([...new Set(said.lacks)]) : null;
  const word = { tenant, word: said.word, lacks, by: user, reason: said.reasons, at: now };
  if (own.size > 0)
    await tx
      .insertInto('order_word')
      .values([...own].map((subject) => ({ ...word, subject })))
      .execute();
  return { items: ids.map((id) => ({ id, outcome: own.has(id) ? 'done' : 'not-yours' })) };
}
