import type { ParticipantKind, ReasonCode } from '@marketsafe/terms';

/** `restriction`: when the next lost lane comes back. `suspension`: when a suspension ends. */
export type ComplainantClock = 'restriction' | 'suspension';
export type ComplainantClocks = Partial<Readonly<Record<ComplainantClock, string>>>;

/**
 * How a case ended, as it counts in its complainant's record. `overturned` and `withdrawn-mistake` were mistakes;
 * `restored-by-silence` was a claim nobody stood behind; `withdrawn-other` counts for nothing.
 */
export type OutcomeKind =
  | 'upheld'
  | 'overturned'
  | 'withdrawn-mistake'
  | 'withdrawn-other'
  | 'restored-by-silence'
  | 'refused';

export interface RecordedOutcome {
  readonly reason: ReasonCode;
  readonly outcome: OutcomeKind;
  readonly at: string;
  /** It is read until this instant. */
  readonly countsUntil: string;
}

/** Plain JSON, folded from the events. */
export interface ComplainantState {
  readonly clocks: ComplainantClocks;
  readonly participant?: string;
  readonly kind?: ParticipantKind;
  readonly membership?: 'member' | 'non-member';
  readonly newcomer: boolean;
  /** Outcomes still inside the window when the last one was recorded, by case. */
  readonly outcomes: Readonly<Record<string, RecordedOutcome>>;
  /** Reason codes whose expedited lane is lost, until when. */
  readonly restricted: Partial<Readonly<Record<ReasonCode, string>>>;
  readonly warned?: { readonly at: string };
  readonly suspended?: { readonly since: string; readonly until?: string };
  /** Accepted filings of the last day on which there was one. */
  readonly filings: { readonly day: string; readonly cases: readonly string[] };
  readonly standingDeclaration: boolean;
}

export const initialComplainant: ComplainantState = {
  clocks: {},
  newcomer: true,
  outcomes: {},
  restricted: {},
  filings: { day: '', cases: [] },
  standingDeclaration: false,
};
