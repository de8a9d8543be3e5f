import type { Challenge, RightType, VerificationKind } from '@marketsafe/terms';
import type { Sealed } from '../evidence.ts';
import type { RightClock } from './state.ts';

export type RightCommand =
  | {
      readonly type: 'register';
      readonly right: string;
      readonly holder: string;
      readonly rightType: RightType;
      /** The register's code: `EUIPO`, `CNIPA`, `WIPO`. */
      readonly office: string;
      readonly number: string;
      /** ISO 3166-1 alpha-2. */
      readonly territories: readonly string[];
      /** Nice classes; empty for rights without classes. */
      readonly classes: readonly number[];
      /** First instant at which it is no longer valid; absent if the register knows no end. */
      readonly validUntil?: string;
      /** Calendar day of registration, `YYYY-MM-DD`; absent if unknown. */
      readonly registeredOn?: string;
      /** It is opposed, or its cancellation was applied for. */
      readonly challenge?: Challenge;
    }
  /** The register's current data, which replace the former. */
  | { readonly type: 'note-register'; readonly registeredOn?: string; readonly challenge?: Challenge }
  /** `against`: what the review team looked at; `association`: the participant that vouched. A code needs neither. */
  | {
      readonly type: 'verify';
      readonly by: VerificationKind;
      readonly against?: Sealed;
      readonly association?: string;
    }
  | { readonly type: 'lapse'; readonly cause: 'surrendered' | 'cancelled' | 'not-renewed' }
  | { readonly type: 'renew'; readonly validUntil: string }
  | { readonly type: 'assign'; readonly to: string }
  | { readonly type: 'grant-mandate'; readonly agent: string; readonly until: string }
  | { readonly type: 'end-mandate'; readonly agent: string }
  | { readonly type: 'clock-struck'; readonly clock: RightClock; readonly due: string };
