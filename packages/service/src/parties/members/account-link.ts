import { hash } from 'node:crypto';
import { sql } from 'kysely';
import type { Entropy } from '../../platform/entropy.ts';
import { notFound, ProblemError } from '../../platform/problem.ts';
import { allowTenantWrites } from '../../platform/tenant-scope.ts';
import type { AnyTx, Tx } from '../../platform/transactions.ts';

/** Bytes: none of 2^256 links can be guessed, so attempts are not counted. */
const tokenBytes = 32;

export const newToken = (entropy: Entropy): string => entropy.bytes(tokenBytes).toString('base64url');

/** The stored form of a link's token. */
export const hashOf = (token: string): string => hash('sha256', `account-link:${token}`, 'base64url');

/** The link's row for its holder: the hash of their token serves as tenant for this row only. */
export async function readLink(tx: AnyTx, token: string, now: Date) {
  const hashed = hashOf(token);
  await sql`select set_config('marketsafe.tenant', ${`link:${hashed}`}, true)`.execute(tx);
  const row = await tx.selectFrom('account_link').selectAll().where('hash', '=', hashed).executeTakeFirst();
  return assertOpen(row, now);
}
export type AccountLink = Awaited<ReturnType<typeof readLink>>;

/** Locks the link's row, so that of several holders one uses it. The transaction may write rows of its party from here on. */
export async function lockLink(tx: Tx, token: string, now: Date): Promise<AccountLink> {
  const hashed = hashOf(token);
  const found = await tx.selectFrom('account_link').select('tenant').where('hash', '=', hashed).executeTakeFirst();
  if (!found) throw notFound('invitation');
  await allowTenantWrites(tx, [found.tenant]);
  const row = await tx.selectFrom('account_link').selectAll().where('hash', '=', hashed).forUpdate().executeTakeFirst();
  return assertOpen(row, now);
}

function assertOpen<Row extends { used_at: Date | null; withdrawn_at: Date | null; expires_at: Date }>(
  row: Row | undefined,
  now: Date,
): Row {
  if (!row) throw notFound('invitation');
  if (row.used_at !== null) throw new ProblemError(410, 'link-used', 'This link was used already. Sign in.');
  if (row.withdrawn_at !== null)
    throw new ProblemError(
      410,
      'link-withdrawn',
      'This link was withdrawn or replaced by a newer one. Ask the sender.',
    );
  if (row.expires_at <= now)
    throw new ProblemError(410, 'link-expired', 'This link has expired. Ask its sender for a new one.');
  return row;
}
