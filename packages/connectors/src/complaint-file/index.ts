export { complaintFileConnector } from './connector.ts';
export type { HostFact, HostProfile, HostReason, Words } from './profile.ts';
export { hostIds, hostProfile, isSiteOf } from './profiles.ts';
export {
  type ClaimedCase,
  type ComplaintFault,
  type Worksheet,
  worksheetsOf,
} from './worksheets.ts';
