/** The first fault found in a proof. */
export type ProofFault =
  /** Not text, not JSON, or not in the only valid spelling. */
  | 'not-a-proof'
  | 'not-canonical'
  /** A given key, or the one in the proof, is invalid. */
  | 'bad-key'
  | 'bad-checkpoint'
  /** Signed under a key other than the given one. */
  | 'other-key'
  | 'false-signature'
  /** The kept checkpoint belongs to another log, or is invalid. */
  | 'bad-kept-checkpoint'
  /** Two roots for one size: the log was forked or rewritten. */
  | 'forked'
  /** The kept checkpoint has another size and no consistency proof was given. */
  | 'needs-consistency'
  | 'not-consistent'
  | 'bad-entry'
  | 'bad-inclusion'
  /** The entry, hashed again, is not in the log. */
  | 'entry-changed'
  | 'out-of-order'
  /** A step of the case is missing. */
  | 'step-missing'
  /** The text of a sealed row differs from the sealed one. */
  | 'seal-changed'
  | 'seal-unknown';

export interface ProofProblem {
  readonly fault: ProofFault;
  /** Position in `entries` or `sealed`, from 0, if the fault is in one. */
  readonly at?: number;
}
