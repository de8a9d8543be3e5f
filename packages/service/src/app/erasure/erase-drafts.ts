import { sql } from 'kysely';
import { allowTenantWrites } from '../../platform/tenant-scope.ts';
import type { Tx } from '../../platform/transactions.ts';
import { eraseDocuments } from './erase-documents.ts';

/** Whether the draft `d` can still become an answer: a case of its bundle takes one, or is held and may take one afterwards. */
const isOfUse = (now: Date) => sql`exists (
  select from case_view v where v.tenant = d.tenant and v.bundle = d.bundle and (v.view ? 'held' or exists (
    select from jsonb_array_elements(v.view -> 'actions') a
    where a ->> 'act' = 'answer' and coalesce((a ->> 'until')::timestamptz > ${now}, true))))`;

/** The next drafts that a sweep looks at, by their bundles. */
export async function endedDrafts(tx: Tx, after: string, limit: number, now: Date): Promise<string[]> {
  const { rows } = await sql<{ bundle: string }>`
    select bundle from answer_draft d where bundle > ${after}::uuid and not ${isOfUse(now)} order by bundle limit ${limit}`.execute(
    tx,
  );
  return rows.map(({ bundle }) => bundle);
}

/** Erases a draft that is of no use any more, with its documents that no case names. Returns the hashes of files to erase after the commit. */
export async function eraseDraft(tx: Tx, bundle: string, now: Date): Promise<string[]> {
  const { rows } = await sql<{ tenant: string }>`
    select tenant from answer_draft d where bundle = ${bundle} and not ${isOfUse(now)}`.execute(tx);
  await allowTenantWrites(
    tx,
    rows.map(({ tenant }) => tenant),
  );
  const { rows: erased } = await sql<{ ids: string[] }>`
    delete from answer_draft d where bundle = ${bundle} and not ${isOfUse(now)}
    returning array(select jsonb_array_elements(d.draft -> 'exhibits') ->> 'id') as ids`.execute(tx);
  return eraseDocuments(tx, { ids: erased.flatMap(({ ids }) => ids), bundles: [] });
}
