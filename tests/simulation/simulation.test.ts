import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorkers, type Workers } from '../workers.ts';
import { chosenSeeds } from './chosen-seeds.ts';
import type { Outcome } from './simulate.ts';
import { commandOf, type Plan, planOf } from './stage/plan.ts';

const seeds = chosenSeeds();
const minutes = 60_000;
let workers: Workers<Plan, Outcome>;
beforeAll(() => {
  workers = openWorkers(new URL('./worker.ts', import.meta.url));
});
afterAll(() => workers.close());

test(
  'the same seed is the same history in another process, on a machine with slow background work',
  async () => {
    const slow = openWorkers<Plan, Outcome>(new URL('./slow-worker.ts', import.meta.url), 1);
    // A complaint is withdrawn while a call about it hangs, on day 23.
    const plan = { ...planOf(9), until: 25 };
    const [[there], [here]] = await Promise.all([slow.play([plan]), workers.play([plan])]).finally(() => slow.close());
    expect(there?.steps).toBeGreaterThan(100);
    expect(there?.met['a claim that lapsed while its worker lived']).toBeGreaterThan(0);
    expect(there?.traceHash).toBe(here?.traceHash);
  },
  10 * minutes,
);

test(
  `nothing breaks in the histories of 120 days from the seeds ${seeds}`,
  async () => {
    console.log(`simulated: seeds ${seeds}; others by SIMULATION_SEEDS`);
    const plans = seeds.map((seed) => planOf(seed));
    const outcomes = await workers.play(plans);
    for (const [place, { violation, trace, cases }] of outcomes.entries()) {
      const again = plans[place] && commandOf(plans[place]);
      expect(violation, [...trace.slice(-20), again].join('\n')).toBeUndefined();
      expect(cases).toBeGreaterThan(10);
    }
    // Another seed is another history.
    expect(new Set(outcomes.map(({ traceHash }) => traceHash)).size).toBe(seeds.length);
  },
  40 * minutes,
);
