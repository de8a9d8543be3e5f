import { sql } from 'kysely';
import { type BeginAt, rebuildStates } from '../../oversight/ledger/index.ts';
import type { Blobs } from '../../platform/blobs.ts';
import { allowTenantWrites, sellerTenant } from '../../platform/tenant-scope.ts';
import type { Tx } from '../../platform/transactions.ts';
import type { CaseFile } from '../../takedown/case-file/index.ts';
import { eraseDocuments } from './erase-documents.ts';
import { eraseSealed, idsIn } from './erase-sealed.ts';

export interface Erasing {
  readonly begin: BeginAt;
  readonly blobs: Blobs;
  readonly now: Date;
}

interface CaseRow {
  readonly id: string;
  readonly bundle: string;
  readonly seller: string;
  readonly file: CaseFile;
}

/**
 * Erases the papers of cases: their sealed texts and packets, documents with their files, what pages showed, and notes. The events
 * stay, so the log verifies, and each case is shown as erased.
 */
export async function eraseCases(tx: Tx, ids: readonly string[], erasing: Erasing): Promise<void> {
  if (ids.length === 0) return;
  const cases = [...ids];
  await sql`select from aggregate where kind = 'case' and id = any (${cases}::text[]) order by id for update`.execute(
    tx,
  );
  const { rows } = await sql<CaseRow>`
    select id, bundle, seller, file from case_file where id = any (${cases}::uuid[]) order by id for update`.execute(
    tx,
  );
  await allowTenantWrites(tx, await tenantsOfRows(tx, rows));
  for (const { id, file } of rows) {
    const erased: CaseFile = emptied(file, erasing.now);
    await tx
      .updateTable('case_file')
      .set({ file: JSON.stringify(erased) })
      .where('id', '=', id)
      .execute();
  }
  const { rows: events } = await sql<{ payload: unknown }>`
    select payload from event where kind = 'case' and aggregate = any (${cases}::text[])`.execute(tx);
  const named = [...events.flatMap(({ payload }) => idsIn(payload)), ...(await idsOfDisputes(tx, cases))];
  await eraseSealed(tx, named);
  await eraseNotes(tx, cases);
  for (const seller of new Set(rows.map((row) => row.seller)))
    await forgetAnswers(tx, seller, new Date(erasing.now.getTime() - repeatedFor));
  const files = await eraseDocuments(tx, { ids: named, bundles: rows.map(({ bundle }) => bundle) });
  await rebuildStates(
    tx,
    cases.map((id) => ({ kind: 'case', id })),
    erasing.begin,
  );
  for (const file of files) await erasing.blobs.erase(file);
}

/** What of a file names parties, the right and the terms, so that each party's view can be made; nothing of the page, the seller or the papers. */
const emptied = (file: CaseFile, now: Date): CaseFile => {
  const { complainant, holder, holderName, agent, marketplace, right, packetHash, terms } = file;
  return {
    ...{ complainant, holder, holderName, right, packetHash },
    ...(agent !== undefined && { agent }),
    ...(marketplace !== undefined && { marketplace }),
    ...(terms !== undefined && { terms }),
    listing: { shipsTo: [] },
    signals: [],
    erasedAt: now.toISOString(),
  };
};

/** Everybody who has a view of the cases or a row about them. */
async function tenantsOfRows(tx: Tx, rows: readonly CaseRow[]): Promise<string[]> {
  const { rows: views } = await sql<{ tenant: string }>`
    select distinct tenant from case_view where id = any (${rows.map(({ id }) => id)}::uuid[])`.execute(tx);
  const parties = rows.flatMap(({ file, seller }) => [
    ...[file.complainant, file.holder, sellerTenant(seller)],
    ...(file.agent === undefined ? [] : [file.agent]),
  ]);
  return [...new Set([...views.map(({ tenant }) => tenant), ...parties])];
}

/** Milliseconds. Answers to repeated requests are kept for this long; a seller who never comes back leaves theirs behind. */
const repeatedFor = 400 * 86_400_000;

/** What disputes about the cases name: the sealed number of each, and its document. */
async function idsOfDisputes(tx: Tx, cases: string[]): Promise<string[]> {
  const { rows } = await sql<{ sealed: string; document: unknown }>`
    select sealed, document from settlement_dispute where case_id::text = any (${cases}::text[])`.execute(tx);
  return rows.flatMap(({ sealed, document }) => [sealed, ...idsIn(document)]);
}

/** Free text, names and what a page said, where they stand beside a case. */
async function eraseNotes(tx: Tx, cases: string[]): Promise<void> {
  const ofCases = sql`any (${cases}::text[])`;
  await sql`delete from written_reason where tenant = 'desk' and subject = ${ofCases}`.execute(tx);
  await sql`delete from desk_task where done_at is not null and task ->> 'case' = ${ofCases}`.execute(tx);
  await sql`
    update marketplace_order o set before = null, receipt = null where cases ?| ${cases}::text[] and not exists (
      select from jsonb_array_elements_text(o.cases) as of (id) join case_file f on f.id::text = of.id
      where not f.file ? 'erasedAt')`.execute(tx);
  await sql`
    update consumer_task set title = null, facts = facts - 'sellerName' - 'url' where case_id::text = ${ofCases}`.execute(
    tx,
  );
  await sql`
    update settlement_dispute set texts = '{"reference":"–"}', document = null where case_id::text = ${ofCases}`.execute(
    tx,
  );
}

/** Stored answers to requests of a seller; they are the caller's own rows. */
export async function forgetAnswers(tx: Tx, seller: string, before: Date): Promise<void> {
  await sql`select set_config('marketsafe.caller', ${sellerTenant(seller)}, true)`.execute(tx);
  await sql`delete from idempotency where tenant = ${sellerTenant(seller)} and created_at < ${before}`.execute(tx);
  await sql`select set_config('marketsafe.caller', '', true)`.execute(tx);
}
