import type { ParticipantKind, ReasonCode } from '@marketsafe/terms';
import type { Sealed } from '../evidence.ts';
import type { Basis, Counted } from './state.ts';

export type ComplainantEvent =
  | {
      readonly type: 'complainant-registered';
      readonly participant: string;
      readonly kind: ParticipantKind;
      readonly membership: 'member' | 'non-member';
    }
  | {
      readonly type: 'filing-counted';
      readonly case: string;
      readonly day: string;
      readonly reason: ReasonCode;
      readonly at: string;
      readonly countsUntil: string;
      /** A newcomer's complaint that takes effect on its word alone. */
      readonly onTrust?: true;
    }
  | {
      readonly type: 'answer-counted';
      readonly case: string;
      readonly reason: ReasonCode;
      readonly at: string;
      readonly day: string;
      readonly countsUntil: string;
    }
  /** `instead`: how the case counted before, and no longer does. */
  | ({
      readonly type: 'outcome-counted';
      readonly case: string;
      readonly reason: ReasonCode;
      readonly at: string;
      readonly instead?: Counted;
    } & Counted)
  /** The case no longer counts. */
  | {
      readonly type: 'outcome-uncounted';
      readonly case: string;
      readonly reason: ReasonCode;
      readonly at: string;
      readonly instead: Counted;
    }
  /** `instead`: the outcome of the case, which does not count meanwhile. */
  | {
      readonly type: 'extortion-recorded';
      readonly case: string;
      readonly reason: ReasonCode;
      readonly at: string;
      readonly countsUntil: string;
      readonly number: number;
      readonly weight?: number;
      readonly day: string;
      readonly instead?: Counted;
    }
  /** `again`: the outcome of the case, which counts again. */
  | { readonly type: 'extortion-undone'; readonly case: string; readonly again?: Counted }
  | { readonly type: 'complainant-graduated'; readonly at: string }
  | {
      readonly type: 'standing-restricted';
      readonly reason: ReasonCode;
      readonly until: string;
      readonly at: string;
    }
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
  /** The decisions that it rested on were reversed, so it should never have been given. */
  | { readonly type: 'warning-lifted'; readonly at: string }
  | { readonly type: 'suspension-lifted'; readonly at: string }
  | { readonly type: 'complainant-reinstated'; readonly by: 'time' | 'desk'; readonly at: string }
  | { readonly type: 'terms-accepted'; readonly terms: string; readonly said: Sealed; readonly at: string };
