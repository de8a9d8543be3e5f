import type { ClearanceStatus, SellerState } from '@marketsafe/procedure';
import { sql } from 'kysely';
import { bankedFrom, forgetFingerprints } from '../../intake/photo-bank/index.ts';
import { forgetPictures } from '../../intake/pictures/index.ts';
import { rebuildStates } from '../../oversight/ledger/index.ts';
import { rulesInForce } from '../../platform/programme.ts';
import { eraseSealed } from '../../platform/sealed.ts';
import { allowTenantWrites, sellerTenant } from '../../platform/tenant-scope.ts';
import type { Tx } from '../../platform/transactions.ts';
import { type Erasing, forgetAnswers } from './erase-cases.ts';
import { eraseDocuments } from './erase-documents.ts';
import { eraseShadowOrders } from './erase-shadow.ts';
import { idsIn } from './ids-in.ts';
import type { Item, Kept } from './kept.ts';
import { type At, keptUntil } from './kept-until.ts';
import { legalHolds } from './legal-holds.ts';
import { hasPapers } from './papers.ts';

interface AccountRow {
  readonly state: string | null;
  readonly aggregate: SellerState | null;
  readonly cases: boolean;
  /** A deadline or a task about it is open. */
  readonly open: boolean;
  /** The day of the latest imported case. */
  readonly past: Date | null;
}

/**
 * What becomes of a seller's account with name, contact, identity, listings and clearances. Its number on its marketplace stays in
 * the log.
 * @param withoutCases as if its cases had been erased
 */
export async function planSeller(tx: Tx, key: string, at: At, withoutCases = false): Promise<Item> {
  const { rows } = await sql<AccountRow>`
    select (select state from seller_account where key = ${key}) as state,
      (select state from aggregate where kind = 'seller' and id = ${key}) as aggregate,
      exists (select from case_file f where f.seller = ${key} and ${hasPapers}) as cases,
      exists (select from deadline where kind = 'seller' and aggregate = ${key})
        or exists (select from desk_task where done_at is null and task ->> 'seller' = ${key}) as open,
      (select max(at) from written_reason where tenant = 'desk' and subject = ${key} and about like 'past-%') as past`.execute(
    tx,
  );
  const why = rows[0] && (await whyKept(tx, key, { ...rows[0], cases: rows[0].cases && !withoutCases }, at));
  return { what: 'seller', id: key, ...(why && { kept: why }) };
}

async function whyKept(tx: Tx, key: string, row: AccountRow, at: At): Promise<Kept | undefined> {
  const { state, aggregate, cases, open, past } = row;
  const hold = (await legalHolds(tx, [key])).get(key);
  if (hold) return { why: 'legal-hold', since: hold.since, reasons: hold.reasons };
  if (cases) return { why: 'cases-kept' };
  if (aggregate?.closure || aggregate?.ban || aggregate?.recognised) return { why: 'closure' };
  if (aggregate?.clearances.some(({ status }) => keeping.has(status))) return { why: 'clearance' };
  if (open) return { why: 'running' };
  if (state !== null && state !== 'closed') return { why: 'shop-listed' };
  return past === null ? undefined : keptUntil(rulesInForce(at.programme, at.now), 'case', past, at);
}

/** In force, or not decided. */
const keeping: ReadonlySet<string> = new Set(['asked', 'with-desk', 'confirmed'] satisfies ClearanceStatus[]);

/** Accounts that a sweep looks at: the marketplace says that the shop is closed, and no case of it has its papers. */
export async function closedSellers(tx: Tx, after: string, limit: number): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`
    select a.key from seller_account a where a.state = 'closed' and a.key > ${after}
      and not exists (select from case_file f where f.seller = a.key and ${hasPapers})
    order by a.key limit ${limit}`.execute(tx);
  return rows.map(({ key }) => key);
}

/** Locks the seller, as a decision about it does. */
export async function lockSeller(tx: Tx, key: string, { begin, now }: Erasing): Promise<void> {
  await begin(tx, now).lock([{ kind: 'seller', id: key }]);
}

/** It is locked. Returns the hashes of files to erase after the commit. */
export async function eraseSeller(
  tx: Tx,
  key: string,
  erasing: Erasing,
): Promise<{ readonly files: string[]; readonly pictures: string[] }> {
  const tenant = sellerTenant(key);
  const { rows: events } = await sql<{ payload: unknown }>`
    select payload from event where kind = 'seller' and aggregate = ${key}`.execute(tx);
  const banks = await bankedFrom(tx, { marketplace: placeOf(key), seller: accountOf(key) });
  await allowTenantWrites(tx, [tenant, ...(await readersOf(tx, key)), ...banks]);
  const { rows: accounts } = await sql<{ contact: string | null }>`
    select contact from seller_account where key = ${key} for update`.execute(tx);
  const named = [
    ...events.flatMap(({ payload }) => idsIn(payload)),
    ...accounts.flatMap(({ contact }) => contact ?? []),
  ];
  await eraseSealed(tx, named);
  await sql`delete from seller_account where key = ${key}`.execute(tx);
  await forgetFingerprints(tx, { marketplace: placeOf(key), seller: accountOf(key) }, erasing.now);
  const pictures = await forgetPictures(tx, { marketplace: placeOf(key), seller: accountOf(key) });
  await eraseListings(tx, key);
  await eraseShadowOrders(tx, { seller: key });
  await sql`delete from written_reason where tenant = 'desk' and subject = ${key}`.execute(tx);
  await sql`delete from desk_task where done_at is not null and task ->> 'seller' = ${key}`.execute(tx);
  await sql`delete from answer_draft where tenant = ${tenant}`.execute(tx);
  await sql`delete from public_decision where seller = ${key}`.execute(tx);
  await forgetAnswers(tx, key, erasing.now);
  const { rows: own } = await sql<{ id: string }>`select id from exhibit where tenant = ${tenant}`.execute(tx);
  const files = await eraseDocuments(tx, { ids: own.map(({ id }) => id), bundles: [], seller: key });
  if (events.length > 0) await rebuildStates(tx, [{ kind: 'seller', id: key }], erasing.begin);
  return { files, pictures };
}

const placeOf = (key: string): string => key.slice(0, key.indexOf('/'));
const accountOf = (key: string): string => key.slice(key.indexOf('/') + 1);

/** Whose findings and clearances name the seller. */
async function readersOf(tx: Tx, key: string): Promise<string[]> {
  const { rows } = await sql<{ tenant: string }>`
    select tenant from clearance_view where seller = ${key}
    union select tenant from sighting where marketplace = ${placeOf(key)} and seller = ${accountOf(key)}
    union select tenant from shop_mix where marketplace = ${placeOf(key)} and seller = ${accountOf(key)}
    union select r.tenant from listing l, lateral (
      select tenant from finding where marketplace = l.marketplace and listing = l.id
      union select tenant from finding_group where marketplace = l.marketplace and listing = l.id
      union select tenant from triage where marketplace = l.marketplace and listing = l.id) r
      where l.marketplace = ${placeOf(key)} and l.seller = ${accountOf(key)}`.execute(tx);
  return rows.map(({ tenant }) => tenant);
}

async function eraseListings(tx: Tx, key: string): Promise<void> {
  const its = sql`marketplace = ${placeOf(key)} and listing in (
    select id from listing where marketplace = ${placeOf(key)} and seller = ${accountOf(key)})`;
  for (const table of ['finding', 'finding_group', 'triage', 'screening_dead_letter'])
    await sql`delete from ${sql.table(table)} where ${its}`.execute(tx);
  for (const table of ['sighting', 'shop_mix', 'listing'])
    await sql`delete from ${sql.table(table)} where marketplace = ${placeOf(key)} and seller = ${accountOf(key)}`.execute(
      tx,
    );
}
