/** The parts of a programme, for packages that start one in their own way, such as the demonstration. Not a stable interface. */
export { openUnionScope } from './app/installation/union-scope.ts';
export {
  type Addition,
  addition,
  createService,
  type LedgerOptions,
  type Service,
  type ServiceOptions,
} from './app/service.ts';

export { schedulePull } from './intake/marketplaces/index.ts';
export { passPractice } from './oversight/practice/index.ts';
export { noEnrolmentLimits } from './parties/participants/index.ts';
export { RegisterEntry } from './parties/rights/index.ts';
export { inProcessCleaner } from './platform/cleaning/in-process.ts';
export { openCleaner } from './platform/cleaning/index.ts';
export { type Clock, ShiftedClock } from './platform/clock.ts';
export { FollowedSecret, firstConnectorSecret, secretName } from './platform/connector-secrets/index.ts';
export { Instant } from './platform/contract.ts';
export { lockDirectory } from './platform/database/directory-lock.ts';
export { type Database, openDatabase } from './platform/database/open.ts';
export { acquireRunLock } from './platform/database/running.ts';
export { openEgress } from './platform/egress/index.ts';
export { type Entropy, systemEntropy } from './platform/entropy.ts';
export { Id, MarketplaceId } from './platform/fields.ts';
export type { Handlers } from './platform/handler.ts';
export { assertLawful } from './platform/lawful.ts';
export type { Logging } from './platform/log.ts';
export { localInbox, readInbox } from './platform/mail/index.ts';
export { loadPolicies } from './platform/policies.ts';
export type { Poller } from './platform/poller.ts';
export { notFound, ProblemError } from './platform/problem.ts';
export { type Programme, packById, rulesInForce, type UnionScope, versionsOf } from './platform/programme.ts';
export { noLimits } from './platform/rate-limit.ts';
export { routes } from './platform/route.ts';
export { loadSecrets, type Secrets } from './platform/secrets.ts';
export { addSecurityEvent } from './platform/security-log.ts';
export { asServiceRole } from './platform/service-role.ts';
export { addSession, addUser, type NewUser } from './platform/sign-in/auth.ts';
export { allowTenantWrites, marketplaceTenant } from './platform/tenant-scope.ts';
export { type Tx, transactionsOf } from './platform/transactions.ts';
export { keyFileOf, loadKeyRing, Vault } from './platform/vault/index.ts';
export { kindOf, linkOfNotice, pages } from './takedown/notices/index.ts';
