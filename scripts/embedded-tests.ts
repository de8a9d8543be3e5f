/**
 * The tests that also run on the embedded database, in addition to all tests on a server: its differences (one connection, its
 * login, a directory), tenant isolation, and a journey for each mechanism. `npm run test:nightly` runs all tests on it.
 */
export const onTheEmbeddedDatabase: readonly string[] = [
  // Migrations, the login, transactions, the catalogue of tenant isolation.
  'packages/service/src/platform/database',
  'packages/service/src/platform/tenant-isolation',
  'packages/service/src/platform/second-process',
  'packages/service/src/platform/outbox',
  'packages/service/src/platform/poller',
  'tests/idempotency',
  'tests/journeys/whole-way',
  // Orders and removals, bundles, appeals, clocks of holds, strikes and bans.
  'tests/journeys/too-late-to-send',
  'tests/journeys/overturned',
  'tests/journeys/holds',
  'tests/journeys/storefront',
  // Notices by mail.
  'tests/journeys/mail',
  // Screening's queue, webhooks, statements, the log.
  'packages/service/src/intake/screening/screening.test',
  'packages/service/src/parties/webhooks',
  'packages/service/src/duties/transparency',
  'packages/service/src/oversight/ledger',
  'tests/journeys/idempotency',
];
