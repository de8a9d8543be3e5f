export { type DemoOptions, type RunningDemo, startDemo } from './demo/start.ts';
export { DirectoryInUseError } from './platform/database/directory-lock.ts';
export { loadPolicies, policyDirectory } from './platform/policies.ts';
