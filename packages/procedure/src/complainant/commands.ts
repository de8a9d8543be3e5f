import type { ParticipantKind, ReasonCode, WithdrawalKind } from '@marketsafe/terms';
import type { Sealed } from '../evidence.ts';
import type { ComplainantClock, Counted, OutcomeKind } from './state.ts';

export type ComplainantCommand =
  | {
      readonly type: 'register';
      readonly participant: string;
      readonly kind: ParticipantKind;
      /** Recorded as a fact; under the Expansion nothing depends on it. */
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
  /** The desk found that money was demanded for withdrawing the complaint, or no longer finds so. */
  | ({ readonly type: 'record-extortion' } & OfCase)
  | ({ readonly type: 'undo-extortion' } & OfCase)
  /** The decision behind an outcome was reversed. */
  | ({ readonly type: 'undo-outcome' } & OfCase)
  | { readonly type: 'warn'; readonly reason?: ReasonCode }
  | { readonly type: 'suspend' }
  | { readonly type: 'reinstate' }
  /** The desk knows it from the association. A participant's own statement is not enough. */
  | { readonly type: 'confirm-membership' }
  | { readonly type: 'end-membership' }
  /** `terms`: a version of the terms of participation, by the SHA-256 (hex) of its kind and texts. `said`: who accepts it, and by which authority. */
  | { readonly type: 'accept-terms'; readonly terms: string; readonly said: Sealed }
  | { readonly type: 'clock-struck'; readonly clock: ComplainantClock; readonly due: string };

/** The case of a record's entry, and how it counts in that record so far, as the case stores it. */
export interface OfCase {
  readonly case: string;
  readonly reason: ReasonCode;
  readonly counted?: Counted | undefined;
  /** It took effect on its complainant's word although the page does not show the right; if it is overturned it counts for more. */
  readonly lifted?: true | undefined;
}
