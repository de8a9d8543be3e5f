/** `npm run simulate -- --seed N`: one history with its whole trace; a smaller one with the options that a shrunk failure prints. */
import { inspect } from 'node:util';
import { loadPolicies } from '../../packages/service/src/platform/policies.ts';
import { simulate } from './simulate.ts';
import { Disk } from './stage/database.ts';
import { quietly } from './stage/life.ts';
import { planFrom } from './stage/plan.ts';

quietly();
const plan = planFrom(process.argv.slice(2));
const { trace, met, violation, ...told } = await simulate(plan, await Disk.make(), await loadPolicies());
const said = [...trace, inspect(told), inspect(met), violation ? inspect(violation) : 'nothing broken'].join('\n');
// A pipe accepts a long trace in pieces, and exiting would cut the rest off.
process.stdout.write(`${said}\n`, () => process.exit(violation ? 1 : 0));
