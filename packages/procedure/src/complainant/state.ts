import type { ParticipantKind, ReasonCode } from '@marketsafe/terms';

/** `restriction`: when the next lost lane comes back. `suspension`: when a suspension ends. */
export type ComplainantClock = 'restriction' | 'suspension';
export type ComplainantClocks = Partial<Readonly<Record<ComplainantClock, string>>>;

/**
 * How a case ended, as it counts in its complainant's record. `overturned` and `withdrawn-mistake` were mistakes;
 * `extortion` is one, too, whatever else the case came to; `restored-by-silence` was a claim nobody stood behind; `withdrawn-other` counts for nothing.
 */
export type OutcomeKind =
  | 'upheld'
  | 'overturned'
  | 'withdrawn-mistake'
  | 'withdrawn-other'
  /** As `withdrawn-other`, but one more of them than the pack excuses: it counts as a mistake. */
  | 'withdrawn-too-often'
  | 'restored-by-silence'
  /** The desk found that money was asked for taking the complaint back: whatever else came of the case. */
  | 'extortion'
  | 'refused';

export interface RecordedOutcome {
  readonly reason: ReasonCode;
  readonly outcome: OutcomeKind;
  readonly at: string;
  /** It is read until this instant. */
  readonly countsUntil: string;
}

/**
 * The record that a warning or a suspension by rule was given for. It outlives the window, so that a decision undone
 * late undoes what had followed from it.
 */
export interface Basis {
  readonly reason: ReasonCode;
  /** Decided cases in the window then, for the reason code. */
  readonly decided: number;
  /** Cases among them that were mistakes. */
  readonly mistaken: readonly string[];
  /** Mistakes that were none: `stood` = decided otherwise since, `open` = not decided any more. */
  readonly undone?: Readonly<Record<string, 'stood' | 'open'>>;
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
  /** Cases in which money was asked for; each counts as a mistake, beside how it ended. */
  readonly extortions?: Readonly<Record<string, Omit<RecordedOutcome, 'outcome'>>>;
  /** Reason codes whose expedited lane is lost, until when. */
  readonly restricted: Partial<Readonly<Record<ReasonCode, string>>>;
  /** Without a basis: by the desk. */
  readonly warned?: { readonly at: string; readonly basis?: Basis };
  readonly suspended?: { readonly since: string; readonly until?: string; readonly basis?: Basis };
  /** Accepted filings of the last day on which there was one. */
  readonly filings: { readonly day: string; readonly count: number };
  readonly standingDeclaration: boolean;
}

export const initialComplainant: ComplainantState = {
  clocks: {},
  newcomer: true,
  outcomes: {},
  restricted: {},
  filings: { day: '', count: 0 },
  standingDeclaration: false,
};
