/**
 * `node bench/ledger.ts [events]`: the cost of events, indexes, checkpoints and proofs as the log grows to a million. On a PostgreSQL 17
 * server with fsync on; the peer is the same event in a table without the log.
 */
import { consistencyRanges, inclusionRanges, leafHash } from '@marketsafe/ledger';
import { sql } from 'kysely';
import { adoptLedgerKey, nextDay, sequencerSource } from '../packages/service/src/oversight/ledger/index.ts';
import { rootsOver } from '../packages/service/src/oversight/ledger/tiles.ts';
import { Batch } from '../packages/service/src/platform/batch.ts';
import { ManualClock } from '../packages/service/src/platform/clock.ts';
import { systemEntropy as entropy } from '../packages/service/src/platform/entropy.ts';
import { transactionsOf } from '../packages/service/src/platform/transactions.ts';
import { openTestDatabase } from '../packages/service/src/testing/test-database.ts';
import { startPostgres } from '../scripts/postgres.ts';
import { keyFrom } from '../tests/tampering/log.ts';
import { quantile } from './quantiles.ts';

const total = Number(process.argv[2] ?? 1_000_000);
const batch = 1000;
const server = await startPostgres();
if ('why' in server) throw new Error(server.why);
process.env.TEST_DATABASE_URL = server.url;
const database = await openTestDatabase();
const transactions = transactionsOf(database);
const clock = new ManualClock('2026-03-02T02:00:00.000Z');
const signer = await transactions.work((tx) =>
  adoptLedgerKey(tx, keyFrom(entropy), 'https://programme.example', clock.now()),
);
const source = sequencerSource({
  programme: { linkKey: 'link key' },
  ...{ transactions, clock, entropy, signer, checkpointEvery: 300_000 },
  publication: { addresses: [], programme: { en: 'Bench', 'zh-CN': 'Bench' }, page: '', after: nextDay },
});
await database.asOwner(async (db) => {
  await sql`create table peer (like event including all)`.execute(db);
  await sql`grant insert on peer to marketsafe_work`.execute(db);
});

let written = 0;
function events(): { id: string; salt: string }[] {
  return Array.from({ length: batch }, () => {
    written += 1;
    const record = {
      id: entropy.uuid(),
      kind: 'case',
      aggregate: `00000000-0000-4000-8000-${String(Math.floor((written - 1) / 8)).padStart(12, '0')}`,
      version: ((written - 1) % 8) + 1,
      type: 'removal-confirmed',
      payload: { outcome: 'gone', observedAt: clock.now().toISOString(), clocks: {} },
      actor: { kind: 'system' },
      at: clock.now().toISOString(),
    };
    const salt = entropy.bytes(32);
    return { ...record, salt: salt.toString('hex'), leaf_hash: leafHash(salt, record).toString('hex') };
  });
}
async function timed(run: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await run();
  return performance.now() - begun;
}
const insert = (rows: readonly object[]) =>
  transactions.work(async (tx) => {
    const writing = new Batch();
    for (const row of rows) writing.add('event', row as never);
    await writing.write(tx);
  });
const insertPeer = (rows: readonly object[]) =>
  transactions.work((tx) =>
    sql`
      insert into peer (id, kind, aggregate, version, type, payload, actor, at, salt, leaf_hash)
      select id, kind, aggregate, version, type, payload, actor, at, decode(salt, 'hex'), leaf_hash
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as rows(id uuid, kind text, aggregate text, version int, type text,
        payload jsonb, actor jsonb, at timestamptz, salt text, leaf_hash text)`.execute(tx),
  );

const middle = (values: number[]): string =>
  `${quantile(values, 0.5).toFixed(1)} (${quantile(values, 0.05).toFixed(1)}–${quantile(values, 0.95).toFixed(1)})`;
console.log(
  '| entries | hash 1,000 | write 1,000 | peer: no log | index 1,000, sign | inclusion proof | consistency proof |',
);
console.log('|---|---|---|---|---|---|---|');
const looks = new Set([0.01, 0.1, 0.25, 0.5, 0.75, 1].map((share) => Math.round((total * share) / batch)));
const costs = { hash: [] as number[], write: [] as number[], peer: [] as number[], index: [] as number[] };
for (let round = 1; round <= total / batch; round += 1) {
  let rows: object[] = [];
  costs.hash.push(
    await timed(async () => {
      rows = events();
    }),
  );
  costs.write.push(await timed(() => insert(rows)));
  costs.peer.push(await timed(() => insertPeer(rows)));
  clock.advance(300_000);
  costs.index.push(
    await timed(async () => {
      while ((await source(16)) > 0);
    }),
  );
  if (!looks.has(round)) continue;
  const size = round * batch;
  const inclusion: number[] = [];
  const consistency: number[] = [];
  for (let probe = 0; probe < 50; probe += 1) {
    const [index, older] = [entropy.integer(size), 1 + entropy.integer(size)];
    inclusion.push(await timed(() => transactions.read('public', (tx) => rootsOver(tx, inclusionRanges(index, size)))));
    consistency.push(
      await timed(() => transactions.read('public', (tx) => rootsOver(tx, consistencyRanges(older, size)))),
    );
  }
  const { hash, write, peer, index } = costs;
  console.log(
    `| ${size.toLocaleString('en')} | ${[hash, write, peer, index, inclusion, consistency].map(middle).join(' | ')} |`,
  );
  for (const values of Object.values(costs)) values.length = 0;
}
await database.close();
server.stop();
process.exit(0);
