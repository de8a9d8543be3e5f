import { configDefaults, defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Those that take minutes, the longest first: what begins last must be short, or one core waits for it. */
const long = [
  'tests/simulation/',
  'tests/seeded-faults/',
  'tests/abuse/',
  'tests/browser/',
  'tests/marketplaces/vendure',
  'tests/tenant-isolation/',
  'tests/crash/',
  'tests/backup/',
  'tests/hostile-files/',
  'tests/duties',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rankOf = ({ moduleId }: TestSpecification): number => {
      const place = long.findIndex((part) => moduleId.includes(part));
      return place === -1 ? long.length : place;
    };
    return (await super.sort(files)).sort((one, other) => rankOf(one) - rankOf(other));
  }
}

export default defineConfig({
  test: {
    include: ['packages/*/{src,test}/**/*.test.ts', 'tests/**/*.test.ts', 'bench/**/*.test.ts'],
    // What the embedded database cannot be asked, since it is one connection and made anew for each test.
    exclude: [...configDefaults.exclude, ...(process.env.TEST_DATABASE_URL ? [] : ['**/*.server.test.ts'])],
    setupFiles: ['tests/fixed-seed.ts', 'tests/cheap-passwords.ts'],
    // For what hangs: a machine that does other things as well may take four times as long as a quiet one.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    // A condition may take as long as a busy machine needs; the default is a second.
    expect: { poll: { timeout: 60_000 } },
    // Two cores; the embedded database takes one for itself.
    maxWorkers: 2,
    // To start a process for each file and load the service there anew takes longer than most files' tests.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    // Optimising PGlite's WebAssembly costs 400 MB a process and more time than a test file wins back.
    execArgv: ['--liftoff-only'],
  },
});
