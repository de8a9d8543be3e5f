export type { Days, Happening as PastEvent } from '../testing/index.ts';
export { type Comparison, compareRules } from './compare.ts';
export { type Disclosed, disclosed, type Figure, lineOf, type OutcomeLine, outcomeLines } from './disclose.ts';
export { type PastRecord, pastRecord } from './record.ts';
export type { Place } from './replay.ts';
