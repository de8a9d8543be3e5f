import type { Gravity, Language, MeasureKind, MeasureTarget } from '@marketsafe/terms';
import type { RemovalOutcome } from '../order/index.ts';
import type { Track } from '../policy/index.ts';
import type { Clearance } from './clearance/state.ts';

/**
 * `strikeExpiry`: when the next valid strike expires. `banDecision`: the desk's deadline. `clearance`: the next reminder of a
 * clearance, or the end of a deadline or term. `proceeds`: when the next hold of proceeds ends by itself.
 */
export type SellerClock = 'strikeExpiry' | 'banDecision' | 'clearance' | 'proceeds';
export type SellerClocks = Partial<Readonly<Record<SellerClock, string>>>;

/** `complainant`: on their word alone, under a pack without rulings. */
export type SettledBy = 'silence' | 'ruling' | 'accepted' | 'complainant';

/** The cause of a measure: a case id, or the programme itself as `closure`, `ban` or `recognition`. */
export type MeasureCause = string;

/** Why a removal is not confirmed. */
export interface Doubt {
  readonly outcome: Exclude<RemovalOutcome, 'gone' | 'already-gone'>;
  readonly at: string;
}

/** One target of this seller and its measures in force. Down while `measures` is not empty. */
export interface TargetState {
  readonly target: MeasureTarget;
  /** Increases only when the marketplace's task changes. */
  readonly epoch: number;
  /** Kinds in force by cause; the marketplace is asked for the strongest. */
  readonly measures: Readonly<Record<MeasureCause, MeasureKind>>;
  /** Their own ends, for measures that have one. */
  readonly ends?: Readonly<Record<MeasureCause, string>>;
  /** Last observation since the epoch began; up with a measure in force: the goods are offered again. */
  readonly observed?: { readonly down: boolean; readonly at: string; readonly disappearedAt?: string };
  /** The result instead of a confirmation since the epoch began: the target was not seen down. */
  readonly unconfirmed?: Doubt;
  /** Cases whose restoration the running order will confirm. */
  readonly restoring: readonly string[];
}

export interface StrikeMember {
  readonly gravity: Gravity;
  readonly settledBy: SettledBy;
  readonly contested: boolean;
}

export interface Strike {
  /** The id of the case that began it. */
  readonly id: string;
  readonly track: Track;
  readonly right: string;
  /** Filing instant of the case that began it; later complaints of the same right within the merge days join. */
  readonly firstFiledAt: string;
  readonly cases: Readonly<Record<string, StrikeMember>>;
  readonly gravity: Gravity;
  readonly points: number;
  readonly issuedAt: string;
  readonly expiresAt: string;
  /** Complaints of the same right within so many days of the first are about the same goods, since one of its cases is about a shop. */
  readonly restsOnDays?: number;
  /** Strikes of the track that were valid when it was issued and were not removed since. */
  readonly precededBy: readonly string[];
}

export interface Closure {
  readonly track: Track;
  /** Ids of the counted strikes, which no longer expire. */
  readonly frozen: readonly string[];
  readonly points: number;
  readonly closedAt: string;
  /** Desk users who approved the ban for the current strikes. */
  readonly approvals: readonly string[];
  /** The desk was asked to decide on a ban for the current strikes. */
  readonly proposed: boolean;
  /** The desk declined a ban for these strikes, or more; it is asked again only on new grounds. */
  readonly declined: boolean;
}

/** Plain JSON, folded from the events. */
export interface SellerState {
  readonly clocks: SellerClocks;
  /** The seller key. Absent until registered; no other command is possible before. */
  readonly seller?: string;
  readonly identity?: string;
  readonly language?: Language;
  /** By target key. */
  readonly targets: Readonly<Record<string, TargetState>>;
  /** Valid strikes only: removed and expired ones are deleted. */
  readonly strikes: Readonly<Record<string, Strike>>;
  readonly closure?: Closure;
  /** The shop was seen closed, first under this epoch of its storefront, and has not been opened since. */
  readonly shut?: { readonly at: string; readonly epoch: number };
  readonly ban?: { readonly at: string; readonly approvers: readonly string[] };
  /** Requested, confirmed and ended ones, in the order of the requests. */
  readonly clearances: readonly Clearance[];
  /** Holders that invited the seller to deposit: when, and until when they may not again. */
  readonly invited?: Readonly<Record<string, { readonly at: string; readonly until: string }>>;
  /** This shop continues another, closed one. */
  readonly recognised?: { readonly of: string; readonly at: string; readonly contested: boolean };
  /** Sellers whom this one was taken for a continuation of, and a reviewer found otherwise. */
  readonly apart?: readonly string[];
  /** Sellers recognised as continuations of this one. */
  readonly derived: readonly string[];
}

export const initialSeller: SellerState = { clocks: {}, targets: {}, strikes: {}, clearances: [], derived: [] };
