import {
  appendLeaves,
  type Checkpoint,
  leafHash,
  openCheckpoint,
  rangeRoot,
  readVerifierKey,
  sealedHash,
  sealsOf,
  type Tile,
  tilesOf,
  type VerifierKey,
} from '@marketsafe/ledger';
import { sql } from 'kysely';
import type { Tx } from '../../platform/transactions.ts';

/** A difference between the database and the log. */
interface LogFault {
  readonly fault:
    | 'entry-changed'
    | 'entry-gone'
    | 'index-missing'
    | 'out-of-order'
    | 'tile-changed'
    | 'entry-outside'
    | 'seal-changed'
    | 'bad-checkpoint'
    | 'other-root'
    | 'truncated';
  /** Its place: index of the entry, level and number of a tile, size of a checkpoint, id of a row. */
  readonly at: string;
}

export interface LogReport {
  readonly entries: number;
  /** Events without an index, and entries that no checkpoint covers: not protected yet. */
  readonly unprotected: number;
  readonly checkpoints: number;
  /** The first faults, in the order of the log. */
  readonly faults: readonly LogFault[];
}

/** The checker's data from outside the database. */
export interface HeldByChecker {
  /** Signed checkpoints from mails, other parties or backups. */
  readonly checkpoints: readonly string[];
  /** Trusted verifier keys; default those in the database. */
  readonly keys?: readonly string[];
}

const batchSize = 2000;
const mostFaults = 50;

interface Row {
  readonly index: string;
  readonly seq: string | null;
  readonly id: string;
  readonly kind: string;
  readonly aggregate: string;
  readonly version: number;
  readonly type: string;
  readonly payload: unknown;
  readonly actor: unknown;
  readonly at: Date;
  readonly salt: Buffer;
  readonly leaf_hash: string;
}

/**
 * Hashes every entry again, rebuilds the tree and compares it with the stored tiles, every stored checkpoint and those held
 * outside. It finds every change before the last outside checkpoint.
 */
export async function checkLog(tx: Tx, held: HeldByChecker): Promise<LogReport> {
  const faults: LogFault[] = [];
  const blame = (fault: LogFault['fault'], at: string | number): void => {
    if (faults.length < mostFaults) faults.push({ fault, at: String(at) });
  };
  const heads = await openHeads(tx, held, blame);
  const tree = new GrowingTree();
  const seals = new Map<string, string>();
  const steps = new Map<string, number>();
  for await (const rows of entries(tx)) {
    const stored = await storedLeaves(tx, tree.size, rows.length);
    const leaves: Buffer[] = [];
    for (const row of rows) {
      const index = tree.size + leaves.length;
      if (Number(row.index) !== index) {
        // Later entries moved with it: one hole is one fault.
        blame('index-missing', index);
        return { entries: tree.size, unprotected: 0, checkpoints: heads.length, faults };
      }
      if (row.seq === null) blame('entry-gone', index);
      const leaf = row.seq === null ? Buffer.alloc(32) : leafOf(row);
      const isSame = leaf.toString('hex') === row.leaf_hash && stored(index)?.equals(leaf);
      if (row.seq !== null && !isSame) blame('entry-changed', index);
      if (row.seq !== null) {
        const of = `${row.kind} ${row.aggregate}`;
        if (row.version !== (steps.get(of) ?? 0) + 1) blame('out-of-order', index);
        steps.set(of, row.version);
        for (const [id, hash] of sealsOf(row.payload)) seals.set(id, hash);
      }
      leaves.push(leaf);
    }
    tree.grow(leaves, heads, (size) => blame('other-root', size));
  }
  await checkTiles(tx, tree, blame);
  for (const { size } of heads) if (size > tree.size) blame('truncated', size);
  await checkOutside(tx, blame);
  await checkSeals(tx, seals, blame);
  const { waiting } = await tx
    .selectFrom('ledger_queue')
    .select((select) => select.fn.countAll<string>().as('waiting'))
    .executeTakeFirstOrThrow();
  const covered = Math.max(0, ...heads.map(({ size }) => size));
  return {
    entries: tree.size,
    unprotected: Number(waiting) + Math.max(0, tree.size - covered),
    checkpoints: heads.length,
    faults,
  };
}

function leafOf({ id, kind, aggregate, version, type, payload, actor, at, salt }: Row): Buffer {
  try {
    return leafHash(salt, { id, kind, aggregate, version, type, payload, actor, at: at.toISOString() });
  } catch {
    // A salt of the wrong length, or an invalid time.
    return Buffer.alloc(32);
  }
}

async function* entries(tx: Tx): AsyncGenerator<readonly Row[]> {
  let after = '-1';
  for (;;) {
    const { rows } = await sql<Row>`
      select l.index, e.seq, e.id, e.kind, e.aggregate, e.version, e.type, e.payload, e.actor, e.at, e.salt, e.leaf_hash
      from ledger_leaf l left join event e on e.seq = l.event
      where l.index > ${after} order by l.index limit ${batchSize}`.execute(tx);
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    after = last.index;
  }
}

/** The leaves from the tiles of level 0. */
async function storedLeaves(tx: Tx, from: number, count: number) {
  const [first, last] = [Math.floor(from / 256), Math.floor((from + count) / 256)];
  const tiles = await tx
    .selectFrom('ledger_tile')
    .select(['index', 'nodes'])
    .where('level', '=', 0)
    .where('index', '>=', String(first))
    .where('index', '<=', String(last))
    .execute();
  const byIndex = new Map(tiles.map(({ index, nodes }) => [Number(index), nodes]));
  return (index: number): Buffer | undefined =>
    byIndex.get(Math.floor(index / 256))?.subarray((index % 256) * 32, (index % 256) * 32 + 32);
}

/** The rebuilt tree; it keeps full tiles and those at the edge. */
class GrowingTree {
  readonly tiles = new Map<string, Tile>();
  size = 0;

  /** Adds leaves, stopping at the size of every checkpoint to compare roots. */
  grow(leaves: readonly Buffer[], heads: readonly Checkpoint[], onOtherRoot: (size: number) => void): void {
    const end = this.size + leaves.length;
    const stops = new Set(heads.map(({ size }) => size).filter((size) => size > this.size && size <= end));
    let at = 0;
    for (const stop of [...stops, end].sort((a, b) => a - b)) {
      const taken = leaves.slice(at, at + stop - this.size);
      const find = (level: number, index: number) => this.tiles.get(`${level}/${index}`);
      for (const tile of appendLeaves(find, this.size, taken)) this.tiles.set(`${tile.level}/${tile.index}`, tile);
      at += taken.length;
      this.size = stop;
      const here = heads.filter(({ size }) => size === stop);
      if (here.length === 0) continue;
      const root = rangeRoot(find, { from: 0, to: stop });
      if (here.some((head) => !head.root.equals(root))) onOtherRoot(stop);
    }
  }
}

type Blame = (fault: LogFault['fault'], at: string | number) => void;

async function openHeads(tx: Tx, held: HeldByChecker, blame: Blame): Promise<Checkpoint[]> {
  const published = await tx.selectFrom('ledger_key').select('key').execute();
  const texts = held.keys ?? published.map(({ key }) => key);
  const keys = texts.flatMap((text): VerifierKey[] => {
    const key = readVerifierKey(text);
    return key ? [key] : [];
  });
  // While the head is locked the sequencer leaves the log as it is, so the check may run with the service.
  const { origin, size, signed_size } = await tx
    .selectFrom('ledger_head')
    .selectAll()
    .forUpdate()
    .executeTakeFirstOrThrow();
  const stored = await tx.selectFrom('ledger_checkpoint').select(['size', 'note']).orderBy('size').execute();
  const heads: Checkpoint[] = [];
  const open = (note: string, where: string, expected?: string): void => {
    const opened = openCheckpoint(note, keys);
    const isOurs = !('fault' in opened) && opened.checkpoint.origin === origin;
    if (!isOurs || (expected !== undefined && opened.checkpoint.size !== Number(expected)))
      blame('bad-checkpoint', where);
    else heads.push(opened.checkpoint);
  };
  for (const one of stored) open(one.note, one.size, one.size);
  for (const [at, note] of held.checkpoints.entries()) open(note, `kept ${at + 1}`);
  const last = await tx
    .selectFrom('ledger_leaf')
    .select((select) => select.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  if (last.count !== size || (stored.at(-1)?.size ?? '0') !== signed_size) blame('truncated', size);
  return heads;
}

async function checkTiles(tx: Tx, tree: GrowingTree, blame: Blame): Promise<void> {
  const stored = await tx.selectFrom('ledger_tile').select(['level', 'index', 'nodes']).execute();
  const expected = tilesOf(tree.tiles.values());
  const isGood = stored.every(({ level, index, nodes }) => {
    const isSame = expected(level, Number(index))?.nodes.equals(nodes) ?? false;
    if (!isSame) blame('tile-changed', `${level}/${index}`);
    return isSame;
  });
  if (isGood && stored.length !== tree.tiles.size) blame('tile-changed', `${tree.tiles.size - stored.length} missing`);
}

/** Every event is an entry or waits to become one. */
async function checkOutside(tx: Tx, blame: Blame): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select e.id from event e left join ledger_leaf l on l.event = e.seq left join ledger_queue q on q.event = e.seq
    where l.event is null and q.event is null order by e.seq limit ${mostFaults}`.execute(tx);
  for (const { id } of rows) blame('entry-outside', id);
}

/** Each row that was not erased must match its seal. */
async function checkSeals(tx: Tx, seals: ReadonlyMap<string, string>, blame: Blame): Promise<void> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await tx
      .selectFrom('sealed')
      .select(['id', 'hash', 'salt', 'body'])
      .where('id', '>', after)
      .where('body', 'is not', null)
      .orderBy('id')
      .limit(batchSize)
      .execute();
    const last = rows.at(-1);
    if (!last) return;
    for (const { id, hash, salt, body } of rows) {
      const digest = sealedHash(salt, body);
      if (digest !== hash || (seals.get(id) ?? digest) !== digest) blame('seal-changed', id);
    }
    after = last.id;
  }
}
