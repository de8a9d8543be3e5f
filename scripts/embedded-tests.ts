import { someByCommit } from './by-commit.ts';

/** One for each mechanism that the database carries. */
const mechanisms = [
  'tests/journeys/whole-way',
  'tests/journeys/too-late-to-send',
  'tests/journeys/overturned',
  'tests/journeys/holds',
  'tests/journeys/storefront',
  'tests/journeys/mail',
  'tests/journeys/idempotency',
  'packages/service/src/intake/screening/screening.test',
  'packages/service/src/parties/webhooks',
];

/**
 * The tests that also run on the embedded database, in addition to those on a server: its differences (one connection, its login, a
 * directory), tenant isolation, and three mechanisms, which the commit chooses. `npm run test:nightly` runs all tests on it.
 */
export const onTheEmbeddedDatabase: readonly string[] = [
  // Migrations, the login, transactions, the catalogue of tenant isolation.
  'packages/service/src/platform/database',
  'packages/service/src/platform/tenant-isolation',
  'packages/service/src/platform/outbox',
  'packages/service/src/platform/poller',
  // Statements of reasons, the ledger.
  'packages/service/src/duties/transparency',
  'packages/service/src/oversight/ledger',
  ...someByCommit(mechanisms, 3),
];
