/**
 * `npm run test:nightly [-- part of a name]`: runs too long for every test run, each at its nightly size. Continues after a
 * failure, and reports at its end each run with time and counts.
 */
import { startPostgres } from './postgres.ts';
import { node, told } from './processes.ts';
import { type Counts, vitest } from './vitest.ts';

/**
 * One line per run; add new ones here: the name, then the program with its arguments, where all tests run, or one test at its full
 * size.
 */
const nightly: readonly Nightly[] = [
  ['all on PostgreSQL', { on: 'PostgreSQL' }],
  ['all on the embedded database', { on: 'the embedded database' }],
  ['simulation, the sixty', 'bench/soak/simulation.ts 60 1'],
  ['simulation, others', 'bench/soak/simulation.ts 60 {day}'],
  ['without each duty', 'scripts/without-duty.ts'],
  ['seeded faults', 'bench/soak/seeded-faults.ts'],
  ['races', 'bench/soak/races.ts 1000'],
  ['fuzz', 'bench/soak/fuzz.ts 100000 {day}'],
  ['hostile files', 'bench/soak/files.ts 400 {day}'],
  ['idempotency', 'bench/soak/idempotency.ts 5000'],
  ['deadlines', 'bench/soak/deadlines.ts 1000000'],
  ['procedure', 'bench/soak/procedure.ts 100000'],
  ['small worlds', 'bench/soak/small-worlds.ts 2'],
  ['canaries', 'bench/soak/canaries.ts 300'],
  ['non-interference', 'bench/soak/non-interference.ts 20'],
  ['webhooks', 'bench/soak/webhooks.ts 10000'],
  ['pool', 'bench/soak/pool.ts 100000'],
  ['egress', 'bench/soak/egress.ts 1000'],
  ['ledger', 'bench/soak/ledger.ts 10000'],
  ['marketplaces', 'bench/soak/marketplaces.ts 500'],
  ['vendure', 'bench/soak/vendure.ts 3 200'],
  // No test run plays it: its packages are three times Vendure's.
  ['mercur', 'bench/soak/mercur.ts 3 200'],
  ['faults of real marketplaces', 'bench/soak/faults.ts --times 100 --seed {day}'],
  ['mailbox', 'bench/soak/mailbox.ts 500'],
  ['virus scanner', 'bench/soak/virus-scanner.ts'],
  ['backup', 'bench/soak/backup.ts 20'],
  ['killed in the middle', 'bench/soak/kill.ts 300 100'],
  ['proxy', 'bench/soak/proxy.ts'],
  ['hostile texts', { test: 'tests/browser/hostile-texts.test.ts', with: { HOSTILE_TEXTS: '500' } }],
  ['every page', 'bench/soak/pages.ts'],
  ['guide in both languages', 'bench/soak/guide.ts'],
  ['sign-in', 'bench/soak/sign-in.ts 5000 {day}'],
  ['slow bodies', 'bench/soak/slow-bodies.ts 5'],
  ['abuse', 'bench/soak/abuse.ts 10'],
  ['abuse, the size of a run', 'bench/soak/abuse.ts 200 1 500 flood,extortion,farming,deadlines 2 small'],
];

type Nightly = readonly [
  name: string,
  what:
    | string
    | { readonly on: 'PostgreSQL' | 'the embedded database' }
    | { readonly test: string; readonly with: Readonly<Record<string, string>> },
];

/** Different seeds each night, the same all day. */
const today = Math.floor(Date.now() / 86_400_000) * 100;

async function ran(what: Nightly[1]): Promise<Counts> {
  if (typeof what === 'string') {
    const { code, seconds } = await node(what.replace('{day}', String(today)).split(' '), { output: 'passed on' });
    return { passed: Number(code === 0), failures: code === 0 ? [] : [what], skipped: [], seconds };
  }
  if ('test' in what) return vitest(what.with, [what.test]);
  if (what.on === 'the embedded database') return vitest({ TEST_DATABASE_URL: '', NIGHTLY: 'yes' }, []);
  const server = await startPostgres();
  if ('why' in server) {
    return { passed: 0, failures: [server.why], skipped: [], seconds: 0 };
  }
  try {
    return await vitest({ TEST_DATABASE_URL: server.url, NIGHTLY: 'yes' }, []);
  } finally {
    server.stop();
  }
}

const wanted = nightly.filter(([name]) => name.includes(process.argv[2] ?? ''));
const reports: (readonly [string, Counts])[] = [];
const build = await node(['scripts/build.ts'], { output: 'passed on' });
reports.push([
  'build',
  {
    passed: Number(build.code === 0),
    failures: build.code === 0 ? [] : ['scripts/build.ts'],
    skipped: [],
    seconds: build.seconds,
  },
]);
for (const [name, what] of wanted) {
  console.log(`\n== ${name}`);
  reports.push([name, await ran(what)]);
}

console.log('\nThe night:');
for (const [name, { passed, failures, skipped, seconds }] of reports) {
  const left = skipped.length > 0 ? `, ${skipped.length} skipped` : '';
  console.log(
    `${failures.length === 0 ? 'ok    ' : 'FAILED'} ${name}: ${passed} passed, ${failures.length} failed${left}, ${told(seconds)}`,
  );
  for (const failure of failures) console.log(`         ${failure}`);
}
const sum = (of: (counts: Counts) => number): number => reports.reduce((total, [, counts]) => total + of(counts), 0);
const failed = sum(({ failures }) => failures.length);
console.log(`${sum(({ passed }) => passed)} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
