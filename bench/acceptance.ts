/**
 * Durable acceptance of complaints: `node bench/acceptance.ts [--seconds 5] [--rounds 3] [--targets 100]`. 32 callers file
 * through the HTTP layer (injected, without a socket) into PostgreSQL 17 with fsync on, one complaint per request and many.
 * Alternating with them run 32 callers of a pooled single-row insert with `pg`, and of a statement with as many plain rows as the
 * complaints have, which is the upper bound of the database. Answers are timed at half the reached load.
 * Nothing is processed meanwhile: acceptance leaves only rows. A first round is not counted.
 */
import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { ingestSellers } from '../packages/service/src/intake/marketplaces/take-sellers.ts';
import { loadPolicies, type Policies, policyDirectory } from '../packages/service/src/platform/policies.ts';
import { type Running, startRunning } from '../packages/service/src/testing/running-service.ts';
import { plainPool } from '../packages/service/src/testing/test-server.ts';
import { startPostgres } from '../scripts/postgres.ts';
import { openLoop } from './open-loop.ts';
import { median, quantile } from './quantiles.ts';

const { values: given } = parseArgs({
  options: {
    seconds: { type: 'string', default: '5' },
    rounds: { type: 'string', default: '3' },
    targets: { type: 'string', default: '100' },
    listings: { type: 'string', default: '20000' },
  },
});
const callers = 32;
/** Events and their ledger rows, the views and timelines of three parties, state, deadline, packet, task and counters. */
const rowsOfAComplaint = 24;
const seconds = Number(given.seconds);

interface Caller {
  readonly token: string;
  readonly right: string;
  next: number;
}

/** The programme's own pack without its caps, which would stop the measurement. */
async function uncapped(): Promise<Policies> {
  const directory = await mkdtemp(join(tmpdir(), 'marketsafe-policies-'));
  await cp(policyDirectory, directory, { recursive: true });
  const file = join(directory, 'marketsafe-expansion', 'pack.yaml');
  const text = await readFile(file, 'utf8');
  const raised = text
    .replaceAll(/(newcomer|good|restricted): \{ value: \d+/g, '$1: { value: 100000000')
    .replaceAll(/(hour|day): \{ value: \d+/g, '$1: { value: 100000000')
    .replaceAll(/(hour|day): \d+/g, '$1: 100000000');
  await writeFile(file, raised);
  const policies = await loadPolicies(directory);
  await rm(directory, { recursive: true });
  return policies;
}

async function enrol(running: Running): Promise<Caller[]> {
  const enrolled: Caller[] = [];
  for (let index = 0; index < callers; index += 1) {
    const mark = `MARQUE${String.fromCharCode(65 + index)}${index}`;
    const entry = { office: 'CN', number: String(7_000_000 + index), owner: mark, contact: `c${index}@holder.example` };
    const { token } = await running.participant(entry, { mark, classes: [18] });
    const rights = await running.call('GET', '/rights', { as: token });
    enrolled.push({ token, right: rights.body.items[0].id, next: 0 });
  }
  return enrolled;
}

/** Goods as pulls would leave them: `each` for every caller, ten per seller. */
async function stock({ service, clock }: Running, each: number): Promise<void> {
  for (let caller = 0; caller < callers; caller += 1) {
    const sellers = Array.from({ length: Math.ceil(each / 10) }, (_, seller) => ({
      kind: 'seller' as const,
      id: `s${caller}-${seller}`,
      name: `Shop ${seller}`,
      language: 'zh-CN' as const,
      state: 'active' as const,
      updatedAt: clock.now().toISOString(),
    }));
    await service.transactions.work((tx) => ingestSellers(tx, 'taobao', sellers, service.begin));
  }
  await service.transactions.work((tx) =>
    sql`
      insert into listing (tenant, marketplace, id, seller, title, state, listing, grams, content_hash, screened_hash, observed_at, first_seen_at)
      select 'desk', 'taobao', c || '00' || n, 's' || c || '-' || (n / 10), '高仿 MARQUE 托特包', 'visible',
        jsonb_build_object('marketplace', 'taobao', 'id', c || '00' || n,
          'title', '高仿 MARQUE' || chr(65 + c) || c || ' 托特包 1:1 复刻',
          'seller', jsonb_build_object('id', 's' || c || '-' || (n / 10)),
          'price', jsonb_build_object('amount', '99.00', 'currency', 'CNY'), 'shipsTo', jsonb_build_array('CN'),
          'classes', jsonb_build_array(18), 'images', jsonb_build_array(), 'sold', 40, 'stock', 9),
        '{}', 'x', 'x', ${clock.now()}, ${clock.now()}
      from generate_series(0, ${callers - 1}::int) c, generate_series(0, ${each - 1}::int) n`.execute(tx),
  );
}

/** 32 callers, each sending its next request after the last answer. Returns the completed work per second. */
async function closedLoop(act: (caller: number) => Promise<number>): Promise<number> {
  const began = performance.now();
  let done = 0;
  await Promise.all(
    Array.from({ length: callers }, async (_, caller) => {
      while (performance.now() - began < seconds * 1000) {
        const accepted = await act(caller);
        done += accepted;
      }
    }),
  );
  return (done * 1000) / (performance.now() - began);
}

const server = await startPostgres();
if (!('url' in server)) throw new Error(server.why);
process.env.TEST_DATABASE_URL = server.url;
const running = await startRunning('2026-03-02T02:00:00.000Z', { policies: await uncapped(), wakesPoller: false });
const pool = plainPool(server.url, 20);
try {
  const people = await enrol(running);
  await stock(running, Number(given.listings));
  await pool.query('create table plain (id bigint generated always as identity primary key, body text)');
  const body = 'x'.repeat(200);
  const file = (size: number) => async (index: number) => {
    const caller = people[index % callers];
    if (!caller) return 0;
    const targets = Array.from({ length: size }, () => {
      caller.next += 1;
      return { url: `https://item.taobao.com/item.htm?id=${index % callers}00${caller.next - 1}` };
    });
    const answer = await running.call('POST', '/complaints', {
      as: caller.token,
      key: randomUUID(),
      body: { right: caller.right, reason: 'counterfeit', targets, declaration: true },
    });
    // Refused with a delay, as for any client.
    if (answer.status === 503) return 0;
    const bundles: { cases: { refused: unknown[] }[] }[] = answer.body.bundles ?? [];
    const accepted = bundles.flatMap(({ cases }) => cases).filter(({ refused }) => refused.length === 0).length;
    if (accepted !== size) throw new Error(`not accepted: ${JSON.stringify(answer).slice(0, 2000)}`);
    return accepted;
  };
  const many = Number(given.targets);
  const bodies = Array.from({ length: many * rowsOfAComplaint }, () => body);
  const kinds = {
    'plain insert': () => pool.query('insert into plain (body) values ($1)', [body]).then(() => 1),
    'one a request': file(1),
    [`${many} a request`]: file(many),
    [`plain rows, those of ${many} a statement`]: () =>
      pool.query('insert into plain (body) select unnest($1::text[])', [bodies]).then(() => many),
  };
  const rates = new Map(Object.keys(kinds).map((name) => [name, [] as number[]]));
  for (let round = -1; round < Number(given.rounds); round += 1) {
    for (const [name, act] of Object.entries(kinds)) {
      const rate = await closedLoop(act);
      if (round >= 0) rates.get(name)?.push(rate);
    }
    // The server would do this within a minute; without it, plans still assume empty tables.
    await running.database.asOwner((db) => sql`analyze`.execute(db));
  }
  const plain = median(rates.get('plain insert') ?? []);
  console.log('| 32 callers | per second, median (range) | of the plain insert |\n|---|---|---|');
  for (const [name, all] of rates) {
    const range = `${Math.round(Math.min(...all))}–${Math.round(Math.max(...all))}`;
    console.log(`| ${name} | ${Math.round(median(all))} (${range}) | ${(median(all) / plain).toFixed(3)} |`);
  }
  // Otherwise vacuuming the peers' gigabyte would disturb the timed answers.
  await pool.query('drop table plain');
  await running.database.asOwner((db) => sql`checkpoint`.execute(db));
  // Each connection replans after new statistics at its next use, which is not counted either.
  await closedLoop(file(1));
  const half = median(rates.get('one a request') ?? []) / 2;
  const arrivals = await openLoop(half, Math.ceil(half * seconds), file(1));
  const took = arrivals.map(({ answered }) => answered);
  const [p50, p99] = [0.5, 0.99].map((share) => quantile(took, share).toFixed(0));
  console.log(`\nanswers at half that load, one a request: p50 ${p50} ms, p99 ${p99} ms, n ${took.length}`);
  console.log(`load average ${loadavg()[0]?.toFixed(1)}`);
} finally {
  await pool.end();
  await running.close();
  server.stop();
}
