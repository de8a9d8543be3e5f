export { heldRemovalOf } from './case-hold.ts';
export { RemovalHeld } from './contract.ts';
export { removalHandlers } from './handlers.ts';
export { dropHeld, type Removal } from './hold.ts';
export { takeLeave } from './leave.ts';
export { ownRoom } from './own-room.ts';
export { roomSource } from './room-source.ts';
export { removalRoutes } from './routes.ts';
export { heldByStop, mayGo } from './stop.ts';
