export type { Days, Happening as PastEvent } from '../world/index.ts';
export { type Comparison, compareRules } from './compare.ts';
export {
  countFigure,
  type Disclosed,
  disclosed,
  type Figure,
  fewestShown,
  lineOf,
  type OutcomeLine,
  outcomeLines,
  sumIsShown,
} from './disclose.ts';
export { type PastRecord, pastRecord } from './record.ts';
export type { Place } from './replay.ts';
