/**
 * `node bench/lists.ts [findings] [cases]`: lists, filters and searches of one participant with that many findings and cases, over HTTP on
 * PostgreSQL 17. One real finding and one real case are copied; titles, sellers, prices, bands and states vary.
 */
import { sql } from 'kysely';
import { startPostgres } from '../scripts/postgres.ts';
import { startBrandSide } from '../tests/journeys/brand-side.ts';
import { quantile } from './quantiles.ts';

const findings = Number(process.argv[2] ?? 100_000);
const cases = Number(process.argv[3] ?? 20_000);
const rounds = 25;

const server = await startPostgres();
if ('why' in server) throw new Error(server.why);
process.env.TEST_DATABASE_URL = server.url;
const side = await startBrandSide();
const { running, brand } = side;
try {
  const book = { name: '岚木', marks: [{ text: '岚木', weak: false }] };
  await running.call('POST', '/brands', { as: brand.token, body: book });
  await side.offer('s1', '1', { title: '岚木 托特包 高仿 原单 1:1' });
  await side.file('1');
  await side.offer('s2', '2', { title: '岚木 真皮 腋下包 高仿 精仿 顶级' });
  await side.pulled();
  await running.database.asOwner(async (db) => {
    const copied = sql`'c' || n`;
    const seller = sql`'s' || (n * 7919 % 3000)`;
    const titled = sql`'岚木 ' || (array['托特包','腋下包','水桶包','双肩包','手提包','邮差包','钱包'])[1 + n % 7] || ' 高仿 ' || n`;
    await sql`
      insert into listing (tenant, marketplace, id, seller, title, state, listing, grams, content_hash, screened_hash, observed_at, first_seen_at)
      select tenant, marketplace, ${copied}, ${seller}, ${titled}, 'visible',
        listing || jsonb_build_object('id', ${copied}, 'title', ${titled}, 'sold', n % 400, 'seller', jsonb_build_object('id', ${seller}, 'name', ${seller} || ' 店'),
          'price', jsonb_build_object('amount', (40 + n % 500)::text, 'currency', 'CNY')),
        grams || array['c' || n], content_hash || n, content_hash || n, observed_at, first_seen_at
      from listing, generate_series(1, ${findings}::int) as n where id = '2'`.execute(db);
    await sql`
      insert into finding (tenant, marketplace, listing, brand, band, score, harm, finding, goods)
      select tenant, marketplace, ${copied}, brand, (array['act','act','review','watch'])[1 + n % 4], score, (n * 7919 % 1000003)::numeric, finding || jsonb_build_object('listing', ${copied}), goods
      from finding, generate_series(1, ${findings}::int) as n where listing = '2'`.execute(db);
    await sql`
      insert into case_view (tenant, id, bundle, status, settled, filed_at, view, grams)
      select tenant, (lpad(to_hex(n), 8, '0') || '-0000-4000-8000-000000000000')::uuid, bundle, status, n % 5 > 0, filed_at - n * interval '7 minutes', view, grams || array['k' || n % 500]
      from case_view, generate_series(1, ${cases}::int) as n where tenant = ${brand.id}`.execute(db);
    await sql`
      insert into case_row (tenant, id, bundle, status, settled, filed_at, turn, due_at, marketplace, reason, lane, right_id, complainant, seller, decision, removed_at, answered)
      select tenant, (lpad(to_hex(n), 8, '0') || '-0000-4000-8000-000000000000')::uuid, bundle, (array['answer-window','upheld','restored','ruling','upheld'])[1 + n % 5],
        n % 5 > 0, filed_at - n * interval '7 minutes', turn, due_at + n * interval '1 minute', marketplace, (array['counterfeit','trademark','design'])[1 + n % 3], lane, right_id, complainant, ${seller}, decision, removed_at, n % 4 = 0
      from case_row, generate_series(1, ${cases}::int) as n where tenant = ${brand.id}`.execute(db);
    await sql`analyze`.execute(db);
  });

  const asked: readonly (readonly [name: string, path: string])[] = [
    ['findings in groups', '/findings/groups?limit=30&state=open'],
    ['findings one by one', '/findings?limit=30&state=open'],
    ['findings of a band', '/findings/groups?limit=30&state=open&band=act'],
    ['findings of a seller', '/findings?limit=30&state=open&marketplace=taobao&seller=s{n}'],
    ['findings by words', '/findings?limit=30&q=%E8%85%8B%E4%B8%8B%E5%8C%85'],
    ['counts of findings', '/findings/counts?state=open'],
    ['cases by what ends first', '/cases?limit=50&list=open&sort=due'],
    ['cases of a reason', '/cases?limit=50&list=all&reason=design&sort=filed'],
    ['cases by words', '/cases?limit=50&list=all&q=%E6%89%98%E7%89%B9%E5%8C%85'],
    ['counts of cases', '/cases/counts?list=open'],
    ['figures of the home page', '/figures'],
  ];
  const { total } = (await running.call('GET', '/findings/counts', { as: brand.token })).body;
  if (total < findings) throw new Error(`${total} findings of ${findings}`);
  console.log(`${findings} findings, ${cases} cases of one participant; ${rounds} requests each, one after another\n`);
  console.log('| request | p50 ms | p95 ms |\n|---|---|---|');
  for (const [name, path] of asked) {
    const spent: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const from = performance.now();
      const { status, body } = await running.call('GET', path.replace('{n}', String(round)), { as: brand.token });
      if (status !== 200) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
      spent.push(performance.now() - from);
    }
    console.log(`| ${name} | ${quantile(spent, 0.5).toFixed(0)} | ${quantile(spent, 0.95).toFixed(0)} |`);
  }
} finally {
  await running.close();
  server.stop();
}
