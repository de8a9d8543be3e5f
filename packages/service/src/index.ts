export { type DemoOptions, type RunningDemo, startDemo } from './demo/start.ts';
export { installationSecrets, rotateKeys } from './installation-secrets.ts';
export { type Maintenance, openMaintenance } from './maintenance.ts';
export { DirectoryInUseError } from './platform/database/directory-lock.ts';
export { UnfitDatabaseError } from './platform/database/login.ts';
export { NoDatabaseError, type Place } from './platform/database/open-installed.ts';
export { type Addresses, prepareServer } from './platform/database/prepare.ts';
export { loadPolicies, policyDirectory } from './platform/policies.ts';
