import { someByCommit } from './by-commit.ts';

/** A mechanism each; the commit chooses three. */
const mechanisms = [
  'tests/idempotency',
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
 * The tests that also run on the embedded database, in addition to all tests on a server: its differences (one connection, its
 * login, a directory), tenant isolation, and some mechanisms. `npm run test:nightly` runs all tests on it.
 */
export const onTheEmbeddedDatabase: readonly string[] = [
  // Migrations, the login, transactions, the catalogue of tenant isolation.
  'packages/service/src/platform/database',
  'packages/service/src/platform/tenant-isolation',
  'packages/service/src/platform/second-process',
  'packages/service/src/platform/outbox',
  'packages/service/src/platform/poller',
  // Statements, the log.
  'packages/service/src/duties/transparency',
  'packages/service/src/oversight/ledger',
  ...someByCommit(mechanisms, 3),
];
