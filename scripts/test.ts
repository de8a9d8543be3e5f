/**
 * `npm test`: the check, the whole suite on a PostgreSQL server, journeys and contracts on the embedded database, and
 * the journeys of a real browser. Says plainly what it could not run; with CI=true that is a failure.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startPostgres } from './postgres.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = mkdtempSync(join(tmpdir(), 'marketsafe-tests-'));
const inCi = process.env.CI === 'true';
let passed = 0;
let failed = 0;
const notRun: string[] = [];

function count(name: string, ok: boolean): void {
  if (ok) passed += 1;
  else failed += 1;
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name}`);
}

function node(name: string, ...args: string[]): void {
  const result = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  count(name, result.status === 0);
}

function vitest(name: string, environment: Readonly<Record<string, string>>, ...filters: string[]): void {
  console.log(`\n${name}`);
  const report = join(reports, `${name.replaceAll(/\W+/g, '-')}.json`);
  const result = spawnSync(
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...filters,
    ],
    { cwd: root, stdio: 'inherit', env: { ...process.env, ...environment } },
  );
  if (!existsSync(report)) {
    failed += 1;
    return;
  }
  const counts = JSON.parse(readFileSync(report, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
    numFailedTestSuites: number;
  };
  passed += counts.numPassedTests;
  failed += counts.numFailedTests;
  if (result.status !== 0 && counts.numFailedTests === 0) failed += 1;
  if (counts.numPendingTests > 0)
    notRun.push(`${counts.numPendingTests} tests of "${name}" (each says why where it is skipped)`);
}

node('npm run build', 'scripts/build.ts');
node('npm run check', 'scripts/check.ts');

const hasBrowser = existsSync('/usr/bin/chromium');
if (!hasBrowser) notRun.push('the browser journeys: no /usr/bin/chromium; install chromium');
const browser = hasBrowser ? [] : ['--exclude', 'tests/browser/**'];
const server = await startPostgres();
if ('url' in server) {
  try {
    vitest('everything, on PostgreSQL 17', { TEST_DATABASE_URL: server.url }, ...browser);
  } finally {
    server.stop();
  }
  vitest(
    'journeys and contracts, on the embedded database',
    { TEST_DATABASE_URL: '' },
    'tests/journeys',
    'tests/idempotency',
    'tests/intake',
    'tests/walls/matrix',
    'tests/walls/canaries',
    'tests/walls/seller-contact',
    'packages/service/src',
  );
} else {
  notRun.push(`the suite on PostgreSQL: ${server.why}`);
  vitest('everything, on the embedded database', { TEST_DATABASE_URL: '' }, ...browser);
}

const data = existsSync(join(root, '../shared/data'));
if (!data) notRun.push('tests on real listings: there is no ../shared/data');

console.log('');
for (const what of notRun) console.log(`not run: ${what}`);
const missing = notRun.filter((what) => !what.includes('shared/data')).length;
if (inCi && missing > 0) failed += missing;
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
