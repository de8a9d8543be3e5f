import { sql } from 'kysely';
import type { Entropy } from '../../platform/entropy.ts';
import { ProblemError } from '../../platform/problem.ts';
import { addSecurityEvent } from '../../platform/security-log.ts';
import { addUser, setPassword } from '../../platform/sign-in/auth.ts';
import { refuseGuessable } from '../../platform/sign-in/password-rules.ts';
import type { Tx } from '../../platform/transactions.ts';
import { type AccountLink, lockLink } from './account-link.ts';

interface Acceptance {
  readonly link: string;
  readonly password: string;
  readonly address: string;
  /** Read only if the invitation does not name them. */
  readonly email?: string | undefined;
  readonly name?: string | undefined;
}

/**
 * The invited person chooses a password: their account begins, or begins again if it was closed. However many ask at once, one
 * account comes of it.
 */
export async function acceptInvitation(
  tx: Tx,
  { link: token, password, address, ...given }: Acceptance,
  { now, entropy }: { readonly now: Date; readonly entropy: Entropy },
): Promise<AccountLink> {
  const found = await lockLink(tx, 'invitation', token, now);
  const email = found.email ?? given.email?.toLowerCase();
  const name = found.name ?? given.name;
  if (email === undefined || name === undefined)
    throw new ProblemError(422, 'name-missing', 'Give your name and your e-mail.', {
      errors: [{ code: 'name-missing', field: `body.${name === undefined ? 'name' : 'email'}` }],
    });
  const link = { ...found, email, name };
  const { tenant, id, role, position } = link;
  refuseGuessable(password, [email, name, link.party]);
  const organisation = link.organisation ?? undefined;
  const participant = role === 'desk' ? {} : { participant: tenant };
  const user = { email, name, password, role, position, organisation, ...participant };
  const added = await addUser(tx, user, { now, entropy });
  if (added === undefined) await returnTo(tx, link, { password, address, now });
  await tx
    .updateTable('account_link')
    .set({ used_at: now, email, name })
    .where(({ and }) => and({ tenant, id }))
    .execute();
  return link;
}

/** @throws ProblemError `account-exists` unless the address's account is a closed one of this party. */
async function returnTo(
  tx: Tx,
  { tenant, email, role, position, organisation }: AccountLink & { readonly email: string },
  { password, address, now }: { readonly password: string; readonly address: string; readonly now: Date },
): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select u.id from auth."user" u join account a on a.user_id = u.id
    where u.email = ${email} and coalesce(a.participant, a.role) = ${tenant} and a.left_at is not null`.execute(tx);
  const [closed] = rows;
  if (!closed) {
    // Only the mailbox's owner has the link, so they may know.
    throw new ProblemError(
      409,
      'account-exists',
      'An account with your e-mail already exists. Sign in with it, or ask to be invited at another address.',
    );
  }
  await tx
    .updateTable('account')
    .set({ left_at: null, position, organisation })
    .where('user_id', '=', closed.id)
    .execute();
  await setPassword(tx, closed.id, password, now);
  const detail = `${role} ${position}`;
  await addSecurityEvent(tx, { kind: 'account-added', person: closed.id, party: tenant, address, detail }, now);
}
