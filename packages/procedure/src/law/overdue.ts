import type { PolicyProblem } from '../policy/index.ts';
import type { LegalPack, Version } from './legal-pack.ts';

/** Rules whose review date has passed on a calendar day. */
export function overdue(
  { file, clocks, bounds, duties, tasks, settlement }: LegalPack,
  on: string,
): readonly PolicyProblem[] {
  const parts: Readonly<Record<string, Readonly<Record<string, readonly Version[]>>>> = {
    ...{ clocks, bounds, duties, tasks, settlement },
  };
  return Object.entries(parts).flatMap(([part, rules]) =>
    Object.entries(rules).flatMap(([name, versions]) =>
      versions.flatMap(({ checkBy, until }, index): PolicyProblem[] => {
        if (checkBy === undefined || on < checkBy || (until !== undefined && until <= on)) return [];
        const path = `${part}.${name}.${index}.checkBy`;
        const todo = 'See whether it still is the law, and move the date.';
        return [{ severity: 'warning', file, path, why: `was to be looked at again by ${checkBy}`, todo }];
      }),
    ),
  );
}
