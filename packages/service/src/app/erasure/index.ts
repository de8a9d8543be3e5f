export type { Item } from './kept.ts';
export type { LegalHold } from './legal-holds.ts';
export { type Erasure, openErasure } from './open-erasure.ts';
export { retentionSweep } from './sweep.ts';
