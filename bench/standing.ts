/**
 * `node bench/standing.ts [cases]`: the cost of a complainant's locked row with that many cases in its window: read with a lock,
 * one more outcome decided and folded, written back, committed. On a PostgreSQL 17 server with fsync on.
 */
import { type ComplainantState, complainantDecider } from '@marketsafe/procedure';
import { sampleCalendar, sampleRules } from '@marketsafe/procedure/testing';
import { sql } from 'kysely';
import { allowTenantWrites } from '../packages/service/src/platform/tenant-scope.ts';
import { transactionsOf } from '../packages/service/src/platform/transactions.ts';
import { openTestDatabase } from '../packages/service/src/testing/test-database.ts';
import { startPostgres } from '../scripts/postgres.ts';
import { quantile } from './quantiles.ts';

const cases = Number(process.argv[2] ?? 50_000);
const rounds = 100;
const day = 86_400_000;
const end = Date.parse('2026-11-26T02:00:00.000Z');
/** An accuracy within its bounds, over three reason codes and the 90 days before. */
const entries = Array.from({ length: cases }, (_, index) => ({
  case: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
  reason: (['counterfeit', 'trademark', 'design'] as const)[index % 3] ?? 'design',
  outcome: index % 25 === 0 ? ('overturned' as const) : ('upheld' as const),
  at: new Date(end - 90 * day + Math.floor((index * 90) / cases) * day).toISOString(),
}));
const circumstances = (now: string) => ({
  ...{ now, actor: { kind: 'system' } as const, rules: sampleRules, calendar: sampleCalendar, zone: 'Asia/Shanghai' },
});
const begun = complainantDecider.evolve(complainantDecider.initial, {
  ...{ type: 'complainant-registered', participant: 'brand', kind: 'rights-holder', membership: 'non-member' },
});

const tallied = entries.reduce((state, { at, ...entry }) => {
  const events = complainantDecider.decide(state, { type: 'record-outcome', ...entry }, circumstances(at));
  if ('refused' in events) throw new Error(events.refused);
  return events.reduce(complainantDecider.evolve, state);
}, begun);

const server = await startPostgres();
if ('why' in server) throw new Error(server.why);
process.env.TEST_DATABASE_URL = server.url;
const database = await openTestDatabase();
const transactions = transactionsOf(database);

const oneMore = (state: ComplainantState, index: number) => {
  const command = { type: 'record-outcome', case: `next-${index}`, reason: 'counterfeit', outcome: 'upheld' } as const;
  const events = complainantDecider.decide(state, command, circumstances(new Date(end).toISOString()));
  if ('refused' in events) throw new Error(events.refused);
  return events;
};

async function measured(id: string, state: ComplainantState): Promise<void> {
  await database.asOwner((db) =>
    sql`insert into aggregate (kind, id, version, state) values ('complainant', ${id}, 1, ${JSON.stringify(state)}::jsonb)`.execute(
      db,
    ),
  );
  const spent: number[] = [];
  for (let index = 0; index < rounds; index += 1) {
    const from = performance.now();
    await transactions.work(async (tx) => {
      await allowTenantWrites(tx, [id]);
      const { rows } = await sql<{ state: ComplainantState }>`
        select state from aggregate where kind = 'complainant' and id = ${id} for update`.execute(tx);
      const [row] = rows;
      if (row === undefined) throw new Error('the row is gone');
      const after = oneMore(row.state, index).reduce(complainantDecider.evolve, row.state);
      await sql`update aggregate set state = ${JSON.stringify(after)}::jsonb where kind = 'complainant' and id = ${id}`.execute(
        tx,
      );
    });
    spent.push(performance.now() - from);
  }
  const size = JSON.stringify(state).length;
  const [p50, p95, max] = [0.5, 0.95, 1].map((share) => quantile(spent, share).toFixed(1));
  console.log(`| ${id} | ${cases} | ${(size / 1024).toFixed(0)} | ${p50} | ${p95} | ${max} |`);
}

console.log('| row | cases in the window | kB | lock to commit, ms: p50 | p95 | max |\n|---|---|---|---|---|---|');
await measured('tallies', tallied);
await database.close();
server.stop();
