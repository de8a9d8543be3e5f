import type { ParticipantKind, ReasonCode, WithdrawalKind } from '@marketsafe/terms';

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

/**
 * How a case counts in one record. The case keeps it, the record only adds up, so that a later decision names exactly what it
 * corrects and a record does not grow with its cases.
 */
export interface Counted {
  readonly outcome: OutcomeKind;
  /** Of a withdrawal: its kind. */
  readonly withdrawal?: WithdrawalKind;
  /** Which entry of the record it is; the first is 1. */
  readonly number: number;
  /** As so many complaints; absent: as one. */
  readonly weight?: number;
  /** Calendar day in the forum's zone on which it was counted, `YYYY-MM-DD`. */
  readonly day: string;
  /** It is read until this instant: the end of a local day, the same for all that was counted on its day. */
  readonly countsUntil: string;
}

/** What is counted: outcomes (a withdrawal under its kind), complaints that were filed, and those that a seller answered. */
export type TallyKey = OutcomeKind | `${OutcomeKind}:${WithdrawalKind}` | 'filed' | 'countered';
export type Tally = Partial<Readonly<Record<TallyKey, number>>>;

/**
 * Numbers by the instant at which they leave the window, by local day and by reason code. Several days may leave together
 * (three months after 29, 30 and 31 January), and one day at several instants where marketplaces lie in several zones.
 */
export type Tallies = Readonly<Record<string, Readonly<Record<string, Partial<Readonly<Record<ReasonCode, Tally>>>>>>>;

/** Money was asked for taking a complaint back: it is in the tallies in place of how the case ended. */
interface Extortion {
  readonly reason: ReasonCode;
  readonly at: string;
  readonly number: number;
  readonly weight?: number;
  readonly day: string;
  /** It is read until this instant. */
  readonly countsUntil: string;
}

/**
 * The record that a warning or a suspension by rule was given for. It outlives the window, so that a decision undone
 * late undoes what had followed from it.
 */
export interface Basis {
  readonly reason: ReasonCode;
  /** When it was read, and up to which entry. */
  readonly at: string;
  readonly upTo: number;
  /** Decided cases in the window then, for the reason code, and mistakes among them. */
  readonly decided: number;
  readonly mistakes: number;
  /** What the desk refused is among them: the page alone should have shown it. */
  readonly refusals?: true;
  /** Mistakes of it that were decided again since: `stood` = none, `open` = not decided any more, `mistaken` = one still. */
  readonly changed?: Readonly<Record<string, 'stood' | 'open' | 'mistaken'>>;
  /** Those of them that had counted as more than one complaint. */
  readonly weights?: Readonly<Record<string, number>>;
}

/** Plain JSON, folded from the events. */
export interface ComplainantState {
  readonly clocks: ComplainantClocks;
  readonly participant?: string;
  readonly kind?: ParticipantKind;
  readonly membership?: 'member' | 'non-member';
  readonly newcomer: boolean;
  /** Entries so far. */
  readonly counted: number;
  /** What was in the window when the last entry was made. */
  readonly tallies: Tallies;
  /** Cases in which money was asked for; each counts as a mistake, whatever the case came to. The desk found each by hand. */
  readonly extortions?: Readonly<Record<string, Extortion>>;
  /** Reason codes whose expedited lane is lost, until when. */
  readonly restricted: Partial<Readonly<Record<ReasonCode, string>>>;
  /** Since when. */
  readonly restrictedSince: Partial<Readonly<Record<ReasonCode, string>>>;
  /** Without a basis: by the desk. */
  readonly warned?: { readonly at: string; readonly basis?: Basis };
  readonly suspended?: { readonly since: string; readonly until?: string; readonly basis?: Basis };
  /** Accepted filings of the last day on which there was one. */
  readonly filings: { readonly day: string; readonly count: number };
  readonly standingDeclaration: boolean;
  /** A newcomer's cases that took effect on its word and were not borne out, at most as many as the pack lets. */
  readonly unproven?: readonly string[];
}

export const initialComplainant: ComplainantState = {
  clocks: {},
  newcomer: true,
  counted: 0,
  tallies: {},
  restricted: {},
  restrictedSince: {},
  filings: { day: '', count: 0 },
  standingDeclaration: false,
};
