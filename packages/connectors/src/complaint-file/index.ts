export { complaintFileConnector } from './connector.ts';
export type { HostProfile } from './profile.ts';
export { hostIds, hostProfile, isSiteOf } from './profiles.ts';
export {
  type ClaimedCase,
  type ComplaintFault,
  type Worksheet,
  worksheetsOf,
} from './worksheets.ts';
