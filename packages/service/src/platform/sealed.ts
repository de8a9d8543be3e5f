import { sealedHash } from '@marketsafe/ledger';
import { sql } from 'kysely';
import type { Batch } from './batch.ts';
import type { Entropy } from './entropy.ts';
import type { Tx } from './transactions.ts';

/** Replaces personal data or free text in an event. */
export interface SealedRef {
  readonly sealed: string;
  /** SHA-256 over salt and canonical JSON. After erasure the hash remains, and its text cannot be guessed. */
  readonly hash: string;
}

/** How long a sealed row is kept. Erasure deletes its body and salt, and leaves events and ledger unchanged. */
export type Retention = 'case' | 'contact' | 'identity' | 'packet';

export function seal(
  work: { readonly batch: Batch; readonly entropy: Entropy; readonly now: string },
  retention: Retention,
  body: unknown,
): SealedRef {
  const id = work.entropy.uuid();
  const salt = work.entropy.bytes(32);
  const digest = sealedHash(salt, body);
  work.batch.add('sealed', { id, hash: digest, salt: salt.toString('hex'), retention, body, created_at: work.now });
  return { sealed: id, hash: digest };
}

/** The bodies of sealed rows by id; an erased one is absent. */
export async function unseal(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, unknown>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('sealed')
    .select(['id', 'body'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.filter((row) => row.body !== null).map((row) => [row.id, row.body]));
}

/** Deletes body and salt: the hash stays in the log, and without the salt its text cannot be guessed. */
export async function eraseSealed(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`update sealed set body = null, salt = '' where id = any (${[...ids]}::uuid[]) and body is not null`.execute(
    tx,
  );
}
