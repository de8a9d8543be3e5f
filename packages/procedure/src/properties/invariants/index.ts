/**
 * What must never be, of the design's list what pure code can hold: I1 to I14 but where a number says otherwise, I16, I18
 * and I20. I15 (bytes of evidence), I17 (non-interference), I19 (the stop), I21 (rules of then), I22 (crashes) and the
 * liveness of I5 are the whole service's: `tests/simulation`, `tests/walls`, `tests/crash`.
 */
import { decisions } from './decisions.ts';
import { filing } from './filing.ts';
import type { Invariant } from './invariant.ts';
import { removals } from './removals.ts';
import { standing } from './standing.ts';
import { strikes } from './strikes.ts';

export { canonical, folds } from './fold.ts';
export type { Invariant, Look } from './invariant.ts';

export const invariants: readonly Invariant[] = [...removals, ...strikes, ...decisions, ...filing, ...standing];
