import type { Challenge, RightType, VerificationKind } from '@marketsafe/terms';
import type { Sealed } from '../evidence.ts';

export type RightEvent =
  | {
      readonly type: 'right-registered';
      readonly right: string;
      readonly holder: string;
      readonly rightType: RightType;
      readonly office: string;
      readonly number: string;
      readonly territories: readonly string[];
      readonly classes: readonly number[];
      readonly validUntil?: string;
      readonly registeredOn?: string;
      readonly challenge?: Challenge;
    }
  | {
      readonly type: 'register-noted';
      readonly registeredOn?: string;
      readonly challenge?: Challenge;
      readonly at: string;
    }
  | {
      readonly type: 'right-verified';
      readonly by: VerificationKind;
      readonly against?: Sealed;
      readonly association?: string;
      readonly at: string;
    }
  | {
      readonly type: 'right-lapsed';
      readonly cause: 'expired' | 'surrendered' | 'cancelled' | 'not-renewed';
      readonly at: string;
    }
  | { readonly type: 'right-renewed'; readonly validUntil: string; readonly at: string }
  | { readonly type: 'right-assigned'; readonly from: string; readonly to: string; readonly at: string }
  | { readonly type: 'mandate-granted'; readonly agent: string; readonly until: string }
  | {
      readonly type: 'mandate-ended';
      readonly agent: string;
      readonly cause: 'expired' | 'ended' | 'right-assigned';
      readonly at: string;
    };
