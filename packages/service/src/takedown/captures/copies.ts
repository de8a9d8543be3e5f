import { hash } from 'node:crypto';
import { sql } from 'kysely';
import type { Blobs } from '../../platform/blobs.ts';
import type { Cleaner } from '../../platform/cleaning/index.ts';
import type { Clock } from '../../platform/clock.ts';
import { lockFileToKeep } from '../../platform/lock-file.ts';
import type { OutboxHandler } from '../../platform/outbox.ts';
import { ProblemError } from '../../platform/problem.ts';
import type { Transactions, Tx } from '../../platform/transactions.ts';

interface CopyDependencies {
  readonly transactions: Transactions;
  readonly blobs: Blobs;
  readonly cleaner: Cleaner;
  readonly clock: Clock;
}

/** Files of one turn: with each process they end within a row's claim. */
const mostAtOnce = 16;

interface FileRow {
  readonly sha256: string;
  readonly kind: 'page' | 'picture' | 'screenshot';
}

/** Makes the copies of what was read of pages: a small picture of a picture, the words of a page. Each in a process that may die. */
export const copiesOutboxHandler =
  ({ transactions, blobs, cleaner, clock }: CopyDependencies): OutboxHandler<{ readonly bundle: string }> =>
  async ({ payload: { bundle } }) => {
    const files = await transactions.look((db) =>
      db
        .selectFrom('captured_file')
        .select(['sha256', 'kind'])
        .where('bundle', '=', bundle)
        .where('copy', 'is', null)
        .where('refused', 'is', null)
        .orderBy('kind')
        .limit(mostAtOnce + 1),
    );
    for (const file of files.slice(0, mostAtOnce)) {
      const made = await copyOf(file, { blobs, cleaner });
      await transactions.work((tx) => keep(tx, blobs, { bundle, sha256: file.sha256 }, made));
    }
    return files.length > mostAtOnce ? { again: clock.now() } : { done: true };
  };

type Made = { readonly copy: Buffer } | { readonly refused: string };

/** @throws if the machine has no time for it now, or the file is gone: then it is tried again */
async function copyOf(
  { sha256, kind }: FileRow,
  { blobs, cleaner }: Pick<CopyDependencies, 'blobs' | 'cleaner'>,
): Promise<Made> {
  const bytes = await blobs.get(sha256);
  try {
    if (kind === 'picture') return { copy: (await cleaner.small(bytes)).body };
    const words = await cleaner.page(bytes);
    return words ? { copy: Buffer.from(JSON.stringify(words)) } : { refused: 'file-unreadable' };
  } catch (error) {
    if (error instanceof ProblemError && error.status !== 503) return { refused: error.code };
    throw error;
  }
}

async function keep(tx: Tx, blobs: Blobs, of: { readonly bundle: string; readonly sha256: string }, made: Made) {
  const copy = 'copy' in made ? hash('sha256', made.copy, 'hex') : null;
  const { numAffectedRows } = await sql`
    update captured_file set copy = ${copy}, refused = ${'refused' in made ? made.refused : null}
    where bundle = ${of.bundle} and sha256 = ${of.sha256}`.execute(tx);
  // None if the packet was erased meanwhile.
  if (numAffectedRows !== 1n || !('copy' in made)) return;
  await lockFileToKeep(tx, copy ?? '');
  await blobs.put(made.copy);
}
