/** A run of vitest that is counted. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { node } from './processes.ts';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly seconds: number;
}

/** @param filters paths and options, as `npx vitest run` takes them. */
export async function vitest(
  environment: Readonly<Record<string, string>>,
  filters: readonly string[],
): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), 'marketsafe-tests-'));
  const report = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code, seconds } = await node(['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...filters], {
    environment,
    output: 'passed on',
  });
  try {
    if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0, seconds };
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
      numPendingTests: number;
    };
    // A file that could not be loaded is no failed test, and a failure all the same.
    const failed = numFailedTests === 0 && code !== 0 ? 1 : numFailedTests;
    return { passed: numPassedTests, failed, skipped: numPendingTests, seconds };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
