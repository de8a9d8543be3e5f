import type { Language } from '@marketsafe/terms';
import { sql } from 'kysely';
import { queueMail } from '../../platform/mail/index.ts';
import { ProblemError } from '../../platform/problem.ts';
import { addSecurityEvent } from '../../platform/security-log.ts';
import { allowTenantWrites } from '../../platform/tenant-scope.ts';
import type { Tx } from '../../platform/transactions.ts';
import { accountWith, oneAtATime, tenantOf } from './account.ts';
import { type AccountLink, lockLink, makeLink, useUp, withdrawnLink } from './account-link.ts';
import { type InviteSurroundings, partyName } from './invite.ts';
import { addressAskedMail, addressChangedMail, newAddressMail } from './texts.ts';

/** Hours: the new mailbox may have to be set up first. */
const validHours = 24;
/** Links of one person in 24 hours: they go to addresses that may be strangers'. */
const mostADay = 3;

/**
 * Mails a link to a new address of a signed-in person, and tells the old one, which works until the link is opened. Whether the new one has an account
 * already, only its mailbox learns.
 *
 * @throws ProblemError `too-many-links`
 */
export async function askForAddress(
  tx: Tx,
  { user, email, language }: { readonly user: string; readonly email: string; readonly language: Language },
  { now, entropy, programme }: InviteSurroundings,
): Promise<void> {
  const account = await accountWith(tx, user);
  if (!account) throw new ProblemError(401, 'not-signed-in', 'Sign in first.');
  const { role, participant, name, position } = account;
  const tenant = tenantOf(account);
  await allowTenantWrites(tx, [tenant]);
  await oneAtATime(tx, account);
  const { rows: asked } = await sql`
    select 1 from account_link
    where user_id = ${user} and kind = 'new-address' and made_at > ${new Date(now.getTime() - 86_400_000)}`.execute(tx);
  if (asked.length >= mostADay)
    throw new ProblemError(
      429,
      'too-many-links',
      `At most ${mostADay} links to a new address in 24 hours. Try again tomorrow.`,
      { retryAfterSeconds: 86_400 },
    );
  const party = await partyName(tx, { role, participant: participant ?? undefined, language }, programme);
  const row = { tenant, kind: 'new-address', user_id: user, email: email.toLowerCase(), name, role, position } as const;
  const { link } = await makeLink(tx, { ...row, organisation: null, language, party, inviter: null }, validHours, {
    ...{ now, entropy, publicUrl: programme.publicUrl },
  });
  const called = programme.name[language];
  const words = newAddressMail[language]({ programme: called, hours: validHours });
  await queueMail(tx, { to: row.email, link, ...words }, { now, entropy, programme });
  const told = addressAskedMail[language]({ programme: called, email: row.email });
  await queueMail(tx, { to: account.email, ...told }, { now, entropy, programme });
}

/** The link's holder has the new mailbox: from then on the person signs in with it. The old address gets a letter. */
export async function confirmAddress(
  tx: Tx,
  { link: token, address }: { readonly link: string; readonly address: string },
  { now, entropy, programme }: InviteSurroundings,
): Promise<AccountLink> {
  const link = await lockLink(tx, 'new-address', token, now);
  const { tenant, language, email } = link;
  const account = await accountWith(tx, link.user_id ?? '');
  // The person left meanwhile.
  if (!account || email === null) throw withdrawnLink();
  const { rows } = await sql`
    update auth."user" set email = ${email}
    where id = ${account.user} and not exists (select from auth."user" where email = ${email}) returning id`
    .execute(tx)
    .catch((error: { code?: string }) => {
      // Another person confirmed the same address at this moment: unique_violation.
      if (error.code === '23505') return { rows: [] };
      throw error;
    });
  if (rows.length === 0)
    throw new ProblemError(409, 'account-exists', 'An account with this e-mail already exists. Name another address.');
  await useUp(tx, link, now);
  const words = addressChangedMail[language]({ programme: programme.name[language], email });
  await queueMail(tx, { to: account.email, ...words }, { now, entropy, programme });
  const about = { person: account.user, party: tenant, address, detail: 'e-mail by a mailed link' };
  await addSecurityEvent(tx, { kind: 'account-changed', ...about }, now);
  return link;
}
