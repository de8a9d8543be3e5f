export { lockFor } from './case-file.ts';
export { caseHandlers } from './handlers.ts';
export { referChangedListing, referralCarrier } from './referrals.ts';
