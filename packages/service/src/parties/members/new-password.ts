import type { Language } from '@marketsafe/terms';
import type { Clock } from '../../platform/clock.ts';
import type { Entropy } from '../../platform/entropy.ts';
import { queueMail } from '../../platform/mail/index.ts';
import type { OutboxHandler } from '../../platform/outbox.ts';
import { addSecurityEvent } from '../../platform/security-log.ts';
import { lockOut, setPassword } from '../../platform/sign-in/auth.ts';
import { forgetGuesses } from '../../platform/sign-in/guess-delay.ts';
import { refuseGuessable } from '../../platform/sign-in/password-rules.ts';
import { allowTenantWrites } from '../../platform/tenant-scope.ts';
import type { Transactions, Tx } from '../../platform/transactions.ts';
import { type Account, accountWith, oneAtATime, tenantOf } from './account.ts';
import { type AccountLink, linksToday, lockLink, makeLink, useUp, withdrawnLink } from './account-link.ts';
import { type InviteSurroundings, partyName } from './invite.ts';
import { accessResetMail, newPasswordMail } from './texts.ts';

/** Hours: the person who asked waits for the mail. */
const validHours = 1;
/** Links to one address in 24 hours: enough for two lost mails. */
const mostToAddress = 3;

interface Asked {
  readonly email: string;
  readonly language: Language;
}

/** Queues the question: the address is looked up later, so that the answer takes as long for an unknown one. */
export async function askForPassword(
  tx: Tx,
  { email, language }: Asked,
  { now, entropy }: { readonly now: Date; readonly entropy: Entropy },
): Promise<void> {
  const payload: Asked = { email: email.toLowerCase(), language };
  await tx
    .insertInto('outbox')
    .values({
      ...{ kind: 'new-password', key: `new-password:${entropy.uuid()}`, payload: JSON.stringify(payload) },
      ...{ due_at: now, attempts: 0 },
    })
    .execute();
}

interface PasswordDependencies extends Pick<InviteSurroundings, 'entropy' | 'programme'> {
  readonly transactions: Transactions;
  readonly clock: Clock;
}

/** Mails the link, if the address has an account with access and was not mailed too often. */
export const newPasswordHandler =
  ({ transactions, clock, ...deps }: PasswordDependencies): OutboxHandler<Asked> =>
  async ({ payload: { email, language } }) => {
    const now = clock.now();
    await transactions.work(async (tx) => {
      const account = await accountWith(tx, email);
      if (!account) return;
      await oneAtATime(tx, account);
      const { same } = await linksToday(tx, { tenant: tenantOf(account), kind: 'new-password', email, now });
      if (same < mostToAddress) await sendLink(tx, account, language, { ...deps, now }, newPasswordMail);
    });
    return { done: true };
  };

/**
 * For a person who lost their password or their authenticator: both stop working, every session ends, and a link for a new password is
 * mailed.
 */
export async function resetAccess(
  tx: Tx,
  account: Account,
  language: Language,
  around: InviteSurroundings,
): Promise<{ link: string; expiresAt: Date }> {
  const tenant = tenantOf(account);
  await allowTenantWrites(tx, [tenant]);
  await oneAtATime(tx, account);
  await lockOut(tx, account.user, around.now);
  const detail = 'taken away by the operator, with the second factor';
  await addSecurityEvent(tx, { kind: 'password-changed', person: account.user, party: tenant, detail }, around.now);
  return sendLink(tx, account, language, around, accessResetMail);
}

async function sendLink(
  tx: Tx,
  account: Account,
  language: Language,
  { now, entropy, programme }: InviteSurroundings,
  words: typeof newPasswordMail,
): Promise<{ link: string; expiresAt: Date }> {
  const { user, name, email, role, position, participant } = account;
  const tenant = tenantOf(account);
  await allowTenantWrites(tx, [tenant]);
  const party = await partyName(tx, { role, participant: participant ?? undefined, language }, programme);
  const { link, expiresAt } = await makeLink(
    tx,
    {
      tenant,
      kind: 'new-password',
      user_id: user,
      email,
      name,
      role,
      position,
      ...{ organisation: null, language, party, inviter: null },
    },
    validHours,
    { now, entropy, publicUrl: programme.publicUrl },
  );
  const about = { programme: programme.name[language], hours: validHours };
  await queueMail(tx, { to: email, link, ...words[language](about) }, { now, entropy, programme });
  return { link, expiresAt };
}

/** The link's holder chooses a new password; every session ends, and wrong guesses before it are forgotten. */
export async function choosePassword(
  tx: Tx,
  { link: token, password, address }: { readonly link: string; readonly password: string; readonly address: string },
  { now, guessKey }: { readonly now: Date; readonly guessKey: string },
): Promise<AccountLink> {
  const link = await lockLink(tx, 'new-password', token, now);
  const [user, email] = [link.user_id ?? '', link.email ?? ''];
  // The person left meanwhile.
  if ((await accountWith(tx, email))?.user !== user) throw withdrawnLink();
  refuseGuessable(password, [email, link.name ?? '', link.party]);
  await useUp(tx, link, now);
  await setPassword(tx, user, password, now);
  await forgetGuesses(tx, guessKey, email);
  const about = { person: user, party: link.tenant, address, detail: 'by a mailed link' };
  await addSecurityEvent(tx, { kind: 'password-changed', ...about }, now);
  return link;
}
