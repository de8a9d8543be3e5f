/** What must never be, of the design's list what pure code can hold; which numbers those are says `invariants.test.ts`. */
import { decisions } from './decisions.ts';
import { filing } from './filing.ts';
import type { Invariant } from './invariant.ts';
import { removals } from './removals.ts';
import { standing } from './standing.ts';
import { strikes } from './strikes.ts';
import { track } from './track.ts';

export { canonical, folds } from './fold.ts';
export type { Invariant, Look } from './invariant.ts';

export const invariants: readonly Invariant[] = [
  ...[...removals, ...strikes, ...decisions, ...filing, ...standing, ...track],
];
