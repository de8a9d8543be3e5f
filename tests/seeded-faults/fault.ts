/** One possible mistake as an edit of the source, and the tests of which one must fail. */
export interface Fault {
  /** The mistake's effect. */
  readonly name: string;
  readonly file: string;
  /** Occurs in the file exactly once. */
  readonly find: string;
  readonly replace: string;
  /** Test files, of which at least one must fail. */
  readonly tests: readonly string[];
}
