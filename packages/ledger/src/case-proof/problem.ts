/** What is wrong with a proof; the first thing that was found. */
export type ProofFault =
  /** No text, no JSON, or not written in the one way. */
  | 'not-a-proof'
  | 'not-canonical'
  /** A key that is given, or the one in the proof, is none. */
  | 'bad-key'
  | 'bad-checkpoint'
  /** Signed by somebody else than whose key is given. */
  | 'other-key'
  | 'false-signature'
  /** The checkpoint that was kept is of another log, or none. */
  | 'bad-kept-checkpoint'
  /** Two roots for one size: the log was forked or rewritten. */
  | 'forked'
  /** The kept checkpoint has another size and no consistency proof was given. */
  | 'needs-consistency'
  | 'not-consistent'
  | 'bad-entry'
  | 'bad-inclusion'
  /** The entry, hashed anew, is not in the log. */
  | 'entry-changed'
  | 'out-of-order'
  /** A step of the case is not there. */
  | 'step-missing'
  /** The text of a sealed row is not the one that was sealed. */
  | 'seal-changed'
  | 'seal-unknown';

export interface ProofProblem {
  readonly fault: ProofFault;
  /** Position in `entries` or `sealed`, from 0, where it is about one. */
  readonly at?: number;
}
