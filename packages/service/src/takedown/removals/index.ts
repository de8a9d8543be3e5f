export { heldRemovalOf } from './case-hold.ts';
export { RemovalHeld } from './contract.ts';
export { removalHandlers } from './handlers.ts';
export { dropHeld, type Removal } from './hold.ts';
export { holderQuota } from './holder-quota.ts';
export { holdIfKillSwitchOn, mayGo } from './kill-switch.ts';
export { takeLeave } from './leave.ts';
export { roomSource } from './room-source.ts';
export { removalRoutes } from './routes.ts';
