import type { InputOf, Schemas } from '@marketsafe/sdk';

type ComplaintBody = InputOf<'fileComplaint'>['body'];

/** The claim against all targets of a file. */
export type Claim = Pick<ComplaintBody, 'right' | 'reason' | 'declaration' | 'chips'>;
export type Target = Schemas['FiledCase']['target'];
type Shortfall = Schemas['Shortfall'];

/** The result for one line of the file. */
export interface LineOutcome {
  readonly line: number;
  readonly url: string;
  /**
   * `accepted`: only with --check. `shadow`: nothing is sent to the marketplace, and there is no case. `repeated`: names a target that an
   * earlier line names.
   */
  readonly outcome: 'filed' | 'accepted' | 'shadow' | 'refused' | 'unreadable' | 'repeated';
  readonly target?: Target;
  readonly case?: string;
  /** The shadow order. */
  readonly order?: string;
  readonly bundle?: string;
  readonly seller?: string;
  readonly status?: string;
  readonly lane?: string;
  readonly shortfalls: readonly Shortfall[];
  /** Warnings about an accepted target. */
  readonly warnings?: readonly Schemas['FilingWarning'][];
  /** The reasons for a review. */
  readonly review?: readonly Schemas['ReviewReason'][];
}

/** The most targets of one complaint. */
export const TARGETS_A_REQUEST = 300;
