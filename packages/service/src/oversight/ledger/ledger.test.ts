import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  appendLeaves,
  consistencyRanges,
  isConsistent,
  leafHash,
  openCheckpoint,
  rangeRoot,
  readVerifierKey,
  tilesOf,
  type VerifierKey,
} from '@marketsafe/ledger';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ManualClock } from '../../platform/clock.ts';
import { seededEntropy } from '../../platform/entropy.ts';
import { openMail } from '../../platform/mail/sealed-mail.ts';
import { type Transactions, transactionsOf } from '../../platform/transactions.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { adoptLedgerKey, bringForward, loadLedgerKey, nextDay, sequencerSource } from './index.ts';
import { rootsOver } from './tiles.ts';

let database: TestDatabase;
let transactions: Transactions;
let directory: string;
const entropy = seededEntropy('ledger');
const clock = new ManualClock('2026-03-02T02:00:00.000Z');
const minute = 60_000;

beforeAll(async () => {
  database = await openTestDatabase();
  transactions = transactionsOf(database);
  directory = await mkdtemp(join(tmpdir(), 'marketsafe-ledger-'));
});
afterAll(async () => {
  await database.close();
  await rm(directory, { recursive: true, force: true });
});

const adopt = async (file: string) => {
  const key = await loadLedgerKey(join(directory, file), entropy);
  return transactions.work((tx) => adoptLedgerKey(tx, key, 'https://programme.example/', clock.now()));
};
const sequencer = async (file = 'key.pem', addresses: readonly string[] = []) =>
  sequencerSource({
    programme: { linkKey: 'link key' },
    ...{ transactions, clock, entropy, checkpointEvery: 5 * minute },
    signer: await adopt(file),
    publication: {
      addresses,
      programme: { en: 'Test', 'zh-CN': 'Test' },
      page: 'https://programme.example/ledger',
      after: nextDay,
    },
  });
const drain = async (source: (limit: number) => Promise<number>): Promise<void> => {
  while ((await source(16)) > 0);
};

let versions = 0;
/** A row as the unit of work writes it; `seq` as if its transaction had drawn that number. */
const addEvent = (tx: Parameters<Parameters<Transactions['work']>[0]>[0], seq?: number) => {
  versions += 1;
  const entry = { id: entropy.uuid(), kind: 'right', aggregate: 'cn-1', version: versions, type: 'right-verified' };
  const record = { ...entry, payload: { at: 'x' }, actor: { kind: 'system' }, at: clock.now().toISOString() };
  const salt = entropy.bytes(32);
  return sql`
    insert into event (${seq === undefined ? sql`` : sql`seq, `}id, kind, aggregate, version, type, payload, actor, at, salt, leaf_hash)
    ${seq === undefined ? sql`` : sql`overriding system value`}
    values (${seq === undefined ? sql`` : sql`${seq}, `}${entry.id}, ${entry.kind}, ${entry.aggregate}, ${entry.version}, ${entry.type},
      ${JSON.stringify(record.payload)}, ${JSON.stringify(record.actor)}, ${record.at}, ${salt}, ${leafHash(salt, record).toString('hex')})
  `.execute(tx);
};
const addEvents = (count: number) =>
  transactions.work(async (tx) => {
    for (let added = 0; added < count; added += 1) await addEvent(tx);
  });
const log = () =>
  transactions.work(async (tx) => ({
    leaves: await sql<{ index: string; event: string; leaf_hash: string }>`
      select l.index, l.event, e.leaf_hash from ledger_leaf l join event e on e.seq = l.event order by l.index`.execute(
      tx,
    ),
    waiting: await tx.selectFrom('ledger_queue').select('event').execute(),
    checkpoints: await tx.selectFrom('ledger_checkpoint').selectAll().orderBy('size').execute(),
    keys: await tx.selectFrom('ledger_key').selectAll().orderBy('since').execute(),
  }));

test('indexes have no gaps and follow the order of the events, and the checkpoint covers them', async () => {
  await addEvents(5);
  await drain(await sequencer());
  const { leaves, waiting, checkpoints, keys } = await log();
  expect(waiting).toEqual([]);
  expect(leaves.rows.map(({ index }) => Number(index))).toEqual([0, 1, 2, 3, 4]);
  const verifiers = keys.map(({ key }) => readVerifierKey(key) as VerifierKey);
  const opened = openCheckpoint(checkpoints[0]?.note ?? '', verifiers);
  const tree = appendLeaves(
    tilesOf([]),
    0,
    leaves.rows.map(({ leaf_hash }) => Buffer.from(leaf_hash, 'hex')),
  );
  expect(opened).toMatchObject({
    checkpoint: { origin: 'programme.example/ledger', size: 5, root: rangeRoot(tilesOf(tree), { from: 0, to: 5 }) },
  });
});

test('an event that commits later than a higher number is not skipped, and leaves no gap', async () => {
  const { rows } = await transactions.work((tx) =>
    sql<{ last: string }>`select max(seq) as last from event`.execute(tx),
  );
  const last = Number(rows[0]?.last);
  const source = await sequencer();
  await transactions.work((tx) => addEvent(tx, last + 100));
  await drain(source);
  await transactions.work((tx) => addEvent(tx, last + 50));
  await transactions.work((tx) => addEvent(tx, last + 150));
  await drain(source);
  const { leaves, waiting } = await log();
  expect(waiting).toEqual([]);
  expect(leaves.rows.slice(-3).map(({ index, event }) => [Number(index), Number(event) - last])).toEqual([
    [5, 100],
    [6, 50],
    [7, 150],
  ]);
  await database.asOwner((db) =>
    sql`alter table event alter column seq restart with ${sql.lit(last + 1000)}`.execute(db),
  );
});

// Only a server has concurrent transactions; the embedded database has one connection.
if (process.env.TEST_DATABASE_URL) {
  test('open transactions delay no others, and their events are added when they commit', async () => {
    const source = await sequencer();
    const before = (await log()).leaves.rows.length;
    let commit = (): void => {};
    const gate = new Promise<void>((resolve) => {
      commit = resolve;
    });
    let inserted = (): void => {};
    const open = new Promise<void>((resolve) => {
      inserted = resolve;
    });
    const slow = transactions.work(async (tx) => {
      await addEvent(tx);
      inserted();
      await gate;
    });
    await open;
    await addEvents(1);
    await drain(source);
    expect((await log()).leaves.rows).toHaveLength(before + 1);
    commit();
    await slow;
    await drain(source);
    const { leaves } = await log();
    expect(leaves.rows).toHaveLength(before + 2);
    expect(Number(leaves.rows.at(-1)?.event)).toBeLessThan(Number(leaves.rows.at(-2)?.event));
  });
}

test('only one sequencer writes, however many there are', async () => {
  await addEvents(40);
  const sources = await Promise.all([sequencer(), sequencer(), sequencer(), sequencer()]);
  await Promise.all(sources.map(drain));
  const { leaves, waiting } = await log();
  expect(waiting).toEqual([]);
  expect(leaves.rows.map(({ index }) => Number(index))).toEqual(leaves.rows.map((_, at) => at));
});

test('a checkpoint is signed five minutes after the last one, and grows out of it', async () => {
  clock.advance(5 * minute);
  const source = await sequencer();
  await drain(source);
  const size = (await log()).checkpoints.at(-1)?.size;
  await addEvents(700);
  await drain(source);
  expect((await log()).checkpoints.at(-1)?.size).toBe(size);
  clock.advance(5 * minute);
  await drain(source);
  const { checkpoints, keys } = await log();
  expect(Number(checkpoints.at(-1)?.size)).toBe(Number(size) + 700);
  const verifiers = keys.map(({ key }) => readVerifierKey(key) as VerifierKey);
  const [older, newer] = checkpoints.slice(-2).map(({ note }) => {
    const opened = openCheckpoint(note, verifiers);
    if ('fault' in opened) throw new Error(opened.fault);
    return opened.checkpoint;
  });
  if (!older || !newer) throw new Error('two checkpoints are needed');
  const proof = await transactions.read('public', (tx) => rootsOver(tx, consistencyRanges(older.size, newer.size)));
  expect(isConsistent(older, newer, proof)).toBe(true);
  await drain(source);
  clock.advance(60 * minute);
  await drain(source);
  expect((await log()).checkpoints).toHaveLength(checkpoints.length);
});

test('a queue as long as a batch does not wait for the next checkpoint', async () => {
  const before = (await log()).leaves.rows.length;
  await addEvents(1030);
  await drain(await sequencer());
  expect((await log()).leaves.rows.length).toBe(before + 1030);
});

describe('publication', () => {
  test('is daily, of the newest checkpoint, to every configured address', async () => {
    const source = await sequencer('key.pem', ['brand@outside.example', 'shop@outside.example']);
    const mails = async () => {
      const queued = await transactions.work((tx) =>
        tx.selectFrom('outbox').select('payload').where('kind', '=', 'mail').orderBy('id').execute(),
      );
      const rows = queued.map(({ payload }) => payload as { to: string; sealed: string });
      return rows.map(({ to, sealed }) => ({ to, ...openMail({ linkKey: 'link key' }, sealed, entropy) }));
    };
    clock.set('2026-03-03T00:00:00.000Z');
    await addEvents(1);
    await drain(source);
    const { checkpoints } = await log();
    const newest = checkpoints.at(-1);
    expect(newest?.published_at).toEqual(clock.now());
    const first = await mails();
    expect(first.map(({ to }) => to)).toEqual(['brand@outside.example', 'shop@outside.example']);
    expect(first[0]?.text).toContain(newest?.note);
    clock.advance(23 * 60 * minute);
    await drain(source);
    expect(await mails()).toHaveLength(2);
    clock.advance(60 * minute);
    await drain(source);
    expect(await mails()).toHaveLength(4);
    expect((await log()).checkpoints.filter(({ published_at }) => published_at)).toHaveLength(2);
  });
});

describe('the key', () => {
  test('is made once, for its owner only, and read again', async () => {
    const path = join(directory, 'key.pem');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    const before = await readFile(path, 'utf8');
    await adopt('key.pem');
    expect(await readFile(path, 'utf8')).toBe(before);
    expect((await log()).keys).toHaveLength(1);
  });

  test('is refused when others may read it, or when it is invalid', async () => {
    await adopt('open.pem');
    await chmod(join(directory, 'open.pem'), 0o644);
    await expect(loadLedgerKey(join(directory, 'open.pem'), entropy)).rejects.toThrow('chmod 600');
    await writeFile(join(directory, 'none.pem'), 'nonsense', { mode: 0o600 });
    await expect(loadLedgerKey(join(directory, 'none.pem'), entropy)).rejects.toThrow('no Ed25519 private key');
  });

  test('can be replaced: the former one’s signatures stay verifiable', async () => {
    clock.advance(60 * minute);
    await addEvents(1);
    await drain(await sequencer('second.pem'));
    const { keys, checkpoints } = await log();
    const ended = keys.filter(({ until }) => until !== null);
    expect(keys.length - ended.length).toBe(1);
    const verifiers = keys.map(({ key }) => readVerifierKey(key) as VerifierKey);
    const signers = checkpoints.map(({ note }) => {
      const opened = openCheckpoint(note, verifiers);
      return 'fault' in opened ? opened.fault : opened.key.id;
    });
    expect(new Set(signers).size).toBe(2);
    expect(signers.at(-1)).toBe(keys.find(({ until }) => until === null)?.id);
    expect(checkpoints.at(-1)?.note.startsWith('programme.example/ledger\n')).toBe(true);
  });
});

describe('walls', () => {
  const forbidden = { code: '42501' };
  test('a reader sees checkpoints, keys and tiles, but not the event of a leaf', async () => {
    const read = (table: string) =>
      transactions.read('public', (tx) => sql`select 1 from ${sql.table(table)} limit 1`.execute(tx));
    for (const table of ['ledger_checkpoint', 'ledger_key', 'ledger_tile']) {
      expect((await read(table)).rows, table).toHaveLength(1);
    }
    for (const table of ['ledger_leaf', 'ledger_queue'])
      await expect(read(table), table).rejects.toMatchObject(forbidden);
  });

  test('a prover sees no event of a case that its tenant does not see, and writes nothing', async () => {
    const seen = await transactions.prove('desk', (tx) => sql`select 1 from event limit 1`.execute(tx));
    expect(seen.rows).toEqual([]);
    for (const statement of [
      sql`update event set type = 'x'`,
      sql`delete from ledger_leaf`,
      sql`select 1 from aggregate`,
    ]) {
      await expect(transactions.prove('desk', (tx) => statement.execute(tx))).rejects.toMatchObject(forbidden);
    }
  });

  test('the service itself changes no leaf, no full tile’s place and no signed note', async () => {
    for (const statement of [
      sql`update ledger_leaf set event = 1`,
      sql`delete from ledger_leaf`,
      sql`delete from ledger_tile`,
      sql`update ledger_checkpoint set note = ''`,
      sql`delete from ledger_checkpoint`,
      sql`delete from ledger_key`,
    ]) {
      await expect(transactions.work((tx) => statement.execute(tx))).rejects.toMatchObject(forbidden);
    }
  });
});

test('a start with shorter intervals does not wait for the end of the longer ones, and postpones nothing', async () => {
  const day = 24 * 60 * minute;
  const publication = {
    addresses: [],
    programme: { en: 'Test', 'zh-CN': 'Test' },
    page: 'https://programme.example/ledger',
    after: nextDay,
  };
  const week = sequencerSource({
    programme: { linkKey: 'link key' },
    ...{ transactions, clock, entropy, signer: await adopt('second.pem'), checkpointEvery: 7 * day },
    publication: { ...publication, after: (now) => new Date(now.getTime() + 7 * day) },
  });
  const due = async () => {
    const { checkpoint_due, publication_due } = await transactions.work((tx) =>
      tx.selectFrom('ledger_head').select(['checkpoint_due', 'publication_due']).executeTakeFirstOrThrow(),
    );
    return [checkpoint_due.toISOString(), publication_due.toISOString()];
  };
  clock.advance(2 * day);
  await addEvents(1);
  await drain(week);
  clock.advance(minute);
  const start = (checkpointEvery: number) =>
    transactions.work((tx) => bringForward(tx, { checkpointEvery, publication }, clock.now()));
  await start(5 * minute);
  const soon = [new Date(clock.now().getTime() + 5 * minute).toISOString(), nextDay(clock.now()).toISOString()];
  expect(await due()).toEqual(soon);
  clock.advance(minute);
  await start(7 * day);
  expect(await due()).toEqual(soon);
  const before = (await log()).checkpoints.length;
  await addEvents(1);
  clock.advance(5 * minute);
  await drain(await sequencer('second.pem'));
  expect((await log()).checkpoints.length).toBe(before + 1);
});
