/**
 * `npm run soak:fuzz [-- requests [seed]]`: every operation of the API by every role, with bodies from the OpenAPI document and
 * faults in them, on both databases. No answer is 5xx, answers match their declarations, and problems have code and detail.
 */
import { startPostgres } from '../../scripts/postgres.ts';
import { play } from '../../tests/fuzz/play.ts';
import { courseOf } from './course.ts';

const many = Number(process.argv[2] ?? 100_000);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000_000);
const server = await startPostgres();
if ('why' in server) throw new Error(server.why);

let failed = 0;
for (const [engine, url] of [
  ['PostgreSQL 17', server.url],
  ['embedded (PGlite)', ''],
] as const) {
  process.env.TEST_DATABASE_URL = url;
  const begun = performance.now();
  const half = Math.ceil(many / 2);
  const { trials, byStatus, succeeded, operations, wrong } = await play({
    many: half,
    seed,
    goOn: courseOf(half, 'requests'),
  });
  const seconds = ((performance.now() - begun) / 1000).toFixed(0);
  console.log(
    `seed ${seed}, ${engine}: ${trials} requests of ${operations} operations in ${seconds} s, ${wrong.length} wrong`,
  );
  console.log(
    `  ${[...byStatus]
      .sort()
      .map(([status, count]) => `${status}: ${count}`)
      .join(', ')}; ${succeeded.size} operations succeeded`,
  );
  for (const one of wrong.slice(0, 20)) console.log(`  ${one}`);
  if (wrong.length > 0) failed += 1;
}
process.env.TEST_DATABASE_URL = '';
server.stop();
process.exit(failed === 0 ? 0 : 1);
