import type { ParticipantKind, ReasonCode } from '@marketsafe/terms';
import type { ComplainantClock, OutcomeKind } from './state.ts';

export type ComplainantCommand =
  | {
      readonly type: 'register';
      readonly participant: string;
      readonly kind: ParticipantKind;
      /** Kept as a fact; under the Expansion nothing depends on it. */
      readonly membership: 'member' | 'non-member';
    }
  /** `day`: calendar day of the forum's zone, `YYYY-MM-DD`. */
  | { readonly type: 'count-filing'; readonly case: string; readonly day: string }
  | {
      readonly type: 'record-outcome';
      readonly case: string;
      readonly reason: ReasonCode;
      readonly outcome: OutcomeKind;
    }
  /** The desk found that money was asked for taking the complaint back, or does not find so any more. */
  | { readonly type: 'record-extortion'; readonly case: string; readonly reason: ReasonCode }
  | { readonly type: 'undo-extortion'; readonly case: string }
  /** The decision behind an outcome was undone. */
  | { readonly type: 'undo-outcome'; readonly case: string }
  | { readonly type: 'warn'; readonly reason?: ReasonCode }
  | { readonly type: 'suspend' }
  | { readonly type: 'reinstate' }
  /** The standing declaration under which goods that come back are taken down without a new click. */
  | { readonly type: 'declare-standing' }
  | { readonly type: 'revoke-declaration' }
  | { readonly type: 'clock-struck'; readonly clock: ComplainantClock; readonly due: string };
