/** Runs vitest and counts its tests. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { node, root } from './processes.ts';

export interface Counts {
  readonly passed: number;
  /** Of each failed test, and file that could not be loaded: file, name and the first line of its message. */
  readonly failures: readonly string[];
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
    if (!existsSync(report))
      return { passed: 0, failures: [`vitest ended with code ${code} and wrote no report`], skipped: [], seconds };
    const told = JSON.parse(readFileSync(report, 'utf8')) as Report;
    const skipped = told.testResults.flatMap(({ name, assertionResults }) =>
      assertionResults.filter(({ status }) => status !== 'passed' && status !== 'failed').map(() => name),
    );
    const failures = failuresOf(told);
    if (failures.length === 0 && code !== 0) failures.push(`vitest ended with code ${code}, though no test failed`);
    return { passed: told.numPassedTests, failures, skipped, seconds };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function failuresOf({ testResults }: Report): string[] {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(root, name);
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (failed.length === 0) return status === 'failed' ? [`${file}: ${firstLine(message)}`] : [];
    return failed.map(({ fullName, failureMessages: [why = ''] }) => `${file}: ${fullName}: ${firstLine(why)}`);
  });
}

const firstLine = (text: string): string => text.split('\n', 1)[0] ?? '';

/** The parts of vitest's JSON report that are read here. */
interface Report {
  readonly numPassedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}
