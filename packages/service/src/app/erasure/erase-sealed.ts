import { sql } from 'kysely';
import type { Tx } from '../../platform/transactions.ts';

/** Every id that an event names as a sealed text, an exhibit or a document. An identifier in place of a file is sealed under the exhibit's id. */
export const idsIn = (payload: unknown): string[] =>
  [...JSON.stringify(payload).matchAll(/"(?:sealed|id)":"([0-9a-f-]{36})"/g)].map(([, id]) => id ?? '');

/** Deletes body and salt: the hash stays in the log, and without the salt its text cannot be guessed. */
export async function eraseSealed(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`update sealed set body = null, salt = '' where id = any (${[...ids]}::uuid[]) and body is not null`.execute(
    tx,
  );
}
