import type { ClearanceEnd, ClearanceGround, ClearanceRefusal } from '@marketsafe/terms';
import type { Exhibit, Sealed } from '../../evidence.ts';

/** The rights and the seller's goods that it covers. A seller is an account on one marketplace, so the clearance is too. */
export interface ClearanceScope {
  readonly holder: string;
  /** Absent: every right of the holder. */
  readonly rights?: readonly string[];
  /** Ids on the seller's marketplace. Absent: all of its listings. */
  readonly listings?: readonly string[];
  /** Product lines in the seller's words. For readers only; no rule uses them. */
  readonly goods?: Sealed;
}

/** `asked`: the holder's deadline runs. `with-desk`: the holder did not answer. Only `confirmed` has an effect. */
export type ClearanceStatus = 'asked' | 'with-desk' | 'confirmed' | 'declined' | 'ended' | 'expired';
/** `programme`: a date passed. */
export type ClearanceDecider = 'holder' | 'desk' | 'programme';

export interface Clearance extends ClearanceScope {
  readonly id: string;
  readonly status: ClearanceStatus;
  readonly documents: readonly Exhibit[];
  readonly until: string;
  /** When it reached its status. */
  readonly at?: string;
  /** The holder's deadline. */
  readonly answerUntil?: string;
  /** Future instants: reminders of the holder while it is asked, of the seller before the end. */
  readonly reminders: readonly string[];
  /** Who set its status. */
  readonly by?: ClearanceDecider;
  /** Who confirmed it, and may end it. */
  readonly confirmedBy?: Exclude<ClearanceDecider, 'programme'>;
  readonly reason?: ClearanceRefusal | ClearanceGround | ClearanceEnd;
  readonly words?: Sealed;
}
