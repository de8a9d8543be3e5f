export { removalHandlers } from './handlers.ts';
export { dropHeld, type Removal } from './hold.ts';
export { heldByStop, mayGo } from './stop.ts';
