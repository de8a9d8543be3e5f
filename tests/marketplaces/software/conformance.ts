import assert from 'node:assert/strict';
import { type ConformanceCheck, type ConformanceWorld, conformanceChecks } from '@marketsafe/connectors';

/** What a marketplace cannot do, by the number of its check, and how the check says so. */
type Limits = Readonly<Record<string, { readonly why: string; readonly said: RegExp }>>;

/** A check on a marketplace that all checks share. */
export interface StageCheck<Stage> {
  readonly name: string;
  run(stage: Stage): Promise<void>;
}

/** Every check of the conformance list, on a world of its own. A declared limit is asserted as one. */
export const conformanceOf = <Stage>(
  openWorld: (stage: Stage) => Promise<ConformanceWorld>,
  limits: Limits,
): readonly StageCheck<Stage>[] =>
  conformanceChecks.map((check: ConformanceCheck) => {
    const limit = limits[check.name.slice(0, 2)];
    return {
      name: limit === undefined ? check.name : `${check.name} (limit: ${limit.why})`,
      run: async (stage) => {
        const run = check.run(await openWorld(stage));
        if (limit === undefined) await run;
        else await assert.rejects(run, limit.said);
      },
    };
  });
