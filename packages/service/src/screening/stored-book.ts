import type { Bands } from '@marketsafe/screening';
import { sql } from 'kysely';
import type { Tx } from '../platform/transactions.ts';
import type { StoredBook } from './screen-batch.ts';

/** Moves with every brand that comes or changes, and with the bands. */
export async function bookVersion(tx: Tx, bands: Bands): Promise<string> {
  const { rows } = await sql<{ version: string }>`select coalesce(sum(version), 0)::text as version from brand`.execute(
    tx,
  );
  return versionOf(rows[0]?.version ?? '0', bands);
}

const versionOf = (brands: string, { act, review, watch }: Bands): string => [brands, act, review, watch].join(' ');

/** Every brand of every participant, as text: whoever compiles it reads it. */
export async function readStoredBook(tx: Tx, bands: Bands): Promise<StoredBook> {
  const { rows } = await sql<{ participant: string; brand: string; version: number }>`
    select tenant as participant, brand::text as brand, version from brand order by tenant, id`.execute(tx);
  return {
    version: versionOf(String(rows.reduce((sum, { version }) => sum + version, 0)), bands),
    bands,
    brands: rows.map(({ participant, brand }) => ({ participant, brand })),
  };
}
