export { lockFor } from './case-file.ts';
export { caseHandlers } from './handlers.ts';
export { referChangedListing, referralSource } from './referrals.ts';
