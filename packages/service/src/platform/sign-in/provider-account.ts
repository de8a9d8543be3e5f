import { hash } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../database/open.ts';
import type { Identity, OpenidSettings } from './openid-provider.ts';

/** Why a person whom the provider confirms has no way in. */
type Refused = 'address-not-verified' | 'address-not-admitted' | 'no-account' | 'linked-to-another';

/**
 * Finds the account that a person of the provider opens: the one that is linked with them, or else the one of their verified address, which
 * is linked with them from now on. It makes none.
 *
 * A link holds as long as the password under which it was made (ADR 0063), so that a reset ends it too, and who has no password is locked out.
 */
export async function accountOfIdentity(
  { kysely }: Database,
  { issuer, domains }: Pick<OpenidSettings, 'issuer' | 'domains'>,
  { subject, email, isVerified }: Identity,
): Promise<{ readonly user: string } | { readonly refused: Refused }> {
  if (email === undefined || !isVerified) return { refused: 'address-not-verified' };
  if (!domains.includes(email.slice(email.lastIndexOf('@') + 1))) return { refused: 'address-not-admitted' };
  const { rows } = await sql<{
    user: string;
    email: string;
    password: string;
    subject: string | null;
    madeUnder: string | null;
  }>`
    select u.id as user, u.email, own.password, link."accountId" as subject, link.scope as "madeUnder"
    from auth."user" u
    join auth.account own on own."userId" = u.id and own."providerId" = 'credential'
    left join auth.account link on link."userId" = u.id and link."providerId" = ${issuer}
    where (u.email = ${email} or link."accountId" = ${subject}) and own.password is not null`.execute(kysely);
  const holding = rows.map((row) => ({ ...row, isLinked: row.madeUnder === under(row.password) }));
  const [linked, another] = holding.filter((row) => row.isLinked && row.subject === subject);
  if (linked) return another ? { refused: 'linked-to-another' } : { user: linked.user };
  const own = holding.find((row) => row.email === email);
  if (!own) return { refused: 'no-account' };
  if (own.isLinked) return { refused: 'linked-to-another' };
  // One row for an account. Of two people who are linked with it at once, the first is.
  const id = hash('sha256', `link:${issuer} ${own.user}`, 'base64url');
  const now = new Date(Date.now());
  const made = await sql`
    insert into auth.account as link (id, "accountId", "providerId", "userId", scope, "createdAt", "updatedAt")
    values (${id}, ${subject}, ${issuer}, ${own.user}, ${under(own.password)}, ${now}, ${now})
    on conflict (id) do update set "accountId" = excluded."accountId", scope = excluded.scope, "updatedAt" = excluded."updatedAt"
    where link.scope is distinct from excluded.scope or link."accountId" = excluded."accountId"
    returning id`.execute(kysely);
  return made.rows.length > 0 ? { user: own.user } : { refused: 'linked-to-another' };
}

/** Says under which password a link was made, in the library's column for scopes. Stored passwords are salted hashes. */
const under = (password: string): string => hash('sha256', `linked under ${password}`, 'base64url');
