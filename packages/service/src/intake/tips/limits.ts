import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import { ProblemError } from '../../platform/problem.ts';
import type { Tx } from '../../platform/transactions.ts';

/** Tips in 24 hours. Above a limit nothing is written or mailed. */
export interface TipLimits {
  /** From one network: a household, or a few people of an office. */
  readonly fromNetwork: number;
  /** With one mailbox: a person who saw some fakes, and a stranger can fill it with three codes at most. */
  readonly fromMailbox: number;
  /** In the whole programme: few enough that mail providers continue to accept our mail. */
  readonly inAll: number;
}

export const defaultTipLimits: TipLimits = { fromNetwork: 10, fromMailbox: 3, inAll: 1000 };

/** For tests without strangers. */
export const noTipLimits: TipLimits = {
  fromNetwork: Number.POSITIVE_INFINITY,
  fromMailbox: Number.POSITIVE_INFINITY,
  inAll: Number.POSITIVE_INFINITY,
};

const day = 86_400_000;

/** The stored form of a network or a mailbox: a hash that only the programme can compute. */
export const keyedHash = (key: string, what: 'network' | 'mailbox', text: string): string =>
  createHmac('sha256', key).update(`tip-${what}:${text.toLowerCase()}`).digest('base64url');

/** Refuses a tip above a limit. From here on only this transaction can send one, so that concurrent ones are counted one after another. */
export async function checkTipLimits(
  tx: Tx,
  limits: TipLimits,
  { requester, mailbox, now }: { readonly requester: string; readonly mailbox: string; readonly now: Date },
): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('tip'))`.execute(tx);
  // Older ones count no more, and nothing else needs them.
  await tx
    .deleteFrom('tip_request')
    .where('asked_at', '<=', new Date(now.getTime() - day))
    .execute();
  const { rows } = await sql<{ all: number; network: number; mailbox: number }>`
    select count(*)::int as all, count(*) filter (where requester = ${requester})::int as network,
      count(*) filter (where mailbox = ${mailbox})::int as mailbox from tip_request`.execute(tx);
  const { all = 0, network = 0, mailbox: ofMailbox = 0 } = rows[0] ?? {};
  if (network >= limits.fromNetwork) throw tooMany(`${limits.fromNetwork} tips came from your network`);
  if (ofMailbox >= limits.fromMailbox) throw tooMany(`${limits.fromMailbox} codes were sent to this e-mail`);
  if (all >= limits.inAll) throw tooMany('As many tips as the programme takes in a day came in');
}

const tooMany = (what: string): ProblemError =>
  new ProblemError(429, 'too-many-tips', `${what} in the last 24 hours. Try again tomorrow.`, {
    retryAfterSeconds: day / 1000,
  });
