/**
 * `npm run soak:seeded-faults [-- part of a name or a path]`: makes each mistake of `tests/seeded-faults/faults.ts` in a copy of the
 * checkout, alone, and runs the tests that must not let it pass. The control runs the same tests without any.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startPostgres } from '../../scripts/postgres.ts';
import { SpoiltCopy } from '../../tests/seeded-faults/copy.ts';
import { faults } from '../../tests/seeded-faults/faults.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const wanted = faults.filter(({ name, file }) => [name, file].some((text) => text.includes(process.argv[2] ?? '')));
const server = await startPostgres();
if (!('url' in server)) throw new Error(server.why);
const copy = new SpoiltCopy(root);

interface Report {
  readonly numPassedTests: number;
  readonly testResults: readonly { assertionResults: readonly { status: string; fullName: string }[] }[];
}

/** The tests that failed, and how many passed. A run that could not even begin is an error, not a finding. */
function run(tests: readonly string[], url: string): { failed: string[]; passed: number } {
  const report = join(copy.directory, 'report.json');
  rmSync(report, { force: true });
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--bail=1', '--reporter=json', `--outputFile=${report}`, ...tests],
    { cwd: copy.directory, encoding: 'utf8', env: { ...process.env, TEST_DATABASE_URL: url } },
  );
  if (!existsSync(report)) throw new Error(`the tests did not run: ${stdout}${stderr}`);
  const { numPassedTests, testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report;
  const failed = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'failed');
  return { failed: failed.map(({ fullName }) => fullName), passed: numPassedTests };
}

let missed = 0;
try {
  const { failed, passed } = run([...new Set(wanted.flatMap(({ tests }) => tests))], server.url);
  console.log(`control, nothing spoilt: ${passed} passed, ${failed.length} failed ${failed.join('; ')}`);
  if (failed.length > 0 || passed === 0) missed += 1;
  for (const fault of wanted) {
    const begun = performance.now();
    const [by] = copy.with(fault, () => run(fault.tests, server.url).failed);
    if (by === undefined) missed += 1;
    const seconds = ((performance.now() - begun) / 1000).toFixed(0);
    console.log(
      `${by === undefined ? 'MISSED' : 'found '} ${seconds.padStart(4)} s  ${fault.name}${by === undefined ? '' : ` (${by})`}`,
    );
  }
} finally {
  copy.remove();
  server.stop();
}
console.log(missed === 0 ? `${wanted.length} of ${wanted.length} found` : `${missed} missed`);
process.exit(missed === 0 ? 0 : 1);
