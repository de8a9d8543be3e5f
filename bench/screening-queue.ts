/**
 * `node bench/screening-queue.ts [listings] [brands]`: how long the thread that answers requests is blocked while listings are
 * screened against a book of brands, and the speed, by the number of threads; with 0 it screens them itself. On a
 * PostgreSQL 17 server with fsync on; reading and compiling the book counts.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Brand } from '@marketsafe/terms';
import { sql } from 'kysely';
import { openPool, screeningSource } from '../packages/service/src/intake/screening/index.ts';
import { seededEntropy } from '../packages/service/src/platform/entropy.ts';
import { loadPolicies, policyDirectory } from '../packages/service/src/platform/policies.ts';
import { versionsOf } from '../packages/service/src/platform/programme.ts';
import { allowTenantWrites } from '../packages/service/src/platform/tenant-scope.ts';
import { transactionsOf } from '../packages/service/src/platform/transactions.ts';
import { openTestDatabase } from '../packages/service/src/testing/test-database.ts';
import { startPostgres } from '../scripts/postgres.ts';

const listings = Number(process.argv[2] ?? 50_000);
const brands = Number(process.argv[3] ?? 10_000);
const chance = seededEntropy('screening queue');
const syllables = 'ka lo mi ru ze ta vi no pe sha dor lin qua bel tor gan mex pol wy fri'.split(' ');
const name = (): string => Array.from({ length: 3 + chance.integer(2) }, () => syllables[chance.integer(20)]).join('');
const words = '新款 包 shoes leather 高仿 women bag for 1:1 夏季 cotton 男 watch case'.split(' ');
const names = [...new Set(Array.from({ length: brands * 2 }, name))].slice(0, brands);

const server = await startPostgres();
if ('why' in server) throw new Error(server.why);
process.env.TEST_DATABASE_URL = server.url;
const database = await openTestDatabase();
const transactions = transactionsOf(database);
const clock = { now: () => new Date() };

/** One in four names a brand. */
const text = (count: number): string => Array.from({ length: count }, () => words[chance.integer(14)]).join(' ');
const rows = Array.from({ length: listings }, (_, index) => {
  const title = `${index % 4 === 0 ? names[chance.integer(names.length)] : name()} ${text(8)}`;
  const price = { amount: '120.00', currency: 'CNY' };
  const id = `l${index}`;
  return {
    marketplace: 'taobao',
    id,
    title,
    description: text(40),
    price,
    seller: { id: `s${index % 500}` },
    images: [],
  };
});
await transactions.work(async (tx) => {
  await allowTenantWrites(tx, ['holder']);
  const book = names.map((one, index) =>
    Brand.parse({ id: `b${index}`, name: one, marks: [{ text: one.charAt(0).toUpperCase() + one.slice(1) }] }),
  );
  await sql`insert into brand (tenant, id, brand) select 'holder', b ->> 'id', b from jsonb_array_elements(${JSON.stringify(book)}::jsonb) b`.execute(
    tx,
  );
  for (let at = 0; at < rows.length; at += 5000)
    await sql`
      insert into listing (tenant, marketplace, id, seller, title, state, listing, grams, content_hash, observed_at, first_seen_at)
      select 'public', 'taobao', l ->> 'id', l -> 'seller' ->> 'id', l ->> 'title', 'visible', l, '{}', 'a', ${new Date()}, ${new Date()}
      from jsonb_array_elements(${JSON.stringify(rows.slice(at, at + 5000))}::jsonb) l`.execute(tx);
});

const { packs } = await loadPolicies(policyDirectory);
const programme = { versions: versionsOf(packs, 'marketsafe-expansion'), marketplaces: [] };

console.log(`${listings} listings, ${names.length} brands`);
console.log(
  '| threads | listings/s | the thread that answers is held: p50 | p99 | most | findings |\n|---|---|---|---|---|---|',
);
for (const threads of [0, 1, 2]) {
  await transactions.work(async (tx) => {
    await allowTenantWrites(tx, ['holder']);
    await sql`delete from finding`.execute(tx);
    await sql`delete from sighting`.execute(tx);
    await sql`update listing set screening_due_at = ${clock.now()}`.execute(tx);
  });
  await database.asOwner((db) => sql`vacuum analyze listing`.execute(db));
  const pool = openPool({ threads });
  let wake = (): void => undefined;
  const source = screeningSource({ transactions, clock, pool, programme, onFree: () => wake() });
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const begun = performance.now();
  delay.enable();
  for (;;) {
    const free = new Promise<void>((resolve) => {
      wake = resolve;
    });
    const taken = await source(16);
    const left = await transactions.work((tx) =>
      tx.selectFrom('listing').select('id').where('screening_due_at', 'is not', null).limit(1).executeTakeFirst(),
    );
    if (!left) break;
    if (threads > 0 && taken === 0) await free;
  }
  await source.rest?.();
  delay.disable();
  const seconds = (performance.now() - begun) / 1000;
  const ms = (nanoseconds: number): string => `${(nanoseconds / 1e6).toFixed(0)} ms`;
  const { rows: counted } = await transactions.work((tx) =>
    sql<{ n: number }>`select count(*)::int as n from finding`.execute(tx),
  );
  console.log(
    `| ${threads} | ${Math.round(listings / seconds)} | ${ms(delay.percentile(50))} | ${ms(delay.percentile(99))} | ${ms(delay.max)} | ${counted[0]?.n} |`,
  );
  await pool.stop();
}
await database.close();
server.stop();
