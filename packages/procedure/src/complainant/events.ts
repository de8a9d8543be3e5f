import type { ParticipantKind, ReasonCode } from '@marketsafe/terms';
import type { Basis, OutcomeKind } from './state.ts';

export type ComplainantEvent =
  | {
      readonly type: 'complainant-registered';
      readonly participant: string;
      readonly kind: ParticipantKind;
      readonly membership: 'member' | 'non-member';
    }
  | { readonly type: 'filing-counted'; readonly case: string; readonly day: string }
  | {
      readonly type: 'outcome-recorded';
      readonly case: string;
      readonly reason: ReasonCode;
      readonly outcome: OutcomeKind;
      readonly at: string;
      readonly countsUntil: string;
    }
  | {
      readonly type: 'extortion-recorded';
      readonly case: string;
      readonly reason: ReasonCode;
      readonly at: string;
      readonly countsUntil: string;
    }
  | { readonly type: 'extortion-undone'; readonly case: string }
  | { readonly type: 'outcome-undone'; readonly case: string }
  | { readonly type: 'complainant-graduated'; readonly at: string }
  | { readonly type: 'standing-restricted'; readonly reason: ReasonCode; readonly until: string }
  | {
      readonly type: 'standing-regained';
      readonly reason: ReasonCode;
      readonly by: 'time' | 'outcome-undone';
    }
  | {
      readonly type: 'complainant-warned';
      readonly by: 'rule' | 'desk';
      readonly reason?: ReasonCode;
      readonly at: string;
      readonly basis?: Basis;
    }
  | {
      readonly type: 'complainant-suspended';
      readonly by: 'rule' | 'desk';
      readonly at: string;
      readonly until: string;
      readonly basis?: Basis;
    }
  /** The decisions that it was given for were undone: it should never have been. */
  | { readonly type: 'warning-lifted'; readonly at: string }
  | { readonly type: 'suspension-lifted'; readonly at: string }
  | { readonly type: 'complainant-reinstated'; readonly by: 'time' | 'desk'; readonly at: string }
  | { readonly type: 'standing-declared'; readonly at: string }
  | { readonly type: 'declaration-revoked'; readonly at: string };
