/** Runs vitest and counts its tests. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { node } from './processes.ts';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  /** The file of each skipped test. */
  readonly skipped: readonly string[];
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
    // Hundreds of processes load the same files.
    environment: { NODE_COMPILE_CACHE: join(folder, 'compiled'), ...environment },
    output: 'passed on',
  });
  try {
    if (!existsSync(report)) return { passed: 0, failed: 1, skipped: [], seconds };
    const told = JSON.parse(readFileSync(report, 'utf8')) as Report;
    const skipped = told.testResults.flatMap(({ name, assertionResults }) =>
      assertionResults.filter(({ status }) => status !== 'passed' && status !== 'failed').map(() => name),
    );
    // A file that could not be loaded counts as a failure too.
    const failed = told.numFailedTests === 0 && code !== 0 ? 1 : told.numFailedTests;
    return { passed: told.numPassedTests, failed, skipped, seconds };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The parts of vitest's JSON report that are read here. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}
