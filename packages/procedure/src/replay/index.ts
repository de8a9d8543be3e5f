export { type Comparison, compareRules, type PastRecord } from './compare.ts';
export type { Outcome } from './outcome.ts';
