import { hash } from 'node:crypto';
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
  readonly request: string;
  readonly now: Date;
}

/** The key of a request has been used: what its transaction does behind the claim is not done. */
export class KeyUsedError extends Error {}

/**
 * Claims an idempotency key inside the write's own transaction, as its first statement: where it fails, none of those sent behind it
 * is done. A second request with the key waits for the first. Keys are never pruned before their case: procedures last weeks, not a day.
 *
 * @throws KeyUsedError when it was claimed before.
 */
export async function claimKey(tx: Tx, { tenant, key, request, now }: Claim): Promise<void> {
  try {
    await tx
      .insertInto('idempotency')
      .values({ tenant, key, request_hash: hashOf(request), created_at: now })
      .execute();
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
  if (first.request_hash !== hashOf(request)) {
    throw new ProblemError(
      422,
      'idempotency-key-reused',
      'This Idempotency-Key was used for another request. Send a new key with a new request.',
    );
  }
  return { status: first.status ?? 200, body: first.response ?? '' };
}

const hashOf = (request: string): string => hash('sha256', request, 'hex');

/** Keeps what a key was answered, for whoever asks again. */
export const rememberAnswer = (tx: Tx, tenant: string, key: string, answer: Remembered): Compilable =>
  tx
    .updateTable('idempotency')
    .set({ status: answer.status, response: answer.body })
    .where('tenant', '=', tenant)
    .where('key', '=', key);
