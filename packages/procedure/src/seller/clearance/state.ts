import type { ClearanceEnd, ClearanceGround, ClearanceRefusal } from '@marketsafe/terms';
import type { Exhibit, Sealed } from '../../evidence.ts';

/** Whose rights, and which goods of the seller; a seller is an account on one marketplace, and so is its clearance. */
export interface ClearanceScope {
  readonly holder: string;
  /** Absent: every right of the holder. */
  readonly rights?: readonly string[];
  /** Ids on the seller's marketplace. Absent: everything that it offers. */
  readonly listings?: readonly string[];
  /** Product lines in the seller's words. People read them; no rule does. */
  readonly goods?: Sealed;
}

/** `asked`: the holder's window runs. `with-desk`: it was silent. Only `confirmed` has an effect. */
export type ClearanceStatus = 'asked' | 'with-desk' | 'confirmed' | 'declined' | 'ended' | 'expired';
/** `programme`: a date came. */
export type ClearanceDecider = 'holder' | 'desk' | 'programme';

export interface Clearance extends ClearanceScope {
  readonly id: string;
  readonly status: ClearanceStatus;
  readonly documents: readonly Exhibit[];
  readonly until: string;
  /** When it came to its status. */
  readonly at?: string;
  /** The holder's window. */
  readonly answerUntil?: string;
  /** Instants still to come: of the holder while it is asked, of the seller before the end. */
  readonly reminders: readonly string[];
  /** Who brought it to its status. */
  readonly by?: ClearanceDecider;
  /** Who confirmed it, and may end it. */
  readonly confirmedBy?: Exclude<ClearanceDecider, 'programme'>;
  readonly reason?: ClearanceRefusal | ClearanceGround | ClearanceEnd;
  readonly words?: Sealed;
}
