import type { Challenge, RightType, VerificationKind } from '@marketsafe/terms';
import type { Sealed } from '../evidence.ts';

/** `expiry`: the right's own. `mandateExpiry`: the next mandate's. */
export type RightClock = 'expiry' | 'mandateExpiry';
export type RightClocks = Partial<Readonly<Record<RightClock, string>>>;

export interface UnregisteredRight {
  readonly status: 'unregistered';
  readonly clocks: RightClocks;
}

/** Plain JSON, folded from the events. */
export interface RegisteredRight {
  readonly status: 'unverified' | 'active' | 'lapsed';
  readonly clocks: RightClocks;
  readonly right: string;
  readonly holder: string;
  readonly rightType: RightType;
  readonly office: string;
  readonly number: string;
  readonly territories: readonly string[];
  readonly classes: readonly number[];
  readonly validUntil?: string;
  /** Calendar day from the register. */
  readonly registeredOn?: string;
  readonly challenge?: Challenge;
  readonly verifiedBy?: VerificationKind;
  /** What the review team looked at. */
  readonly verifiedAgainst?: Sealed;
  /** The association that vouched. */
  readonly vouchedBy?: string;
  /** Agents with a running mandate, and its end. */
  readonly mandates: Readonly<Record<string, string>>;
}

export type RightState = UnregisteredRight | RegisteredRight;

export const initialRight: UnregisteredRight = { status: 'unregistered', clocks: {} };
