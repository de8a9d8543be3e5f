/** Packs of one id are versions of each other: from the first day on, exactly one is in force on each day. */
import type { PolicyProblem } from './problem.ts';
import type { Rules } from './rules.ts';

export interface Span {
  readonly from: string;
  readonly until?: string | undefined;
}

interface Versioned {
  readonly file: string;
  readonly pack: Span & { readonly id: string; readonly announced?: string | undefined };
}

/** Whether two spans of calendar dates share a day; the end of each is the first day after it. */
export const overlap = (one: Span, other: Span): boolean =>
  (one.until === undefined || other.from < one.until) && (other.until === undefined || one.from < other.until);

/** Every pack, programme or legal, whose dates overlap those of an earlier one with the same id. */
export function overlappingPacks(packs: readonly Versioned[]): readonly PolicyProblem[] {
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

/** Faults in the dates of programme packs without overlaps: days without a version in force, and a later version without a publication date. */
export function unlinkedVersions(packs: readonly Versioned[]): readonly PolicyProblem[] {
  return [...Map.groupBy(packs, ({ pack }) => pack.id).values()].flatMap((versions) =>
    byDate(versions)
      .slice(1)
      .flatMap(({ file, pack }, index): PolicyProblem[] => {
        const earlier = byDate(versions)[index];
        const { until } = earlier?.pack ?? {};
        const found: PolicyProblem[] = [];
        if (until !== undefined && until < pack.from) {
          const why = `leaves "${pack.id}" without rules from ${until}, when ${earlier?.file} ends, until ${pack.from}`;
          found.push({ severity: 'error', file, path: 'from', why, todo: `Let it begin on ${until}.` });
        }
        if (pack.announced === undefined) {
          const why = `is missing, though this version follows ${earlier?.file}`;
          const todo = 'Write the day on which it is published to those whom it will hold for.';
          found.push({ severity: 'error', file, path: 'announced', why, todo });
        }
        return found;
      }),
  );
}

const byDate = (versions: readonly Versioned[]): readonly Versioned[] =>
  [...versions].sort((one, other) => (one.pack.from < other.pack.from ? -1 : 1));

/**
 * The version of a pack in force on a calendar day. Before the first version the first, after the last the last, since every case
 * needs rules.
 * @throws Error if there is none.
 */
export function versionOn(versions: readonly Rules[], day: string): Rules {
  const sorted = [...versions].sort((one, other) => (one.pack.from < other.pack.from ? -1 : 1));
  const found = sorted.findLast(({ pack }) => pack.from <= day) ?? sorted[0];
  if (found === undefined) throw new Error('a programme has at least one version of its pack');
  return found;
}
