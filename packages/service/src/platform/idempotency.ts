import { createHmac } from 'node:crypto';
import type { Compilable } from 'kysely';
import { ProblemError } from './problem.ts';
import type { Tx } from './transactions.ts';

export interface Remembered {
  readonly status: number;
  readonly body: string;
}

export interface Claim {
  readonly tenant: string;
  readonly key: string;
  /** What was asked, by a keyed hash (`requestHash`). */
  readonly request: string;
  readonly now: Date;
}

/** The key of a request has been used: what its transaction does behind the claim is not done. */
export class KeyUsedError extends Error {}

/**
 * Claims an idempotency key inside the write's own transaction, as its first statement: where it fails, none of those sent behind it
 * is done. A second request with the key waits for the first. Keys are not pruned before their case: procedures last weeks, not a day.
 *
 * @throws KeyUsedError when it was claimed before.
 */
export async function claimKey(tx: Tx, { tenant, key, request, now }: Claim): Promise<void> {
  try {
    await tx.insertInto('idempotency').values({ tenant, key, request_hash: request, created_at: now }).execute();
  } catch (error) {
    const { code, constraint } = error as { code?: string; constraint?: string };
    throw code === '23505' && constraint === 'idempotency_pkey' ? new KeyUsedError(key) : error;
  }
}

/** What a used key was answered, byte for byte. @throws ProblemError for another request than the first. */
export async function answerOf(tx: Tx, { tenant, key, request }: Claim): Promise<Remembered> {
  const first = await tx
    .selectFrom('idempotency')
    .select(['request_hash', 'status', 'response'])
    .where('tenant', '=', tenant)
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  if (first.request_hash !== request) {
    throw new ProblemError(
      422,
      'idempotency-key-reused',
      'This Idempotency-Key was used for another request. Send a new key with a new request.',
    );
  }
  return { status: first.status ?? 200, body: first.response ?? '' };
}

/** Tells two requests apart, and says nothing of either to who has no key: bodies hold what could be guessed, as a name or a price. */
export const requestHash = (key: string, request: string): string =>
  createHmac('sha256', key).update(`request:${request}`).digest('hex');

/**
 * A key is kept as long as a case may last, appeal and all, since a request may be repeated after an outage of weeks; of those who enrol,
 * a month, within which an enrolment is decided. Milliseconds.
 */
const keptFor = { parties: 400 * 86_400_000, public: 30 * 86_400_000 };

/** How many are forgotten with each that is kept: faster than they come. */
const forgottenAtOnce = 20;

/** Keeps what a key was answered, for whoever asks again, and forgets those of the tenant's keys whose time is up. */
export function rememberAnswer(tx: Tx, { tenant, key, now }: Claim, answer: Remembered): Compilable {
  const since = new Date(now.getTime() - (tenant === 'public' ? keptFor.public : keptFor.parties));
  return tx
    .with('forgotten', (db) =>
      db
        .deleteFrom('idempotency')
        .where('tenant', '=', tenant)
        .where('key', 'in', (old) =>
          old
            .selectFrom('idempotency')
            .select('key')
            .where('tenant', '=', tenant)
            .where('created_at', '<', since)
            .limit(forgottenAtOnce),
        ),
    )
    .updateTable('idempotency')
    .set({ status: answer.status, response: answer.body })
    .where('tenant', '=', tenant)
    .where('key', '=', key);
}
