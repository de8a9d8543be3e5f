/**
 * Screening processes share one queue: nothing is done twice or lost, even if one is killed. Needs a server, since the embedded
 * database takes one process.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Brand } from '@marketsafe/terms';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { putTable } from '../intake/rates/put-in-force.ts';
import { weighingInForce } from '../intake/screening/index.ts';
import { type Database, openDatabase } from '../platform/database/open.ts';
import { loadPolicies } from '../platform/policies.ts';
import { versionsOf } from '../platform/programme.ts';
import { allowTenantWrites } from '../platform/tenant-scope.ts';
import { type Transactions, transactionsOf } from '../platform/transactions.ts';
import { newServerDatabase, plainPool } from '../testing/test-server.ts';

const server = process.env.TEST_DATABASE_URL ?? '';
const listings = 4000;

describe('two screeners on one server', () => {
  let made: Awaited<ReturnType<typeof newServerDatabase>>;
  let owner: ReturnType<typeof plainPool>;
  let database: Database;
  let transactions: Transactions;
  let directory: string;
  const children: ChildProcess[] = [];
  beforeAll(async () => {
    made = await newServerDatabase(server);
    owner = plainPool(made.ownerUrl, 3);
    database = await openDatabase(made.url);
    transactions = transactionsOf(database);
    directory = await mkdtemp(join(tmpdir(), 'marketsafe-screener-'));
  });
  afterAll(async () => {
    for (const child of children) child.kill('SIGKILL');
    await Promise.all([database.close(), owner.end()]);
    await made.drop();
    await rm(directory, { recursive: true, force: true });
  });

  /** How far the clock of all processes is ahead, in milliseconds. */
  const ahead = (milliseconds: number) => writeFile(join(directory, 'ahead'), String(milliseconds));

  /** The service's address for a screener, which waits for a lock as long as the test holds it. */
  const patient = (): string => {
    const url = new URL(made.url);
    for (const bound of ['lock_timeout', 'statement_timeout']) url.searchParams.set(bound, '0');
    return url.href;
  };

  async function screener(): Promise<ChildProcess> {
    const program = `
      const { startScreener } = await import(${JSON.stringify(new URL('./screener.ts', import.meta.url).href)});
      const { readFileSync } = await import('node:fs');
      const ahead = () => Number(readFileSync(${JSON.stringify(join(directory, 'ahead'))}, 'utf8'));
      const clock = { now: () => new Date(Date.now() + ahead()) };
      const screener = await startScreener({ clock, databaseUrl: ${JSON.stringify(patient())}, connections: 4 });
      console.log('ready');
      process.on('SIGTERM', () => screener.close().then(() => process.exit(0)));`;
    const file = join(directory, 'screener.mjs');
    await writeFile(file, program);
    const child = spawn(process.execPath, [file], { stdio: ['ignore', 'pipe', 'inherit'] });
    children.push(child);
    await new Promise<void>((resolve, reject) => {
      child.stdout?.once('data', () => resolve());
      child.once('exit', (code) => reject(new Error(`a screener ended with code ${code}`)));
    });
    return child;
  }

  const now = () => new Date();
  const counts = () =>
    transactions.work(async (tx) => {
      const { rows } = await sql<{ waiting: number; screened: number; claims: number; aside: number; found: number }>`
        select (select count(*) from listing where screening_due_at is not null)::int as waiting,
          (select coalesce(sum(listings), 0) from screening_tally)::int as screened,
          (select count(*) from screening_claim)::int as claims,
          (select count(*) from screening_dead_letter)::int as aside,
          (select count(*) from finding)::int as found`.execute(tx);
      return rows[0] as (typeof rows)[number];
    });
  const until = (fits: (seen: Awaited<ReturnType<typeof counts>>) => boolean) =>
    expect.poll(async () => fits(await counts()), { interval: 5 }).toBe(true);

  test('one is killed in the middle: every listing is screened once, by the remaining one', async () => {
    const { packs } = await loadPolicies();
    const programme = { versions: versionsOf(packs, 'marketsafe-expansion'), marketplaces: [] };
    await ahead(0);
    const [one, other] = await Promise.all([screener(), screener()]);
    await transactions.work(async (tx) => {
      const rows = Array.from({ length: listings }, (_, index) => ({
        ...{ marketplace: 'taobao', id: `l${index}`, title: `Lunaria 高仿 ${index}`, seller: { id: `s${index % 50}` } },
        ...{ images: [], shipsTo: [], variants: [], attributes: {} },
        ...{ category: 'bags', price: { amount: '70.00', currency: 'CNY' } },
      }));
      await sql`
        insert into listing (tenant, marketplace, id, seller, title, state, listing, grams, content_hash, observed_at, first_seen_at, screening_due_at)
        select 'public', 'taobao', l ->> 'id', l -> 'seller' ->> 'id', l ->> 'title', 'visible', l, '{}', 'a', ${now()}, ${now()}, ${now()}
        from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) l`.execute(tx);
    });
    // No process that knows the rules has set the weights yet, so nothing is screened.
    await new Promise((resolve) => setTimeout(resolve, 1200));
    expect(await counts()).toMatchObject({ waiting: listings, screened: 0 });
    /** The lock that each batch takes before its findings are written (`in-writing.ts`). Whoever holds it stops all writing. */
    const writing = 5041;
    const [first, second] = [await owner.connect(), await owner.connect()];
    try {
      await first.query(`select pg_advisory_lock(${writing})`);
      await transactions.work(async (tx) => {
        await weighingInForce(tx, programme, now());
        // After the weights: their sweep makes due again what a brand has found, also what is screened before it looks.
        await allowTenantWrites(tx, ['lune']);
        const prices = [{ category: 'bags', currency: 'USD', typical: '100.00' }];
        const brand = Brand.parse({ id: 'lunaria', name: 'Lunaria', marks: [{ text: 'Lunaria' }], prices });
        await tx
          .insertInto('brand')
          .values({ tenant: 'lune', id: brand.id, brand: JSON.stringify(brand) })
          .execute();
      });
      /** Statements that wait for a lock; only the owner sees those of others. */
      const waitingForLocks = async () => {
        const { rows } = await owner.query<{ count: number }>(`
          select count(*)::int as count from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock'`);
        return rows[0]?.count;
      };
      // A process has two claims at most: both of each are screened, and wait to be written.
      await expect.poll(waitingForLocks, { interval: 20 }).toBe(4);
      // These four are written at once. The next ones wait behind the second holder, who queues now.
      const next = second.query(`select pg_advisory_lock(${writing})`);
      await expect.poll(waitingForLocks, { interval: 20 }).toBe(5);
      await first.query(`select pg_advisory_unlock(${writing})`);
      await next;
      expect((await counts()).screened).toBeGreaterThan(0);
      // More claims than one process has, so each holds one.
      await until(({ claims }) => claims > 2);
      const dead = new Promise((resolve) => one.once('exit', resolve));
      one.kill('SIGKILL');
      await dead;
    } finally {
      // Their locks end with them.
      for (const client of [first, second]) client.release(true);
    }
    // The other screens everything that the first has not claimed; claimed listings stay the first one's until the claim lapses.
    await until(({ waiting, claims }) => claims > 0 && claims <= 2 && waiting <= claims * 256);
    await new Promise((resolve) => setTimeout(resolve, 1200));
    const left = await counts();
    expect(left.waiting).toBeGreaterThan(0);
    expect(left.screened + left.waiting).toBe(listings);
    await ahead(6 * 60_000);
    await until(({ waiting, claims }) => waiting === 0 && claims === 0);
    expect(await counts()).toEqual({ waiting: 0, screened: listings, claims: 0, aside: 0, found: listings });
    // A new table of exchange rates: the screener finds the affected listings, and compares with it.
    const table = { asOf: now().toISOString().slice(0, 10), base: 'USD', source: 'our bank', rates: { CNY: '7' } };
    await transactions.work((tx) => putTable(tx, table, { by: 'tang', at: now(), instead: 0, confirmed: [] }));
    await until(({ waiting, screened }) => waiting === 0 && screened === 2 * listings);
    const compared = await transactions.work((tx) =>
      sql`select from finding where finding::text like ${`%10.00 USD at the rates of ${table.asOf}%`}`.execute(tx),
    );
    expect(compared.rows.length).toBe(listings);
    const gone = new Promise((resolve) => other.once('exit', resolve));
    other.kill('SIGTERM');
    expect(await gone).toBe(0);
  });
});
