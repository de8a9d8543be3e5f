/**
 * `npm test`: the build in parallel with the check, the tests on a PostgreSQL server with the journeys in a real browser, and the
 * embedded database's differences. Of the long ones it plays those that the commit chooses. Reports everything that it could not run;
 * with CI=true that is a failure. `npm run test:nightly` plays all, and longer ones.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumPath, noChromium } from './chromium.ts';
import { onTheEmbeddedDatabase } from './embedded-tests.ts';
import { leftOut } from './long-tests.ts';
import { startPostgres } from './postgres.ts';
import { node, root, told } from './processes.ts';
import { vitest } from './vitest.ts';

/** Skipped, wholly or in part, without `../shared/data`: the one thing that a run may lack. */
const readingData = [
  'tests/journeys/real-data.test.ts',
  'bench/screening/quality.test.ts',
  'bench/screening/attacks/attacks.test.ts',
  'tests/pictures/reference-hashes.test.ts',
];
const data = existsSync(join(root, '../shared/data'));

const inCi = process.env.CI === 'true';
let passed = 0;
const failures: string[] = [];
const notRun: string[] = [];

async function script(name: string, file: string): Promise<void> {
  const { code, output, seconds } = await node([file]);
  if (code === 0) passed += 1;
  else failures.push(name);
  console.log(`${output}${code === 0 ? 'ok    ' : 'FAILED'} ${name}, ${told(seconds)}`);
}

async function tests(name: string, environment: Readonly<Record<string, string>>, ...filters: string[]): Promise<void> {
  console.log(`\n${name}`);
  const counts = await vitest(environment, filters);
  passed += counts.passed;
  failures.push(...counts.failures.map((one) => `${name}: ${one}`));
  console.log(`${name}: ${counts.passed} passed, ${counts.failures.length} failed, ${told(counts.seconds)}`);
  const lacking = counts.skipped.filter((file) => data || !readingData.some((one) => file.endsWith(one))).length;
  if (lacking > 0) notRun.push(`${lacking} tests of "${name}" (each says why where it is skipped)`);
}

// Each uses one core for most of its time.
await Promise.all([script('npm run build', 'scripts/build.ts'), script('npm run check', 'scripts/check.ts')]);

if (!chromiumPath) notRun.push(`the browser journeys: ${noChromium}`);
const without = leftOut();
const excluded = [...without, ...(chromiumPath ? [] : ['tests/browser/**'])].flatMap((file) => ['--exclude', file]);
const server = await startPostgres();
if ('url' in server) {
  try {
    await tests('on PostgreSQL 17', { TEST_DATABASE_URL: server.url }, ...excluded);
  } finally {
    server.stop();
  }
  await tests('what differs on the embedded database', { TEST_DATABASE_URL: '' }, ...onTheEmbeddedDatabase);
} else {
  notRun.push(`the suite on PostgreSQL, with Vendure as a marketplace: ${server.why}`);
  await tests('on the embedded database', { TEST_DATABASE_URL: '' }, ...excluded);
}

console.log(`\nlong tests that this commit leaves to others and to the night: ${without.join(' ')}`);
for (const what of failures) console.log(`FAILED ${what}`);
for (const what of notRun) console.log(`not run: ${what}`);
if (!data) console.log('not run: tests on real listings: there is no ../shared/data');
const failed = failures.length + (inCi ? notRun.length : 0);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
