/** A process that plays plans. */
import { loadPolicies } from '../../packages/service/src/platform/policies.ts';
import { work } from '../workers.ts';
import { type Outcome, simulate } from './simulate.ts';
import { Disk } from './stage/database.ts';
import { quietly } from './stage/life.ts';
import type { Plan } from './stage/plan.ts';

quietly();
const stage = Promise.all([Disk.make(), loadPolicies()]);
work<Plan, Outcome>(async (plan) => {
  const outcome = await simulate(plan, ...(await stage));
  // Traces are only read after a violation.
  return { ...outcome, trace: outcome.violation ? outcome.trace : [] };
});
