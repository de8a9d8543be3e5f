import type { Reference } from '@marketsafe/procedure';

/** Why something is not erased. */
export type Kept =
  /** The case goes on, or a task or a deadline of it is open. */
  | { readonly why: 'running' }
  /** Its time has not passed: `until`, under the value of the policy pack, whose source is `reference`. */
  | { readonly why: 'retention'; readonly until: string; readonly pack: string; readonly reference?: Reference }
  /** The pack sets no time, so that nothing is ever erased by itself. */
  | { readonly why: 'no-period'; readonly pack: string }
  | { readonly why: 'legal-hold'; readonly since: string; readonly reasons: string }
  /** A closure or a ban in force rests on it. */
  | { readonly why: 'closure' }
  /** A strike that still counts rests on it. */
  | { readonly why: 'strike' }
  /** A clearance in force, or one that is not decided, rests on it. */
  | { readonly why: 'clearance' }
  /** The marketplace lists the shop, and would hand its data over again. */
  | { readonly why: 'shop-listed' }
  /** Cases about the seller are kept. */
  | { readonly why: 'cases-kept' }
  /** The account is in use, or the organisation takes part. */
  | { readonly why: 'takes-part' }
  /** The account is closed; decisions keep the name of who made them. */
  | { readonly why: 'left'; readonly since: string }
  /** An office publishes it. */
  | { readonly why: 'published-register' };

/** One thing that a subject's erasure is about. */
export interface Item {
  readonly what: 'account-link' | 'case' | 'enrolment' | 'participant' | 'person' | 'register-entry' | 'seller';
  readonly id: string;
  /** Of a case: its bundle, with which it goes. */
  readonly bundle?: string;
  /** Absent: it is erased. */
  readonly kept?: Kept;
}
