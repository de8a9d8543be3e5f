import { sql } from 'kysely';
import { rulesInForce } from '../../platform/programme.ts';
import { allowTenantWrites } from '../../platform/tenant-scope.ts';
import type { Tx } from '../../platform/transactions.ts';
import type { Item, Kept } from './kept.ts';
import { type At, keptUntil } from './kept-until.ts';
import { type LegalHold, legalHolds } from './legal-holds.ts';

/** A request to take part, or a mailed link to an account. */
interface Row {
  readonly id: string;
  readonly made_at: Date;
  /** It is needed as it is: it waits, or its organisation takes part. */
  readonly needed: 'running' | 'takes-part' | null;
  /** Under which ids a legal hold may be on it: an address, the account behind it, a participant. */
  readonly names: readonly string[];
}

type Which = { readonly email: string } | { readonly id: string };

/** What becomes of requests to take part: of a person by their address, or of one, which is locked. */
export async function planEnrolments(tx: Tx, asked: Which, at: At): Promise<Item[]> {
  if ('id' in asked) await sql`select from enrolment where id = ${asked.id} for update`.execute(tx);
  const which =
    'id' in asked ? sql`id = ${asked.id}` : sql`${asked.email} in (lower(request ->> 'email'), lower(contact))`;
  const { rows } = await sql<Row>`
    select id, asked_at as made_at, case status when 'active' then 'takes-part' when 'with-desk' then 'running' end as needed,
      array_remove(array[lower(request ->> 'email'), lower(contact), participant,
        (select u.id from auth."user" u where u.email = lower(request ->> 'email'))], null) as names
    from enrolment where ${which} order by asked_at, id`.execute(tx);
  return items(tx, 'enrolment', rows, at);
}

/** What becomes of invitations and other mailed links to an account: of a person by their address, or of one. */
export async function planLinks(tx: Tx, asked: Which, at: At): Promise<Item[]> {
  const isOpen = sql`used_at is null and withdrawn_at is null and expires_at > ${at.now}`;
  const which = 'id' in asked ? sql`id = ${asked.id}` : sql`lower(email) = ${asked.email}`;
  const { rows } = await sql<Row>`
    select id, made_at, case when ${isOpen} then 'running' end as needed,
      array_remove(array[lower(email), tenant, (select u.id from auth."user" u where u.email = lower(account_link.email))], null) as names
    from account_link where ${which} order by made_at, id`.execute(tx);
  return items(tx, 'account-link', rows, at);
}

async function items(tx: Tx, what: Item['what'], rows: readonly Row[], at: At): Promise<Item[]> {
  if (rows.length === 0) return [];
  const holds = await legalHolds(tx);
  return rows.map((row) => {
    const why = whyKept(row, holds, at);
    return { what, id: row.id, ...(why && { kept: why }) };
  });
}

function whyKept(
  { made_at: made, needed, names }: Row,
  holds: ReadonlyMap<string, LegalHold>,
  at: At,
): Kept | undefined {
  const hold = names.map((name) => holds.get(name)).find(Boolean);
  if (hold) return { why: 'legal-hold', since: hold.since, reasons: hold.reasons };
  if (needed !== null) return { why: needed };
  return keptUntil(rulesInForce(at.programme, at.now), 'enrolment', made, at);
}

/** The next requests that a sweep looks at. */
export async function endedEnrolments(tx: Tx, after: string, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from enrolment where status <> 'active' and status <> 'with-desk' and id > ${after}::uuid order by id limit ${limit}`.execute(
    tx,
  );
  return rows.map(({ id }) => id);
}

/** The next mailed links that a sweep looks at. */
export async function endedLinks(tx: Tx, after: string, limit: number, now: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from account_link
    where (used_at is not null or withdrawn_at is not null or expires_at <= ${now}) and id > ${after}::uuid order by id limit ${limit}`.execute(
    tx,
  );
  return rows.map(({ id }) => id);
}

/** Erases requests, with the desk's finished tasks about them. */
export async function eraseEnrolments(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`delete from desk_task where done_at is not null and task ->> 'enrolment' = any (${[...ids]}::text[])`.execute(
    tx,
  );
  await sql`delete from enrolment where id = any (${[...ids]}::uuid[])`.execute(tx);
}

export async function eraseLinks(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const { rows } = await sql<{ tenant: string }>`
    select distinct tenant from account_link where id = any (${[...ids]}::uuid[])`.execute(tx);
  await allowTenantWrites(
    tx,
    rows.map(({ tenant }) => tenant),
  );
  await sql`delete from account_link where id = any (${[...ids]}::uuid[])`.execute(tx);
}
