import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import { ProblemError } from '../../platform/problem.ts';
import type { Tx } from '../../platform/transactions.ts';

/** Enrolments in 24 hours. What is over waits; nothing of it is written or mailed. */
export interface EnrolmentLimits {
  /** From one network: an office that enrols its companies one after another. */
  readonly fromNetwork: number;
  /** In the whole programme: many times what joins on a busy day, and few enough that mail providers go on taking our mail. */
  readonly inAll: number;
  /** Codes to one mailbox that one network asks for: a mail that went astray twice. */
  readonly toMailboxFromNetwork: number;
  /** Codes to one mailbox that all ask for: four strangers take none of what is left to a fifth. */
  readonly toMailbox: number;
}

export const defaultEnrolmentLimits: EnrolmentLimits = {
  ...{ fromNetwork: 20, inAll: 1000 },
  ...{ toMailboxFromNetwork: 3, toMailbox: 15 },
};

/** For a benchmark or a test, where there are no strangers. */
export const noEnrolmentLimits: EnrolmentLimits = {
  ...{ fromNetwork: Number.POSITIVE_INFINITY, inAll: Number.POSITIVE_INFINITY },
  ...{ toMailboxFromNetwork: Number.POSITIVE_INFINITY, toMailbox: Number.POSITIVE_INFINITY },
};

const day = 86_400_000;

/** A network as it is kept: a hash that only the programme can compute. */
export const requesterOf = (key: string, address: string): string =>
  createHmac('sha256', key).update(`enrolment-from:${address}`).digest('base64url');

/**
 * Refuses what is over the limits of the network or of the programme. From here to its end the transaction is the only one that enrols, so
 * that many at once are counted one after another.
 */
export async function checkEnrolmentLimits(
  tx: Tx,
  { fromNetwork, inAll }: EnrolmentLimits,
  requester: string,
  now: Date,
): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('enrolment'))`.execute(tx);
  const since = new Date(now.getTime() - day);
  const counted = await tx
    .selectFrom('enrolment')
    .select(({ fn }) => [
      fn.countAll<string>().as('all'),
      fn.countAll<string>().filterWhere('requester', '=', requester).as('own'),
    ])
    .where('asked_at', '>', since)
    .executeTakeFirstOrThrow();
  if (Number(counted.own) >= fromNetwork) throw tooMany(`${fromNetwork} enrolments came from your network`);
  if (Number(counted.all) >= inAll) throw tooMany('As many enrolments as the programme takes in a day came in');
}

/** Whether one more code may go to a mailbox. A stranger uses up their own share of it, and not that of others. */
export async function mayMail(
  tx: Tx,
  { toMailbox, toMailboxFromNetwork }: EnrolmentLimits,
  { contact, requester, now }: { readonly contact: string; readonly requester: string; readonly now: Date },
): Promise<boolean> {
  const sent = await tx
    .selectFrom('enrolment')
    .select(({ fn }) => [
      fn.countAll<string>().as('all'),
      fn.countAll<string>().filterWhere('requester', '=', requester).as('own'),
    ])
    .where(sql<boolean>`lower(contact) = lower(${contact})`)
    .where('asked_at', '>', new Date(now.getTime() - day))
    .executeTakeFirstOrThrow();
  return Number(sent.own) < toMailboxFromNetwork && Number(sent.all) < toMailbox;
}

export const tooMany = (what: string): ProblemError =>
  new ProblemError(429, 'too-many-enrolments', `${what} in the last 24 hours. Try again tomorrow.`, {
    retryAfterSeconds: day / 1000,
  });
