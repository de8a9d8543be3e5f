/**
 * `npm run soak:guide`: the guide from Debian to the first takedown in both languages, each command on a bare folder with a new database,
 * and what it asks of people in a real Chromium. Leaves a picture of each step.
 */
import { startPostgres } from '../../scripts/postgres.ts';
import { vitest } from '../../scripts/vitest.ts';

const server = await startPostgres();
if ('why' in server) throw new Error(server.why);
try {
  const environment = { TEST_DATABASE_URL: server.url, GUIDE_IN_BROWSER: 'yes', PICTURES: 'yes' };
  const { passed, failures } = await vitest(environment, ['tests/installation/first-takedown.server.test.ts']);
  console.log(`${passed} passed, ${failures.length} failed`);
  process.exitCode = passed > 0 && failures.length === 0 ? 0 : 1;
} finally {
  server.stop();
}
