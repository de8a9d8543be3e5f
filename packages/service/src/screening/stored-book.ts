import { sql } from 'kysely';
import type { Tx } from '../platform/transactions.ts';
import type { StoredBook } from './screen-batch.ts';

/** Moves with every brand that comes or changes. */
export async function bookVersion(tx: Tx): Promise<string> {
  const { rows } = await sql<{ version: string }>`select coalesce(sum(version), 0)::text as version from brand`.execute(
    tx,
  );
  return rows[0]?.version ?? '0';
}

/** Every brand of every participant, as text: whoever compiles it reads it. */
export async function readStoredBook(tx: Tx): Promise<StoredBook> {
  const { rows } = await sql<{ participant: string; brand: string; version: number }>`
    select tenant as participant, brand::text as brand, version from brand order by tenant, id`.execute(tx);
  return {
    version: String(rows.reduce((sum, { version }) => sum + version, 0)),
    brands: rows.map(({ participant, brand }) => ({ participant, brand })),
  };
}
