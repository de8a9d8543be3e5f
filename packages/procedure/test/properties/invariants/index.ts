/** The invariants of the design's list that pure code can check; `invariants.test.ts` lists their numbers. */
import { decisions } from './decisions.ts';
import { filing } from './filing.ts';
import type { Invariant } from './invariant.ts';
import { removals } from './removals.ts';
import { standing } from './standing.ts';
import { strikes } from './strikes.ts';
import { track } from './track.ts';

export { canonical, folds } from './fold.ts';
export { grades } from './grades.ts';
export type { Invariant, Look } from './invariant.ts';

export const invariants: readonly Invariant[] = [
  ...[...removals, ...strikes, ...decisions, ...filing, ...standing, ...track],
];
