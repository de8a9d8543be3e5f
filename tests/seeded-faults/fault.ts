/** One mistake that somebody could make, as an edit of the source, and the tests that must not let it pass. */
export interface Fault {
  /** What is wrong then. */
  readonly name: string;
  readonly file: string;
  /** Stands in the file exactly once. */
  readonly find: string;
  readonly replace: string;
  /** Files of tests, of which at least one must fail. */
  readonly tests: readonly string[];
}
