export { admitRemoval } from './admission.ts';
export { capacitySource } from './capacity-source.ts';
export { heldRemovalOf, heldRemovalsOf, stoppedRemovalsOf } from './case-hold.ts';
export { RemovalHeld } from './contract.ts';
export { removalHandlers } from './handlers.ts';
export { dropHeld, type Removal } from './hold.ts';
export { holderQuota } from './holder-quota.ts';
export { canSend, holdIfKillSwitchOn, isHeldAfterRestore } from './kill-switch.ts';
export { removalRoutes } from './routes.ts';
