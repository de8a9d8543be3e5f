import type { InputOf, Schemas } from '@marketsafe/sdk';

type ComplaintBody = InputOf<'fileComplaint'>['body'];

/** What all targets of a file are complained about for. */
export type Claim = Pick<ComplaintBody, 'right' | 'reason' | 'declaration' | 'chips'>;
export type Target = Schemas['FiledCase']['target'];
type Shortfall = Schemas['Shortfall'];

/** What became of one line of the file. */
export interface LineOutcome {
  readonly line: number;
  readonly url: string;
  /** `accepted`: only with --check. `repeated`: names a target that an earlier line names. */
  readonly outcome: 'filed' | 'accepted' | 'refused' | 'unreadable' | 'repeated';
  readonly target?: Target;
  readonly case?: string;
  readonly bundle?: string;
  readonly seller?: string;
  readonly status?: string;
  readonly lane?: string;
  readonly shortfalls: readonly Shortfall[];
  /** What to look at, though it was accepted. */
  readonly warnings?: readonly Schemas['FilingWarning'][];
  /** Why a person looks first. */
  readonly review?: readonly Schemas['ReviewReason'][];
}

/** The most targets that the service takes in one complaint. */
export const TARGETS_A_REQUEST = 300;
