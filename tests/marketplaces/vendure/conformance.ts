import assert from 'node:assert/strict';
import { type ConformanceCheck, conformanceChecks } from '@marketsafe/connectors';
import { type Stage, vendureWorld } from './world.ts';

/** What Vendure cannot do, by the number of its check, and how the world says so. */
const limits: Readonly<Record<string, { readonly why: string; readonly said: RegExp }>> = {
  '28': { why: 'no effect is late but that on the search index', said: /^Error: Vendure acts before it answers/ },
};

/** Every check of the conformance list, on a world of its own. A declared limit is asserted as one. */
export const vendureConformance: readonly { readonly name: string; run(stage: Stage): Promise<void> }[] =
  conformanceChecks.map((check: ConformanceCheck) => {
    const limit = limits[check.name.slice(0, 2)];
    return {
      name: limit === undefined ? check.name : `${check.name} (limit: ${limit.why})`,
      run: async (stage) => {
        const run = check.run(await vendureWorld(stage));
        if (limit === undefined) await run;
        else await assert.rejects(run, limit.said);
      },
    };
  });
