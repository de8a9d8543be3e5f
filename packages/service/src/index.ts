export {
  BackupError,
  type BackupOptions,
  backUp,
  type EncryptFor,
  type Manifest as BackupManifest,
  type OpenWith,
  type Restored,
  type RestoreOptions,
  restore,
} from './app/backup/index.ts';
export { type Erasure, type Item as ErasureItem, type LegalHold, openErasure } from './app/erasure/index.ts';
export {
  ExportError,
  type ExportOptions,
  exportFrom,
  type Manifest as ExportManifest,
  writeNewFolder,
} from './app/export/index.ts';
export {
  allMarketplaces,
  type Configuration,
  ConfigurationError,
  databaseAddress,
  type Examined,
  examine,
  type Initialised,
  importedFile,
  initialise,
  type MadeLink,
  openUsers,
  readConfiguration,
  startLive,
  type UserSeen,
  type Users,
} from './app/installation/index.ts';
export { connectorToken, type Installation, listSecrets, rotateKeys, setSecret } from './app/installation-secrets.ts';
export { type Maintenance, openMaintenance } from './app/maintenance.ts';
export { type Screener, type ScreenerOptions, startScreener } from './app/screener.ts';
export { UnknownSubjectError } from './app/subject.ts';
export type { Invited } from './parties/members/index.ts';
export { TermsError } from './parties/terms/index.ts';
export type { ConnectorSecretSeen } from './platform/connector-secrets/index.ts';
export { DirectoryInUseError } from './platform/database/directory-lock.ts';
export { UnfitDatabaseError } from './platform/database/login.ts';
export { NoDatabaseError, type Place } from './platform/database/open-installed.ts';
export { type Addresses, prepareServer } from './platform/database/prepare.ts';
export { loadPolicies, policyDirectory } from './platform/policies.ts';
export { ProblemError } from './platform/problem.ts';
export { BadSettlementBodiesError, readSettlementBodies } from './platform/settlement-bodies.ts';
export { type DirectKillSwitch, openRemovals, type RemovalsSeen } from './takedown/removals/direct-kill-switch.ts';
