/** One thing wrong with a pack or calendar file, told so that whoever edits the file can put it right. */
export interface PolicyProblem {
  /** `error`: the file is not used. `warning`: it is, and somebody should know. */
  readonly severity: 'error' | 'warning';
  readonly file: string;
  /** Where in the file, as keys joined by dots: `clocks.answer.count`. Empty for the file as a whole. */
  readonly path: string;
  /** 1-based line, where the text tells. */
  readonly line?: number;
  readonly why: string;
  /** What to do about it. */
  readonly todo: string;
}

/** Of a pack whose text is not at hand. */
export type PackConflict = Omit<PolicyProblem, 'file' | 'line'>;

/** `pack.yaml:41 clocks.answer.count: must be at least 1. Write a whole number of 1 or more.` */
export function formatProblem(problem: PolicyProblem): string {
  const place = problem.line === undefined ? problem.file : `${problem.file}:${problem.line}`;
  const path = problem.path === '' ? '' : ` ${problem.path}`;
  return `${place}${path}: ${problem.why}. ${problem.todo}`;
}
