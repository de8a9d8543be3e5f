import { hash } from 'node:crypto';
import { type Insertable, sql } from 'kysely';
import type { Entropy } from '../../platform/entropy.ts';
import { notFound, ProblemError } from '../../platform/problem.ts';
import type { Schema } from '../../platform/schema/index.ts';
import { allowTenantWrites } from '../../platform/tenant-scope.ts';
import type { AnyTx, Tx } from '../../platform/transactions.ts';
import { isUuid } from '../../platform/uuid.ts';

/** Bytes: none of 2^256 links can be guessed, so attempts are not counted. */
const tokenBytes = 32;

/** The stored form of a link's token. */
const hashOf = (token: string): string => hash('sha256', `account-link:${token}`, 'base64url');

type Row = Insertable<Schema['account_link']>;
type LinkKind = Row['kind'];

/**
 * Makes a link to the page that its kind names. It takes the place of an open one of its kind, of the same account or to the same address.
 *
 * @param hours for which it works
 * @returns the link; only its hash is stored.
 */
export async function makeLink(
  tx: Tx,
  row: Omit<Row, 'id' | 'hash' | 'requester' | 'made_at' | 'expires_at' | 'used_at' | 'withdrawn_at'> &
    Partial<Pick<Row, 'requester'>>,
  hours: number,
  { now, entropy, publicUrl }: { readonly now: Date; readonly entropy: Entropy; readonly publicUrl: string },
): Promise<{ id: string; link: string; expiresAt: Date }> {
  const { tenant, kind, email = null, user_id: user = null } = row;
  await tx
    .updateTable('account_link')
    .set({ withdrawn_at: now })
    .where(({ and }) => and({ tenant, kind }))
    .where(user === null ? sql<boolean>`email is not distinct from ${email}` : sql<boolean>`user_id = ${user}`)
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .execute();
  const [id, token] = [entropy.uuid(), entropy.bytes(tokenBytes).toString('base64url')];
  const expiresAt = new Date(now.getTime() + hours * 3_600_000);
  await tx
    .insertInto('account_link')
    .values({
      ...{ requester: null, ...row },
      ...{ id, hash: hashOf(token), made_at: now, expires_at: expiresAt, used_at: null, withdrawn_at: null },
    })
    .execute();
  return { id, link: `${publicUrl.replace(/\/$/, '')}/${kind}/${token}`, expiresAt };
}

/** Withdraws an open link of a party. @throws ProblemError 404 if it has none with this id */
export async function withdrawLink(
  tx: Tx,
  of: { readonly tenant: string; readonly kind: LinkKind; readonly id: string; readonly now: Date },
): Promise<{ role: Row['role']; position: Row['position'] }> {
  const { tenant, kind, id, now } = of;
  const withdrawn = isUuid(id)
    ? await tx
        .updateTable('account_link')
        .set({ withdrawn_at: now })
        .where(({ and }) => and({ tenant, id, kind }))
        .where('used_at', 'is', null)
        .where('withdrawn_at', 'is', null)
        .returning(['role', 'position'])
        .executeTakeFirst()
    : undefined;
  if (!withdrawn) throw notFound('invitation');
  return withdrawn;
}

/** Invitations in 24 hours: enough for a new department; a stolen account mails no more strangers than that. */
const most = { ofParty: 50, toAddress: 3 };
const day = 86_400_000;

/**
 * Counts a party's invitations of a kind, one after another, so that each is counted and none of two to one address stays open.
 *
 * @throws ProblemError `too-many-invitations`
 */
export async function countInvitation(tx: Tx, invitation: Parameters<typeof linksToday>[1]): Promise<void> {
  await oneInvitationAtATime(tx, invitation);
  const { all, same } = await linksToday(tx, invitation);
  if (all < most.ofParty && same < most.toAddress) return;
  throw new ProblemError(
    429,
    'too-many-invitations',
    `At most ${most.ofParty} invitations in 24 hours, and ${most.toAddress} to one address. Try again tomorrow.`,
    { retryAfterSeconds: day / 1000 },
  );
}

export async function oneInvitationAtATime(tx: Tx, { tenant }: { readonly tenant: string }): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`invitations of ${tenant}`}))`.execute(tx);
}

/** Links of a kind made by a tenant in the last 24 hours: in all, and to one address. */
export async function linksToday(
  tx: Tx,
  {
    tenant,
    kind,
    email,
    now,
  }: { readonly tenant: string; readonly kind: LinkKind; readonly email: string; readonly now: Date },
): Promise<{ all: number; same: number }> {
  const counted = await tx
    .selectFrom('account_link')
    .select(({ fn }) => [
      fn.countAll<string>().as('all'),
      fn.countAll<string>().filterWhere('email', '=', email).as('same'),
    ])
    .where(({ and }) => and({ tenant, kind }))
    .where('made_at', '>', new Date(now.getTime() - day))
    .executeTakeFirstOrThrow();
  return { all: Number(counted.all), same: Number(counted.same) };
}

/** The link's row for its holder: the hash of their token serves as tenant for this row only. */
export async function readLink(tx: AnyTx, kind: LinkKind, token: string, now: Date) {
  const hashed = hashOf(token);
  await sql`select set_config('marketsafe.tenant', ${`link:${hashed}`}, true)`.execute(tx);
  const row = await tx.selectFrom('account_link').selectAll().where('hash', '=', hashed).executeTakeFirst();
  return assertOpen(row, kind, now);
}
export type AccountLink = Awaited<ReturnType<typeof readLink>>;

/** Locks the link's row, so that of several holders one uses it. The transaction may write rows of its party from here on. */
export async function lockLink(tx: Tx, kind: LinkKind, token: string, now: Date): Promise<AccountLink> {
  const hashed = hashOf(token);
  const found = await tx.selectFrom('account_link').select('tenant').where('hash', '=', hashed).executeTakeFirst();
  if (!found) throw notFound('link');
  await allowTenantWrites(tx, [found.tenant]);
  const row = await tx.selectFrom('account_link').selectAll().where('hash', '=', hashed).forUpdate().executeTakeFirst();
  return assertOpen(row, kind, now);
}

/** The link opens nothing from here on. */
export async function useUp(tx: Tx, { tenant, id }: AccountLink, now: Date): Promise<void> {
  await tx
    .updateTable('account_link')
    .set({ used_at: now })
    .where(({ and }) => and({ tenant, id }))
    .execute();
}

export const withdrawnLink = (): ProblemError =>
  new ProblemError(410, 'link-withdrawn', 'This link was withdrawn or replaced by a newer one. Ask the sender.');

function assertOpen<
  Found extends { kind: LinkKind; used_at: Date | null; withdrawn_at: Date | null; expires_at: Date },
>(row: Found | undefined, kind: LinkKind, now: Date): Found {
  if (row?.kind !== kind) throw notFound('link');
  if (row.used_at !== null) throw new ProblemError(410, 'link-used', 'This link was used already. Sign in.');
  if (row.withdrawn_at !== null) throw withdrawnLink();
  if (row.expires_at <= now)
    throw new ProblemError(410, 'link-expired', 'This link has expired. Ask its sender for a new one.');
  return row;
}
