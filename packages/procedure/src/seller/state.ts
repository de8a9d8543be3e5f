import type { Gravity, Language, MeasureKind, MeasureTarget } from '@marketsafe/terms';
import type { RemovalOutcome } from '../order/index.ts';
import type { Track } from '../policy/index.ts';
import type { Clearance } from './clearance/state.ts';

/**
 * `strikeExpiry`: when the next valid strike stops counting. `banDecision`: when the desk should have decided. `clearance`:
 * when the next reminder about a clearance is due, or the next window or term of one ends. `proceeds`: when the next hold of
 * proceeds ends by itself.
 */
export type SellerClock = 'strikeExpiry' | 'banDecision' | 'clearance' | 'proceeds';
export type SellerClocks = Partial<Readonly<Record<SellerClock, string>>>;

/** `complainant`: by its word alone, under a pack that has nobody rule. */
export type SettledBy = 'silence' | 'ruling' | 'accepted' | 'complainant';

/** Who asked for a measure: a case id, or the programme itself as `closure`, `ban` or `recognition`. */
export type MeasureCause = string;

/** Why a removal is not confirmed. */
export interface Doubt {
  readonly outcome: Exclude<RemovalOutcome, 'gone' | 'already-gone'>;
  readonly at: string;
}

/** One target of this seller and what is in force on it. Down while `measures` is not empty. */
export interface TargetState {
  readonly target: MeasureTarget;
  /** Moves only when what the marketplace has to do changes. */
  readonly epoch: number;
  /** Kind in force by cause; the strongest is what the marketplace is asked for. */
  readonly measures: Readonly<Record<MeasureCause, MeasureKind>>;
  /** When those of them end by themselves that do. */
  readonly ends?: Readonly<Record<MeasureCause, string>>;
  /** Last observation since the epoch moved; up, with a measure in force: the goods came back. */
  readonly observed?: { readonly down: boolean; readonly at: string; readonly disappearedAt?: string };
  /** What was found instead, since the epoch moved: nobody has seen the target down. */
  readonly unconfirmed?: Doubt;
  /** Cases whose restoration the order now under way will confirm. */
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
  /** Filing instant of the case that began it: complaints of the same right near it join. */
  readonly firstFiledAt: string;
  readonly cases: Readonly<Record<string, StrikeMember>>;
  readonly gravity: Gravity;
  readonly points: number;
  readonly issuedAt: string;
  readonly expiresAt: string;
  /** Complaints of the same right this near to the first are about the same goods: one of a shop is among its cases. */
  readonly restsOnDays?: number;
  /** Strikes of the track that were valid when it was issued and have not fallen since. */
  readonly precededBy: readonly string[];
}

export interface Closure {
  readonly track: Track;
  /** Ids of the strikes counted; they no longer expire. */
  readonly frozen: readonly string[];
  readonly points: number;
  readonly closedAt: string;
  /** Desk users who approved the ban of the strikes as they stand. */
  readonly approvals: readonly string[];
  /** The desk was asked to decide on a ban of the strikes as they stand. */
  readonly proposed: boolean;
  /** The desk decided against a ban of these strikes, or of these and more: asked again only on new grounds. */
  readonly declined: boolean;
}

/** Plain JSON, folded from the events. */
export interface SellerState {
  readonly clocks: SellerClocks;
  /** The seller key. Absent until registered; nothing else is possible before. */
  readonly seller?: string;
  readonly identity?: string;
  readonly language?: Language;
  /** By target key. */
  readonly targets: Readonly<Record<string, TargetState>>;
  /** Valid strikes only: expunged and expired ones are gone. */
  readonly strikes: Readonly<Record<string, Strike>>;
  readonly closure?: Closure;
  /** The shop was seen closed, first under this epoch of its storefront, and nothing has opened it since. */
  readonly shut?: { readonly at: string; readonly epoch: number };
  readonly ban?: { readonly at: string; readonly approvers: readonly string[] };
  /** Asked for, in force and over, in the order of asking. */
  readonly clearances: readonly Clearance[];
  /** Holders that asked the seller for a deposit: when, and until when they do not again. */
  readonly invited?: Readonly<Record<string, { readonly at: string; readonly until: string }>>;
  /** This storefront continues another, closed one. */
  readonly recognised?: { readonly of: string; readonly at: string; readonly contested: boolean };
  /** Sellers recognised as continuations of this one. */
  readonly derived: readonly string[];
}

export const initialSeller: SellerState = { clocks: {}, targets: {}, strikes: {}, clearances: [], derived: [] };
