/**
 * `npm run soak:idempotency [-- trials [seed]]`: clients' uses of one Idempotency-Key, on both databases. One effect, the same
 * bytes, and another request with the key refused. The control sends every request with a new key.
 */
import { startPostgres } from '../../scripts/postgres.ts';
import { play } from '../../tests/idempotency/play.ts';
import { courseOf } from './course.ts';

const many = Number(process.argv[2] ?? 5000);
const seed = process.argv[3] ?? String(Date.now() % 1_000_000_000);
const server = await startPostgres();
if ('why' in server) throw new Error(server.why);

let failed = 0;
for (const [engine, url] of [
  ['PostgreSQL 17', server.url],
  ['embedded (PGlite)', ''],
] as const) {
  process.env.TEST_DATABASE_URL = url;
  const begun = performance.now();
  const { byKind, cut, answerLost, later, wrong } = await play({ many, seed, goOn: courseOf(many, 'keys') });
  const seconds = ((performance.now() - begun) / 1000).toFixed(0);
  console.log(
    `seed ${seed}, ${engine}: ${[...byKind.values()].reduce((sum, { trials }) => sum + trials, 0)} keys in ${seconds} s`,
  );
  for (const [kind, { trials, requests }] of byKind) console.log(`  ${kind}: ${trials} keys, ${requests} requests`);
  console.log(
    `  ${cut} requests cut off, ${answerLost} of them when done; ${later} sent once more a month later; ${wrong.length} wrong`,
  );
  for (const one of wrong.slice(0, 20)) console.log(`  ${one}`);
  const control = await play({ many: Math.min(many, 100), seed, keys: false });
  console.log(`  control, a key for each request: ${control.wrong.length} wrong`);
  if (wrong.length > 0 || control.wrong.length === 0) failed += 1;
}
process.env.TEST_DATABASE_URL = '';
server.stop();
process.exit(failed === 0 ? 0 : 1);
