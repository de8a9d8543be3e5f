import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import { ProblemError } from '../../platform/problem.ts';
import type { Tx } from '../../platform/transactions.ts';

/** Enrolments in 24 hours. Above a limit nothing is written or mailed. */
export interface EnrolmentLimits {
  /** From one network: enough for an office that enrols several companies. */
  readonly fromNetwork: number;
  /** In the whole programme: many times a busy day, and few enough that mail providers continue to accept our mail. */
  readonly inAll: number;
  /** Codes to one mailbox at the request of one network: enough for two lost mails. */
  readonly toMailboxFromNetwork: number;
  /** Codes to one mailbox at the request of all networks: four strangers leave a fifth one their share. */
  readonly toMailbox: number;
}

export const defaultEnrolmentLimits: EnrolmentLimits = {
  ...{ fromNetwork: 20, inAll: 1000 },
  ...{ toMailboxFromNetwork: 3, toMailbox: 15 },
};

/** For benchmarks and tests without strangers. */
export const noEnrolmentLimits: EnrolmentLimits = {
  ...{ fromNetwork: Number.POSITIVE_INFINITY, inAll: Number.POSITIVE_INFINITY },
  ...{ toMailboxFromNetwork: Number.POSITIVE_INFINITY, toMailbox: Number.POSITIVE_INFINITY },
};

const day = 86_400_000;

/** The stored form of a network: a hash that only the programme can compute. */
export const requesterOf = (key: string, address: string): string =>
  createHmac('sha256', key).update(`enrolment-from:${address}`).digest('base64url');

/**
 * Refuses enrolments above the limits of the network or the programme. From here on only this transaction can enrol, so that
 * concurrent ones are counted one after another.
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

/** Whether another code may go to a mailbox. A network uses up only its own share. */
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
