import { createHmac } from 'node:crypto';
import type { Language } from '@marketsafe/terms';
import { sql } from 'kysely';
import type { Clock } from '../../platform/clock.ts';
import { queueMail } from '../../platform/mail/index.ts';
import type { OutboxHandler } from '../../platform/outbox.ts';
import { addSecurityEvent } from '../../platform/security-log.ts';
import { lockOut, setPassword } from '../../platform/sign-in/auth.ts';
import { forgetGuesses } from '../../platform/sign-in/guess-delay.ts';
import { refuseGuessable } from '../../platform/sign-in/password-rules.ts';
import { allowTenantWrites } from '../../platform/tenant-scope.ts';
import type { Transactions, Tx } from '../../platform/transactions.ts';
import { type Account, accountWith, oneAtATime, tenantOf } from './account.ts';
import { type AccountLink, lockLink, makeLink, useUp, withdrawnLink } from './account-link.ts';
import { type InviteSurroundings, partyName } from './invite.ts';
import { accessResetMail, newPasswordMail } from './texts.ts';

/** Hours: the person who asked waits for the mail. */
const validHours = 1;
/** Links in 24 hours that were asked for without signing in. */
const most = {
  /** At the request of one network: enough for two lost mails. */
  toAddressFromNetwork: 3,
  /** At the request of all networks: four strangers leave a fifth one their share. */
  toAddress: 15,
  /** To all addresses, at the request of one network: an office has several forgetful people. */
  fromNetwork: 20,
};
/** Milliseconds for which a link is not replaced, so that a stranger cannot withdraw the one that its person is about to open. */
const keptFor = 600_000;
/** Questions of one network that wait to be handled. */
const mostWaiting = 64;
const day = 86_400_000;

interface Asked {
  readonly email: string;
  readonly language: Language;
  /** The stored form of the network that asks. */
  readonly requester: string;
}

/** Queues the question: the address is looked up later, so that the answer takes as long for an unknown one. */
export async function askForPassword(
  tx: Tx,
  { email: given, language, address }: Omit<Asked, 'requester'> & { readonly address: string },
  { now, key }: { readonly now: Date; readonly key: string },
): Promise<void> {
  const email = given.toLowerCase();
  const hashed = (text: string): Buffer => createHmac('sha256', key).update(`password-link-${text}`).digest();
  const requester = hashed(`from:${address}`).toString('base64url');
  const payload: Asked = { email, language, requester };
  const place = hashed(`to:${email}`).readUInt32BE() % mostWaiting;
  await tx
    .insertInto('outbox')
    .values({
      ...{ kind: 'new-password', key: `new-password:${requester}:${place}`, payload: JSON.stringify(payload) },
      ...{ due_at: now, attempts: 0 },
    })
    .onConflict((one) => one.column('key').doNothing())
    .execute();
}

interface PasswordDependencies extends Pick<InviteSurroundings, 'entropy' | 'programme'> {
  readonly transactions: Transactions;
  readonly clock: Clock;
  readonly deskNeedsSecondFactor: boolean;
}

/**
 * Mails the link, if the address has an account with access and no link that is open still, and was not mailed too often. Where the
 * review team needs a second factor, a person of it without one gets none: who reads their mail could enrol an authenticator of their own.
 */
export const newPasswordHandler =
  ({ transactions, clock, deskNeedsSecondFactor, ...deps }: PasswordDependencies): OutboxHandler<Asked> =>
  async ({ payload: { email, language, requester } }) => {
    const now = clock.now();
    await transactions.work(async (tx) => {
      const found = await accountWith(tx, email);
      if (!found) return;
      await oneAtATime(tx, found);
      // A reset that was under way has taken the second factor away.
      const account = await accountWith(tx, email);
      if (!account || (deskNeedsSecondFactor && account.role === 'desk' && !account.hasFactor)) return;
      if (!(await mayMail(tx, account, requester, now))) return;
      const { link } = await newLink(tx, account, language, { ...deps, now }, requester);
      await mailLink(tx, { to: account.email, link, language, words: newPasswordMail }, { ...deps, now });
    });
    return { done: true };
  };

/** Whether another link may go to a person. A network uses up only its own share; the operator's link stays while it is open. */
async function mayMail(tx: Tx, { user, email }: Account, requester: string, now: Date): Promise<boolean> {
  const { rows } = await sql<Record<'own' | 'all' | 'network' | 'open', string>>`
    select count(*) filter (where email = ${email} and requester = ${requester}) as own,
      count(*) filter (where email = ${email} and requester is not null) as all,
      count(*) filter (where requester = ${requester}) as network,
      count(*) filter (where user_id = ${user} and used_at is null and withdrawn_at is null and expires_at > ${now}
        and (requester is null or made_at > ${new Date(now.getTime() - keptFor)})) as open
    from account_link where kind = 'new-password' and made_at > ${new Date(now.getTime() - day)}`.execute(tx);
  const [{ own, all, network, open } = { own: 0, all: 0, network: 0, open: 0 }] = rows;
  return (
    Number(open) === 0 &&
    Number(own) < most.toAddressFromNetwork &&
    Number(all) < most.toAddress &&
    Number(network) < most.fromNetwork
  );
}

/**
 * For a person who lost their password or their authenticator: both stop working, every session ends, and there is a link for a new
 * password. It is mailed only if the operator knows that the mailbox is the person's own, since it is the whole access until a second
 * factor is set up.
 */
export async function resetAccess(
  tx: Tx,
  account: Account,
  { language, isMailed }: { readonly language: Language; readonly isMailed: boolean },
  around: InviteSurroundings,
): Promise<{ link: string; expiresAt: Date }> {
  const tenant = tenantOf(account);
  await allowTenantWrites(tx, [tenant]);
  await oneAtATime(tx, account);
  await lockOut(tx, account.user, around.now);
  const detail = 'taken away by the operator, with the second factor';
  await addSecurityEvent(tx, { kind: 'password-changed', person: account.user, party: tenant, detail }, around.now);
  const made = await newLink(tx, account, language, around);
  if (isMailed) await mailLink(tx, { to: account.email, link: made.link, language, words: accessResetMail }, around);
  return made;
}

async function newLink(
  tx: Tx,
  account: Account,
  language: Language,
  { now, entropy, programme }: InviteSurroundings,
  requester: string | null = null,
): Promise<{ link: string; expiresAt: Date }> {
  const { user, name, email, role, position, participant } = account;
  const tenant = tenantOf(account);
  await allowTenantWrites(tx, [tenant]);
  const party = await partyName(tx, { role, participant: participant ?? undefined, language }, programme);
  return makeLink(
    tx,
    {
      tenant,
      kind: 'new-password',
      user_id: user,
      email,
      name,
      role,
      position,
      ...{ organisation: null, language, party, inviter: null, requester },
    },
    validHours,
    { now, entropy, publicUrl: programme.publicUrl },
  );
}

async function mailLink(
  tx: Tx,
  mail: {
    readonly to: string;
    readonly link: string;
    readonly language: Language;
    readonly words: typeof newPasswordMail;
  },
  { now, entropy, programme }: InviteSurroundings,
): Promise<void> {
  const { to, link, language, words } = mail;
  const about = { programme: programme.name[language], hours: validHours };
  await queueMail(tx, { to, link, ...words[language](about) }, { now, entropy, programme });
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
  await forgetGuesses(tx, guessKey, `mail:${email}`);
  const about = { person: user, party: link.tenant, address, detail: 'by a mailed link' };
  await addSecurityEvent(tx, { kind: 'password-changed', ...about }, now);
  return link;
}
