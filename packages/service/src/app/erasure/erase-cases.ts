import { sql } from 'kysely';
import { takeOutOfCases } from '../../intake/photo-bank/index.ts';
import { type BeginAt, rebuildStates } from '../../oversight/ledger/index.ts';
import { eraseSealed } from '../../platform/sealed.ts';
import { allowTenantWrites, sellerTenant } from '../../platform/tenant-scope.ts';
import type { Tx } from '../../platform/transactions.ts';
import { type CaseFile, caseRows, lockCases } from '../../takedown/case-file/index.ts';
import { eraseDocuments } from './erase-documents.ts';
import { idsIn } from './ids-in.ts';
import { hasPapers } from './papers.ts';

export interface Erasing {
  readonly begin: BeginAt;
  readonly now: Date;
}

interface CaseRow {
  readonly id: string;
  readonly bundle: string;
  readonly seller: string;
  readonly file: CaseFile;
  readonly version: number;
}

/** Locks the cases of a bundle with all that their decisions read, as a decision about them does. */
export async function lockBundle(tx: Tx, bundle: string, { begin, now }: Erasing): Promise<void> {
  await lockCases(begin(tx, now), await caseRows(tx, { bundle }));
}

/**
 * Erases the papers of cases: their sealed texts and packets, documents with their files, what pages showed, and notes. The events
 * stay, so the log verifies, and each case is shown as erased. They are locked. Returns the hashes of files to erase after the commit.
 */
export async function eraseCases(tx: Tx, ids: readonly string[], erasing: Erasing): Promise<string[]> {
  if (ids.length === 0) return [];
  const cases = [...ids];
  const { rows } = await sql<CaseRow>`
    select f.id, f.bundle, f.seller, f.file, a.version from case_file f join aggregate a on a.kind = 'case' and a.id = f.id::text
    where f.id = any (${cases}::uuid[]) order by f.id for update of f`.execute(tx);
  await allowTenantWrites(tx, await tenantsOfRows(tx, rows));
  for (const { id, file, version } of rows) {
    const erased: CaseFile = emptied(file, erasing.now, version);
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
  await takeOutOfCases(tx, cases, erasing.now);
  await sql`delete from answer_draft where bundle = any (${rows.map(({ bundle }) => bundle)}::uuid[])`.execute(tx);
  await sql`delete from public_decision where case_id = any (${cases}::uuid[])`.execute(tx);
  await sql`delete from time_stamp where case_id = any (${cases}::uuid[])`.execute(tx);
  for (const seller of new Set(rows.map((row) => row.seller)))
    await forgetAnswers(tx, seller, new Date(erasing.now.getTime() - repeatedFor));
  const bundles = rows.map(({ bundle }) => bundle);
  const files = [...(await eraseDocuments(tx, { ids: named, bundles })), ...(await eraseCaptured(tx, bundles))];
  await rebuildStates(
    tx,
    cases.map((id) => ({ kind: 'case', id })),
    erasing.begin,
  );
  return files;
}

/** Erases what was read of the pages of a bundle's cases, unless one of them has its papers still. */
async function eraseCaptured(tx: Tx, bundles: string[]): Promise<string[]> {
  const { rows } = await sql<{ sha256: string; copy: string | null }>`
    delete from captured_file c where c.bundle = any (${bundles}::uuid[])
      and not exists (select from case_file f where f.bundle = c.bundle and ${hasPapers})
    returning sha256, copy`.execute(tx);
  return rows.flatMap(({ sha256, copy }) => (copy === null ? [sha256] : [sha256, copy]));
}

/** What of a file names parties, the right and the terms, so that each party's view can be made; nothing of the page, the seller or the papers. */
const emptied = (file: CaseFile, now: Date, version: number): CaseFile => {
  const { complainant, holder, holderName, agent, marketplace, right, packetHash, terms } = file;
  return {
    ...{ complainant, holder, holderName, right, packetHash },
    ...(agent !== undefined && { agent }),
    ...(marketplace !== undefined && { marketplace }),
    ...(terms !== undefined && { terms }),
    listing: { shipsTo: [] },
    signals: [],
    erasedAt: now.toISOString(),
    erasedVersion: version,
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

/**
 * Free text, names and what a page said, where they stand beside a case. What a marketplace needs to put a target back as it was
 * stays while a measure keeps it down, and while another case of the order has its papers.
 */
async function eraseNotes(tx: Tx, cases: string[]): Promise<void> {
  const ofCases = sql`any (${cases}::text[])`;
  await sql`delete from written_reason where tenant = 'desk' and subject = ${ofCases}`.execute(tx);
  await sql`delete from desk_task where done_at is not null and task ->> 'case' = ${ofCases}`.execute(tx);
  await sql`
    update marketplace_order o set before = null, receipt = null where cases ?| ${cases}::text[]
      and not exists (select from measure m where m.target = o.target and m.in_force)
      and not exists (
        select from jsonb_array_elements_text(o.cases) as of (id) join case_file f on f.id::text = of.id where ${hasPapers})`.execute(
    tx,
  );
  // Of an order that other cases asked for, too: whose papers a reason is about is not known.
  await sql`
    update order_word w set reason = '–' from marketplace_order o
    where o.id = w.subject and o.cases ?| ${cases}::text[]`.execute(tx);
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
