import { sql } from 'kysely';
import { allowTenantWrites } from '../../platform/tenant-scope.ts';
import type { Tx } from '../../platform/transactions.ts';
import { hasPapers } from './papers.ts';

interface Documents {
  readonly ids: readonly string[];
  readonly bundles: readonly string[];
  /** The seller that is erased: its own clearances need none of them. */
  readonly seller?: string;
}

interface Row {
  readonly id: string;
  readonly tenant: string;
  readonly sha256: string;
  readonly copy: string;
}

/**
 * Erases documents, apart from those that something else needs. Returns the hashes of their files, which are erased after the commit
 * if no row names them then.
 */
export async function eraseDocuments(tx: Tx, { ids, bundles, seller = '' }: Documents): Promise<string[]> {
  const { rows } = await sql<Row>`
    select id, tenant, sha256, copy from exhibit where id = any (${[...ids]}::uuid[]) or bundle = any (${[...bundles]}::uuid[])
    order by id for update`.execute(tx);
  if (rows.length === 0) return [];
  const needed = await neededElsewhere(
    tx,
    rows.map(({ id }) => id),
    seller,
  );
  const due = rows.filter(({ id }) => !needed.has(id));
  if (due.length === 0) return [];
  await allowTenantWrites(tx, ['desk', ...new Set(due.map(({ tenant }) => tenant))]);
  await sql`delete from case_document where document = any (${due.map(({ id }) => id)}::text[])`.execute(tx);
  await sql`delete from exhibit where id = any (${due.map(({ id }) => id)}::uuid[])`.execute(tx);
  return [...new Set(due.flatMap(({ sha256, copy }) => [sha256, copy]))];
}

/**
 * Documents that a case with its papers names, in its file, an event or a dispute; or a request about a registration, an entry of a
 * register made by hand, a clearance. Events are searched of cases that the document's owner takes part in: no one else can name it.
 */
async function neededElsewhere(tx: Tx, ids: string[], seller: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select e.id from exhibit e, lateral (select '%"' || e.id || '"%' as named, jsonb_build_array(jsonb_build_object('id', e.id)) as listed) n
    where e.id = any (${ids}::uuid[]) and (
      exists (select from right_request r where r.documents @> n.listed)
      or exists (select from register_entry r where r.by_hand #>> '{document,id}' = e.id::text)
      or exists (select from clearance_view c where c.seller <> ${seller} and c.view::text like n.named)
      or exists (select from case_file f where f.file -> 'evidence' @> n.listed and ${hasPapers})
      or exists (select from settlement_dispute d join case_file f on f.id = d.case_id where d.document::text like n.named and ${hasPapers})
      or exists (select from case_file f join event v on v.kind = 'case' and v.aggregate = f.id::text
        where (e.tenant = 'desk' or f.bundle = e.bundle or 'seller:' || f.seller = e.tenant
            or e.tenant in (f.file ->> 'complainant', f.file ->> 'holder', f.file ->> 'agent', f.file ->> 'marketplace'))
          and v.payload::text like n.named and ${hasPapers}))`.execute(tx);
  return new Set(rows.map(({ id }) => id));
}
