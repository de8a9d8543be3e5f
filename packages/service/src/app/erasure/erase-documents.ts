import { sql } from 'kysely';
import { allowTenantWrites } from '../../platform/tenant-scope.ts';
import type { Tx } from '../../platform/transactions.ts';

interface Documents {
  readonly ids: readonly string[];
  readonly bundles: readonly string[];
}

interface Row {
  readonly id: string;
  readonly tenant: string;
  readonly sha256: string;
  readonly copy: string;
}

/**
 * Erases documents. Returns the hashes of their files, which the caller erases last: files do not come back when a transaction is
 * undone. A document of a filing may be in cases of other bundles, and a file in other rows: those that something else names stay.
 */
export async function eraseDocuments(tx: Tx, { ids, bundles }: Documents): Promise<string[]> {
  const { rows } = await sql<Row>`
    select id, tenant, sha256, copy from exhibit e
    where (id = any (${[...ids]}::uuid[]) or bundle = any (${[...bundles]}::uuid[])) and not exists (
      select from case_file f where not f.file ? 'erasedAt' and f.file -> 'evidence' @> jsonb_build_array(jsonb_build_object('id', e.id)))
    order by id for update`.execute(tx);
  if (rows.length === 0) return [];
  await allowTenantWrites(tx, [...new Set(rows.map(({ tenant }) => tenant))]);
  await sql`delete from exhibit where id = any (${rows.map(({ id }) => id)}::uuid[])`.execute(tx);
  const hashes = [...new Set(rows.flatMap(({ sha256, copy }) => [sha256, copy]))];
  const { rows: named } = await sql<{ hash: string }>`
    select sha256 as hash from exhibit where sha256 = any (${hashes}::text[])
    union select copy from exhibit where copy = any (${hashes}::text[])`.execute(tx);
  const stays = new Set(named.map(({ hash }) => hash));
  return hashes.filter((hash) => !stays.has(hash));
}
