import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['packages/*/src/**/*.test.ts', 'tests/**/*.test.ts', 'bench/**/*.test.ts'],
    // What the embedded database cannot be asked, since it is one connection and made anew for each test.
    exclude: [...configDefaults.exclude, ...(process.env.TEST_DATABASE_URL ? [] : ['**/*.server.test.ts'])],
    setupFiles: ['tests/fixed-seed.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Two cores; the embedded database takes one for itself.
    maxWorkers: 2,
    // Optimising PGlite's WebAssembly costs 400 MB a process and more time than a test file wins back.
    execArgv: ['--liftoff-only'],
  },
});
