/**
 * `npm run soak:sign-in [-- trials [seed]]`: codes, recovery codes, passkeys and mailed links (reset, address, invitation) that are replayed, stolen, expired or
 * used in parallel, on both databases. Each case gets in exactly as often as its owner may; the cases of owners are the control.
 */
import { startPostgres } from '../../scripts/postgres.ts';
import { play } from '../../tests/sign-in/play.ts';
import { courseOf } from './course.ts';

const many = Number(process.argv[2] ?? 5000);
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
  const { byCase, wrong } = await play({ many, seed, goOn: courseOf(many, 'trials') });
  const trials = [...byCase.values()].reduce((sum, count) => sum + count, 0);
  const seconds = ((performance.now() - begun) / 1000).toFixed(0);
  console.log(
    `seed ${seed}, ${engine}: ${trials} trials of ${byCase.size} cases in ${seconds} s, ${wrong.length} wrong`,
  );
  for (const one of wrong.slice(0, 20)) console.log(`  ${one}`);
  failed += wrong.length;
}
process.env.TEST_DATABASE_URL = '';
server.stop();
process.exit(failed === 0 ? 0 : 1);
