/** One problem of a pack or calendar file, with its remedy for the person who edits the file. */
export interface PolicyProblem {
  /** `error`: the file is not used. `warning`: it is used, but the operator should know. */
  readonly severity: 'error' | 'warning';
  readonly file: string;
  /** The path in the file, as keys joined by dots: `clocks.answer.count`. Empty for the whole file. */
  readonly path: string;
  /** 1-based line, if known. */
  readonly line?: number;
  readonly why: string;
  /** The remedy. */
  readonly todo: string;
}

/** For a pack whose text is not available. */
export type PackConflict = Omit<PolicyProblem, 'file' | 'line'>;

/** `pack.yaml:41 clocks.answer.count: must be at least 1. Write a whole number of 1 or more.` */
export function formatProblem(problem: PolicyProblem): string {
  const place = problem.line === undefined ? problem.file : `${problem.file}:${problem.line}`;
  const path = problem.path === '' ? '' : ` ${problem.path}`;
  return `${place}${path}: ${problem.why}. ${problem.todo}`;
}
