import { hash } from 'node:crypto';
import type { Compilable } from 'kysely';
import { ProblemError } from './problem.ts';
import type { Tx } from './transactions.ts';

export interface Remembered {
  readonly status: number;
  readonly body: string;
}

/**
 * Claims an idempotency key inside the write's own transaction. A second request with the key waits for the first, then
 * gets its answer byte for byte; with another request it is refused. Keys are never pruned before their case: procedures
 * last weeks, not a day.
 */
export async function claimKey(
  tx: Tx,
  claim: { tenant: string; key: string; request: string; now: Date },
): Promise<Remembered | undefined> {
  const requestHash = hash('sha256', claim.request, 'hex');
  const inserted = await tx
    .insertInto('idempotency')
    .values({ tenant: claim.tenant, key: claim.key, request_hash: requestHash, created_at: claim.now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst();
  if (inserted) return undefined;
  const first = await tx
    .selectFrom('idempotency')
    .select(['request_hash', 'status', 'response'])
    .where('tenant', '=', claim.tenant)
    .where('key', '=', claim.key)
    .executeTakeFirstOrThrow();
  if (first.request_hash !== requestHash) {
    throw new ProblemError(
      422,
      'idempotency-key-reused',
      'This Idempotency-Key was used for another request. Send a new key with a new request.',
    );
  }
  return { status: first.status ?? 200, body: first.response ?? '' };
}

/** Keeps what a key was answered, for whoever asks again. */
export const rememberAnswer = (tx: Tx, tenant: string, key: string, answer: Remembered): Compilable =>
  tx
    .updateTable('idempotency')
    .set({ status: answer.status, response: answer.body })
    .where('tenant', '=', tenant)
    .where('key', '=', key);
