import type { ParticipantKind, ReasonCode, WithdrawalKind } from '@marketsafe/terms';

/** `restriction`: when the next lost lane is restored. `suspension`: when a suspension ends. */
export type ComplainantClock = 'restriction' | 'suspension';
export type ComplainantClocks = Partial<Readonly<Record<ComplainantClock, string>>>;

/**
 * The outcome of a case in its complainant's record. `overturned` and `withdrawn-mistake` are mistakes, and so is `extortion`,
 * whatever else the case's outcome; `restored-by-silence` is a complaint that was not maintained; `withdrawn-other` does not count.
 */
export type OutcomeKind =
  | 'upheld'
  | 'overturned'
  | 'withdrawn-mistake'
  | 'withdrawn-other'
  /** Like `withdrawn-other`, but beyond the number that the pack excuses: it counts as a mistake. */
  | 'withdrawn-too-often'
  | 'restored-by-silence'
  /** The desk found that money was demanded for withdrawing the complaint, whatever else the case's outcome. */
  | 'extortion'
  | 'refused';

/**
 * How a case counts in one record. The case stores it and the record only adds up. So a later decision names exactly what it
 * corrects, and a record does not grow with its cases.
 */
export interface Counted {
  readonly outcome: OutcomeKind;
  /** For a withdrawal: its kind. */
  readonly withdrawal?: WithdrawalKind;
  /** Its position in the record; the first is 1. */
  readonly number: number;
  /** The number of complaints that it counts as; absent: one. */
  readonly weight?: number;
  /** Calendar day in the forum's zone on which it was counted, `YYYY-MM-DD`. */
  readonly day: string;
  /** The end of its window: the end of a local day, the same for all entries of its day. */
  readonly countsUntil: string;
}

/** What is counted: outcomes (a withdrawal by its kind), filed complaints, and those that a seller answered. */
export type TallyKey = OutcomeKind | `${OutcomeKind}:${WithdrawalKind}` | 'filed' | 'countered';
export type Tally = Partial<Readonly<Record<TallyKey, number>>>;

/**
 * Counts by the instant when they leave the window, by local day and by reason code. Several days may leave together (three months
 * after 29, 30 and 31 January), and one day at several instants if marketplaces are in several zones.
 */
export type Tallies = Readonly<Record<string, Readonly<Record<string, Partial<Readonly<Record<ReasonCode, Tally>>>>>>>;

/** Money was demanded for withdrawing a complaint: it replaces the case's outcome in the tallies. */
interface Extortion {
  readonly reason: ReasonCode;
  readonly at: string;
  readonly number: number;
  readonly weight?: number;
  readonly day: string;
  /** The end of its window. */
  readonly countsUntil: string;
}

/**
 * The record behind a warning or a suspension by rule. It is kept beyond the window, so that a late reversal also reverses the
 * consequences.
 */
export interface Basis {
  readonly reason: ReasonCode;
  /** When it was read, and up to which entry. */
  readonly at: string;
  readonly upTo: number;
  /** Decided cases in the window at that time, for the reason code, and mistakes among them. */
  readonly decided: number;
  readonly mistakes: number;
  /** Includes complaints that the desk refused, since the page alone should have shown the fault. */
  readonly refusals?: true;
  /** Its mistakes that were decided again later: `stood` = no mistake, `open` = undecided again, `mistaken` = still a mistake. */
  readonly changed?: Readonly<Record<string, 'stood' | 'open' | 'mistaken'>>;
  /** Those of them that had counted as several complaints. */
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
  /** The window's contents when the last entry was made. */
  readonly tallies: Tallies;
  /** Cases with a demand for money; each counts as a mistake, whatever its outcome. The desk found each by hand. */
  readonly extortions?: Readonly<Record<string, Extortion>>;
  /** Reason codes whose expedited lane is lost, with the end. */
  readonly restricted: Partial<Readonly<Record<ReasonCode, string>>>;
  /** Since when. */
  readonly restrictedSince: Partial<Readonly<Record<ReasonCode, string>>>;
  /** Without a basis: given by the desk. */
  readonly warned?: { readonly at: string; readonly basis?: Basis };
  readonly suspended?: { readonly since: string; readonly until?: string; readonly basis?: Basis };
  /** Accepted filings on the last day with any. */
  readonly filings: { readonly day: string; readonly count: number };
  /** The version of the terms of participation that it accepted last, by the SHA-256 (hex) of its kind and texts. */
  readonly terms?: string;
  /** A newcomer's cases that took effect on its word without confirmation, at most the pack's maximum. */
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
};
