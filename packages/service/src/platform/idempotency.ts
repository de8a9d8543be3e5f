import { createHmac } from 'node:crypto';
import type { Compilable } from 'kysely';
import { ProblemError } from './problem.ts';
import type { Tx } from './transactions.ts';

export interface StoredResponse {
  readonly status: number;
  readonly body: string;
}

export interface Claim {
  readonly tenant: string;
  readonly key: string;
  /** A keyed hash of the request (`requestHash`). */
  readonly request: string;
  readonly now: Date;
}

/** The key was used before. Statements of the transaction after the claim are not executed. */
export class KeyUsedError extends Error {}

/**
 * Claims an idempotency key as the first statement of the write's own transaction. If it fails, no statement sent after it is
 * executed. A second request with the key waits for the first. Keys are kept as long as their case: procedures last weeks.
 * @throws KeyUsedError if the key was claimed before.
 */
export async function claimKey(tx: Tx, { tenant, key, request, now }: Claim): Promise<void> {
  try {
    await tx.insertInto('idempotency').values({ tenant, key, request_hash: request, created_at: now }).execute();
  } catch (error) {
    const { code, constraint } = error as { code?: string; constraint?: string };
    throw code === '23505' && constraint === 'idempotency_pkey' ? new KeyUsedError(key) : error;
  }
}

/** The stored answer of a used key, byte for byte. @throws ProblemError if the request differs from the first. */
export async function answerOf(tx: Tx, { tenant, key, request }: Claim): Promise<StoredResponse> {
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

/** A keyed hash, since bodies contain guessable values such as a name or a price. */
export const requestHash = (key: string, request: string): string =>
  createHmac('sha256', key).update(`request:${request}`).digest('hex');

/**
 * Milliseconds. A key is kept as long as a case may last with its appeal, since a request may be repeated after an outage of weeks.
 * Keys of enrolments are kept for a month, in which an enrolment is decided.
 */
const keptFor = { parties: 400 * 86_400_000, public: 30 * 86_400_000 };

/** How many expired keys are deleted with each new one; more than one, so that they do not accumulate. */
const forgottenAtOnce = 20;

/** Stores a key's answer for repeated requests, and deletes the tenant's expired keys. */
export function storeResponse(tx: Tx, { tenant, key, now }: Claim, answer: StoredResponse): Compilable {
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
