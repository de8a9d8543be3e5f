/** Packs of one id are versions of each other, and no two are in force on one day. */
import type { PolicyProblem } from './problem.ts';

export interface Span {
  readonly from: string;
  readonly until?: string | undefined;
}

/** Whether two spans of calendar dates share a day; the end of each is the first day after it. */
export const overlap = (one: Span, other: Span): boolean =>
  (one.until === undefined || other.from < one.until) && (other.until === undefined || one.from < other.until);

/** Every pack, programme or legal, whose dates overlap those of an earlier one with the same id. */
export function overlappingPacks(
  packs: readonly { readonly file: string; readonly pack: Span & { readonly id: string } }[],
): readonly PolicyProblem[] {
  return packs.flatMap(({ file, pack }, index) =>
    packs
      .slice(0, index)
      .filter((earlier) => earlier.pack.id === pack.id && overlap(earlier.pack, pack))
      .map((earlier): PolicyProblem => {
        const why = `is in force together with ${earlier.file}, another version of "${pack.id}"`;
        const todo = 'Let one end ("until") on the day on which the other begins.';
        return { severity: 'error', file, path: 'from', why, todo };
      }),
  );
}
