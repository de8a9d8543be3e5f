import type { To } from '../decider.ts';
import type { ProceedsWord, RemovalOutcome } from '../order/index.ts';

/** Reports to a case about its measure on the marketplace: from its seller, or after its order. */
export type MeasureNews =
  | {
      readonly type: 'confirm-removal';
      readonly outcome: RemovalOutcome;
      readonly observedAt: string;
      /** `already-gone`: when the marketplace says that it disappeared, if it does. */
      readonly disappearedAt?: string;
    }
  /** From the seller: the state of the hold of proceeds. */
  | { readonly type: 'note-proceeds'; readonly word: ProceedsWord }
  /** `stillDown`: another measure keeps the target down. `failed`: the marketplace does not restore it. */
  | { readonly type: 'confirm-restoration'; readonly stillDown: boolean; readonly failed?: boolean };

export type ToCase = To<'case', MeasureNews>;
