import {
  appendLeaves,
  checkpointText,
  leafHash,
  rangeRoot,
  sealedHash,
  signNote,
  tilesOf,
  verifierKey,
} from '@marketsafe/ledger';
import { sql } from 'kysely';
import { storeTiles } from '../../packages/service/src/oversight/ledger/tiles.ts';
import type { Entropy } from '../../packages/service/src/platform/entropy.ts';
import type { Tx } from '../../packages/service/src/platform/transactions.ts';
import { keyFrom, type Log } from './log.ts';

/** A change that an attacker with all database rights and the signing key can make to a log of `size` entries. */
type Mutation = (tx: Tx, log: Log, size: number, chance: Entropy) => Promise<void>;

/** The event of an entry. */
async function eventAt(tx: Tx, index: number): Promise<string> {
  const { event } = await tx
    .selectFrom('ledger_leaf')
    .select('event')
    .where('index', '=', String(index))
    .executeTakeFirstOrThrow();
  return event;
}

const payload: Mutation = async (tx, _log, size, chance) => {
  const seq = await eventAt(tx, chance.integer(size));
  await sql`update event set payload = jsonb_set(payload, '{amount}', to_jsonb(${-1 - chance.integer(9999)}::int)) where seq = ${seq}`.execute(
    tx,
  );
};
const time: Mutation = async (tx, _log, size, chance) => {
  const seq = await eventAt(tx, chance.integer(size));
  await sql`update event set at = at - make_interval(secs => ${1 + chance.integer(99_999)}) where seq = ${seq}`.execute(
    tx,
  );
};
const actor: Mutation = async (tx, _log, size, chance) => {
  const seq = await eventAt(tx, chance.integer(size));
  await sql`update event set actor = ${JSON.stringify({ kind: 'desk', user: chance.uuid() })} where seq = ${seq}`.execute(
    tx,
  );
};
const type: Mutation = async (tx, _log, size, chance) => {
  const seq = await eventAt(tx, chance.integer(size));
  await sql`update event set type = 'case-overturned' where seq = ${seq}`.execute(tx);
};
const salt: Mutation = async (tx, _log, size, chance) => {
  const seq = await eventAt(tx, chance.integer(size));
  await tx
    .updateTable('event')
    .set({ salt: chance.bytes(32) })
    .where('seq', '=', seq)
    .execute();
};

/** Swaps two entries in the log. */
const swap: Mutation = async (tx, _log, size, chance) => {
  const one = chance.integer(size);
  const other = (one + 1 + chance.integer(size - 1)) % size;
  const [a, b] = [await eventAt(tx, one), await eventAt(tx, other)];
  await sql`update ledger_leaf set event = -event where index in (${one}, ${other})`.execute(tx);
  await sql`update ledger_leaf set event = case index when ${one} then ${b}::bigint else ${a}::bigint end where index in (${one}, ${other})`.execute(
    tx,
  );
};

/** Swaps the numbers of two steps of one case. */
const order: Mutation = async (tx, _log, size, chance) => {
  const seq = await eventAt(tx, chance.integer(size));
  await sql`
    update event set version = case version when 1 then 1002 else 1001 end
    where aggregate = (select aggregate from event where seq = ${seq}) and version in (1, 2)`.execute(tx);
  await sql`update event set version = version - 1000 where version > 1000`.execute(tx);
};

const removeEvent: Mutation = async (tx, _log, size, chance) => {
  await sql`delete from event where seq = ${await eventAt(tx, chance.integer(size))}`.execute(tx);
};

/** Removes an entry and moves later ones up, with new tiles and checkpoints. */
const cutOut: Mutation = async (tx, log, size, chance) => {
  const index = chance.integer(size);
  const seq = await eventAt(tx, index);
  await sql`delete from ledger_leaf where index = ${index}`.execute(tx);
  await sql`delete from event where seq = ${seq}`.execute(tx);
  await sql`update ledger_leaf set index = -index where index > ${index}`.execute(tx);
  await sql`update ledger_leaf set index = -index - 1 where index < 0`.execute(tx);
  await rebuild(tx, log);
};

/** Inserts an event of a later day among the old ones, without an entry in the log. */
const slipIn: Mutation = async (tx, _log, size, chance) => {
  const seq = await eventAt(tx, chance.integer(size));
  await sql`
    insert into event (id, kind, aggregate, version, type, payload, actor, at, salt, leaf_hash)
    select ${chance.uuid()}, kind, aggregate, 99, type, payload, actor, at, salt, leaf_hash from event where seq = ${seq}`.execute(
    tx,
  );
};

/** Inserts it with an entry, and rebuilds everything after it. */
const putIn: Mutation = async (tx, log, size, chance) => {
  const index = chance.integer(size);
  await slipIn(tx, log, size, chance);
  await sql`update ledger_leaf set index = -index - 2 where index >= ${index}`.execute(tx);
  await sql`update ledger_leaf set index = -index - 1 where index < 0`.execute(tx);
  await sql`insert into ledger_leaf (index, event) select ${index}, max(seq) from event`.execute(tx);
  await rebuild(tx, log);
};

/** Deletes the newest entries. */
const truncate: Mutation = async (tx, log, size, chance) => {
  const left = chance.integer(size);
  await sql`delete from event where seq in (select event from ledger_leaf where index >= ${left})`.execute(tx);
  await sql`delete from ledger_leaf where index >= ${left}`.execute(tx);
  await sql`delete from ledger_checkpoint where size > ${left}`.execute(tx);
  await rebuild(tx, log);
};

/** Restores yesterday's backup of the log, and continues with the same key. */
const rollBack: Mutation = async (tx, log, size, chance) => {
  const left = 1 + chance.integer(size - 1);
  const change = sql`update event set payload = '{"other": true}' where seq in (select event from ledger_leaf where index >= ${left})`;
  await change.execute(tx);
  await rehash(tx, left);
  await rebuild(tx, log);
};

/** Changes one entry and recomputes everything that depends on it, signed with the true key. */
const rewrite =
  (change: Mutation): Mutation =>
  async (tx, log, size, chance) => {
    await change(tx, log, size, chance);
    await rehash(tx, 0);
    await rebuild(tx, log);
  };

/** Does so with a key that is published in place of the true one. */
const resign: Mutation = async (tx, log, size, chance) => {
  await payload(tx, log, size, chance);
  await rehash(tx, 0);
  const key = keyFrom(chance);
  const { id, text } = verifierKey(log.origin, key);
  await tx.updateTable('ledger_key').set({ id, key: text }).execute();
  await rebuild(tx, { ...log, key });
};

const tile: Mutation = async (tx, _log, _size, chance) => {
  const tiles = await tx.selectFrom('ledger_tile').selectAll().execute();
  const one = tiles[chance.integer(tiles.length)];
  if (!one) throw new Error('there is no tile');
  const nodes = Buffer.from(one.nodes);
  const bit = chance.integer(nodes.length * 8);
  nodes[bit >> 3] = (nodes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  await tx
    .updateTable('ledger_tile')
    .set({ nodes })
    .where('level', '=', one.level)
    .where('index', '=', one.index)
    .execute();
};

const checkpoint: Mutation = async (tx, _log, _size, chance) => {
  const all = await tx.selectFrom('ledger_checkpoint').select(['size', 'note']).execute();
  const one = all[chance.integer(all.length)];
  if (!one) throw new Error('there is no checkpoint');
  const at = chance.integer(one.note.length);
  const other = one.note[at] === 'A' ? 'B' : 'A';
  const note = one.note.slice(0, at) + other + one.note.slice(at + 1);
  await tx.updateTable('ledger_checkpoint').set({ note }).where('size', '=', one.size).execute();
};

/** Replaces a text consistently with its row. */
const seal: Mutation = async (tx, _log, _size, chance) => {
  const rows = await tx.selectFrom('sealed').select(['id', 'salt']).orderBy('id').execute();
  const one = rows[chance.integer(rows.length)];
  if (!one) throw new Error('there is no sealed row');
  const body = { text: `other ${chance.integer(1000)}` };
  await tx
    .updateTable('sealed')
    .set({ body: JSON.stringify(body), hash: sealedHash(one.salt, body) })
    .where('id', '=', one.id)
    .execute();
};

export const mutations: Readonly<Record<string, Mutation>> = {
  ...{ payload, time, actor, type, salt, swap, order, removeEvent, cutOut, slipIn, putIn, truncate, rollBack, resign },
  ...{ tile, checkpoint, seal },
  rewritePayload: rewrite(payload),
  rewriteTime: rewrite(time),
  rewriteOrder: rewrite(order),
  fork: rewrite(swap),
};

/**
 * Changes that leave the database consistent, the true key's signatures included: only outside copies contradict them, and
 * without those they are not found.
 */
export const consistent = ['rollBack', 'resign', 'rewritePayload', 'rewriteTime'] as const;

/** Leaf hashes of the current events, from an index on. */
async function rehash(tx: Tx, from: number): Promise<void> {
  const { rows } = await sql<Record<string, unknown> & { seq: string; at: Date; salt: Buffer }>`
    select e.seq, e.id, e.kind, e.aggregate, e.version, e.type, e.payload, e.actor, e.at, e.salt
    from event e join ledger_leaf l on l.event = e.seq where l.index >= ${from}`.execute(tx);
  const hashed = rows.map(({ seq, salt: own, at, ...record }) => ({
    seq,
    leaf: leafHash(own, { ...record, at: at.toISOString() }).toString('hex'),
  }));
  await sql`
    update event set leaf_hash = fresh.leaf from jsonb_to_recordset(${JSON.stringify(hashed)}::jsonb) as fresh(seq bigint, leaf text)
    where event.seq = fresh.seq`.execute(tx);
}

/** Tiles, head and signed checkpoints of the current entries. */
async function rebuild(tx: Tx, { key, origin }: Pick<Log, 'key' | 'origin'>): Promise<void> {
  const { rows } = await sql<{ leaf_hash: string }>`
    select e.leaf_hash from ledger_leaf l join event e on e.seq = l.event order by l.index`.execute(tx);
  const tiles = appendLeaves(
    tilesOf([]),
    0,
    rows.map(({ leaf_hash }) => Buffer.from(leaf_hash, 'hex')),
  );
  await sql`delete from ledger_tile`.execute(tx);
  await storeTiles(tx, tiles);
  const checkpoints = await tx.selectFrom('ledger_checkpoint').select('size').orderBy('size').execute();
  for (const { size } of checkpoints) {
    if (Number(size) > rows.length) {
      await tx.deleteFrom('ledger_checkpoint').where('size', '=', size).execute();
      continue;
    }
    const root = rangeRoot(tilesOf(tiles), { from: 0, to: Number(size) });
    const note = signNote(checkpointText({ origin, size: Number(size), root }), origin, key);
    await tx.updateTable('ledger_checkpoint').set({ note }).where('size', '=', size).execute();
  }
  const signed = checkpoints.findLast(({ size }) => Number(size) <= rows.length)?.size ?? '0';
  await tx
    .updateTable('ledger_head')
    .set({ size: String(rows.length), signed_size: signed })
    .execute();
}
