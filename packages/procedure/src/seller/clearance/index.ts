/** Clearances: a seller's authorisation, deposited once and checked once by a party that can know. */
export { type Claimed, covers, isCleared } from './cleared.ts';
export { clearanceStruck } from './clock.ts';
export type { ClearanceCommand } from './commands.ts';
export { confirmClearance, declineClearance, endClearance, grantClearance } from './decide.ts';
export { depositClearance, inviteToClearance } from './deposit.ts';
export { reactToClearance } from './react.ts';
export type { Clearance, ClearanceScope, ClearanceStatus } from './state.ts';
