import type { ParticipantKind, ReasonCode, WithdrawalKind } from '@marketsafe/terms';
import type { ComplainantClock, Counted, OutcomeKind } from './state.ts';

export type ComplainantCommand =
  | {
      readonly type: 'register';
      readonly participant: string;
      readonly kind: ParticipantKind;
      /** Kept as a fact; under the Expansion nothing depends on it. */
      readonly membership: 'member' | 'non-member';
    }
  /** `day`: calendar day of the forum's zone, `YYYY-MM-DD`. `onTrust`: it takes effect on the complainant's word alone. */
  | ({ readonly type: 'count-filing'; readonly day: string; readonly onTrust: boolean } & Pick<
      OfCase,
      'case' | 'reason'
    >)
  /** The seller answered. */
  | { readonly type: 'count-answer'; readonly case: string; readonly reason: ReasonCode }
  | ({ readonly type: 'record-outcome'; readonly outcome: OutcomeKind; readonly withdrawal?: WithdrawalKind } & OfCase)
  /** The desk found that money was asked for taking the complaint back, or does not find so any more. */
  | ({ readonly type: 'record-extortion' } & OfCase)
  | ({ readonly type: 'undo-extortion' } & OfCase)
  /** The decision behind an outcome was undone. */
  | ({ readonly type: 'undo-outcome' } & OfCase)
  | { readonly type: 'warn'; readonly reason?: ReasonCode }
  | { readonly type: 'suspend' }
  | { readonly type: 'reinstate' }
  /** The desk has it from the association. Nobody is a member on their own word. */
  | { readonly type: 'confirm-membership' }
  | { readonly type: 'end-membership' }
  /** The standing declaration under which goods that come back are taken down without a new click. */
  | { readonly type: 'declare-standing' }
  | { readonly type: 'revoke-declaration' }
  | { readonly type: 'clock-struck'; readonly clock: ComplainantClock; readonly due: string };

/** The case that a record is told of, and how it counts in that record so far, as the case keeps it. */
export interface OfCase {
  readonly case: string;
  readonly reason: ReasonCode;
  readonly counted?: Counted | undefined;
  /** It took effect by its complainant's word in place of what the page shows: if it falls it counts for more. */
  readonly lifted?: true | undefined;
}
