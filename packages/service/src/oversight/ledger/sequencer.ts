import { appendLeaves, checkpointText, edgeOf, rangeRoot, signNote, type Tile, tilesOf } from '@marketsafe/ledger';
import { type RawBuilder, sql } from 'kysely';
import type { Clock } from '../../platform/clock.ts';
import type { Entropy } from '../../platform/entropy.ts';
import type { MailKey } from '../../platform/mail/index.ts';
import type { WorkSource } from '../../platform/poller.ts';
import type { Transactions, Tx } from '../../platform/transactions.ts';
import type { LedgerSigner } from './ledger-key.ts';
import { type Publication, publishCheckpoint } from './publication.ts';
import { loadTiles, storeTiles } from './tiles.ts';

export interface SequencerDependencies {
  readonly transactions: Transactions;
  readonly clock: Clock;
  readonly entropy: Entropy;
  readonly programme: MailKey;
  readonly signer: LedgerSigner;
  /**
   * Milliseconds between two checkpoints while there are events. Not one for each event, since an observer could then read a single
   * brand's volume from them.
   */
  readonly checkpointEvery: number;
  readonly publication: Publication;
}

/** Entries in one transaction: four tiles, some milliseconds. A full batch does not wait for the next checkpoint. */
const batchSize = 1024;

/** Whether the log has work. Waiting entries belong to no checkpoint before the next. */
export const ledgerIsDue = (now: Date): RawBuilder<boolean> => sql`exists (
  select from ledger_head where
    (checkpoint_due <= ${now} and (size > signed_size or exists (select from ledger_queue)))
    or (publication_due <= ${now} and size > 0)
    or (select count(*) from (select from ledger_queue limit ${batchSize}) waiting) = ${batchSize})`;

interface Head {
  readonly size: string;
  readonly signed_size: string;
  readonly checkpoint_due: Date;
  readonly publication_due: Date;
}

/** Gives events their index, signs checkpoints and publishes them. A process without the lock leaves the work to its holder. */
export function sequencerSource(deps: SequencerDependencies): WorkSource {
  return () =>
    deps.transactions.work(async (tx) => {
      const now = deps.clock.now();
      const { rows } = await sql<Head>`
        select size, signed_size, checkpoint_due, publication_due from ledger_head for update skip locked`.execute(tx);
      const [head] = rows;
      if (!head) return 0;
      const appended = await append(tx, Number(head.size));
      if (appended.count === batchSize) {
        await tx
          .updateTable('ledger_head')
          .set({ size: String(appended.size) })
          .execute();
        return appended.count;
      }
      const signs = head.checkpoint_due <= now && appended.size > Number(head.signed_size);
      if (signs) await signCheckpoint(tx, deps.signer, appended, now);
      const publishes = head.publication_due <= now && appended.size > 0;
      if (publishes)
        await publishCheckpoint(tx, deps.publication, { now, entropy: deps.entropy, programme: deps.programme });
      await tx
        .updateTable('ledger_head')
        .set({
          size: String(appended.size),
          ...(signs && {
            signed_size: String(appended.size),
            checkpoint_due: new Date(now.getTime() + deps.checkpointEvery),
          }),
          ...(publishes && { publication_due: deps.publication.after(now) }),
        })
        .execute();
      return appended.count + (signs ? 1 : 0) + (publishes ? 1 : 0);
    });
}

interface Appended {
  readonly size: number;
  readonly count: number;
  /** The tiles at the tree's current edge. */
  readonly edge: readonly Tile[];
}

/**
 * Appends waiting events in the order of their seq. An event that commits later than a higher seq is appended when it commits: none
 * is skipped, and indexes have no gap. Steps of one aggregate stay in order, since each commits before the next begins.
 */
async function append(tx: Tx, size: number): Promise<Appended> {
  const { rows } = await sql<{ seq: string; leaf_hash: string }>`
    with taken as (
      delete from ledger_queue where event in (select event from ledger_queue order by event limit ${batchSize}) returning event
    )
    select seq, leaf_hash from event join taken on taken.event = event.seq order by seq`.execute(tx);
  const before = await loadTiles(tx, edgeOf(size));
  const leaves = rows.map(({ leaf_hash }) => Buffer.from(leaf_hash, 'hex'));
  const changed = appendLeaves(tilesOf(before), size, leaves);
  if (rows.length > 0) {
    await storeTiles(tx, changed);
    const events = rows.map(({ seq }) => seq);
    await sql`
      insert into ledger_leaf (index, event)
      select ${size}::bigint + place - 1, seq from unnest(${events}::bigint[]) with ordinality as fresh(seq, place)`.execute(
      tx,
    );
  }
  return { size: size + rows.length, count: rows.length, edge: [...before, ...changed] };
}

async function signCheckpoint(tx: Tx, signer: LedgerSigner, { size, edge }: Appended, now: Date): Promise<void> {
  const root = rangeRoot(tilesOf(edge), { from: 0, to: size });
  const { origin, privateKey } = signer;
  const note = signNote(checkpointText({ origin, size, root }), origin, privateKey);
  await tx
    .insertInto('ledger_checkpoint')
    .values({ size: String(size), note, signed_at: now, published_at: null })
    .execute();
}
