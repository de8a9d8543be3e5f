import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { SpoiltCopy } from './copy.ts';

interface Report {
  readonly numPassedTests: number;
  readonly testResults: readonly { assertionResults: readonly { status: string; fullName: string }[] }[];
}

/**
 * Runs tests in the copy's current state, on the embedded database without `url`: returns the failed tests, up to the first,
 * and the number that passed. @throws Error if they could not start, which is no finding
 */
export function runIn(
  { directory }: SpoiltCopy,
  tests: readonly string[],
  url = '',
): { readonly failed: readonly string[]; readonly passed: number } {
  const report = join(directory, 'report.json');
  rmSync(report, { force: true });
  // With two workers, a failure in each at once kills both before they report.
  const once = ['--bail=1', '--maxWorkers=1'];
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', ...once, '--reporter=json', `--outputFile=${report}`, ...tests],
    { cwd: directory, encoding: 'utf8', env: { ...process.env, TEST_DATABASE_URL: url } },
  );
  if (!existsSync(report)) throw new Error(`the tests did not run: ${stdout}${stderr}`);
  const { numPassedTests, testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report;
  const failed = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'failed');
  return { failed: failed.map(({ fullName }) => fullName), passed: numPassedTests };
}
