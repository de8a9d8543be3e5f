import type { To } from '../decider.ts';
import type { ProceedsWord, RemovalOutcome } from '../order/index.ts';

/** What a case is told of its measure on the marketplace: by its seller's account, or when its order was carried out. */
export type MeasureNews =
  | {
      readonly type: 'confirm-removal';
      readonly outcome: RemovalOutcome;
      readonly observedAt: string;
      /** `already-gone`: when the marketplace says it disappeared, if it says. */
      readonly disappearedAt?: string;
    }
  /** By the seller: what became of the hold of proceeds. */
  | { readonly type: 'note-proceeds'; readonly word: ProceedsWord }
  /** `stillDown`: another measure keeps the target down. `failed`: the marketplace does not put it back. */
  | { readonly type: 'confirm-restoration'; readonly stillDown: boolean; readonly failed?: boolean };

export type ToCase = To<'case', MeasureNews>;
