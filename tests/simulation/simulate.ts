import type { Policies } from '../../packages/service/src/platform/policies.ts';
import { Oracle } from './oracle/oracle.ts';
import { type Invariant, Violation } from './oracle/violation.ts';
import { assemble } from './people/cast.ts';
import type { Disk } from './stage/database.ts';
import { foretell } from './stage/misfortune.ts';
import { havePapersCleaned } from './stage/papers.ts';
import { Passage } from './stage/passage.ts';
import type { Plan } from './stage/plan.ts';
import { day, hour, World } from './stage/world.ts';

export interface Outcome {
  readonly seed: number;
  readonly traceHash: string;
  readonly trace: readonly string[];
  readonly steps: number;
  readonly processes: number;
  readonly cases: number;
  /** The number of occurrences of each thing that should happen sometimes. */
  readonly met: Readonly<Record<string, number>>;
  readonly violation?: { readonly invariant: Invariant; readonly what: string; readonly day: number };
}

/** Plays a plan to its end, or to the first violation. The same plan gives the same trace. */
export async function simulate(plan: Plan, disk: Disk, policies: Policies): Promise<Outcome> {
  await havePapersCleaned();
  const world = await World.make(plan, disk, policies);
  let violation: Outcome['violation'];
  try {
    await play(world, policies);
  } catch (error) {
    const what = error instanceof Violation ? error.message : String((error as Error).stack);
    violation = {
      invariant: error instanceof Violation ? error.invariant : 'alive',
      what,
      day: Math.floor((world.now - world.start) / day),
    };
    world.say('oracle', what.split('\n')[0] ?? '');
  } finally {
    await world.close();
  }
  for (const market of world.markets) {
    for (const [kind, times] of [...Object.entries(market.shop.faults.fired()), ...market.struck])
      world.sometimes(`fault ${kind}`, times);
  }
  return {
    seed: plan.seed,
    traceHash: world.traceHash,
    trace: world.trace,
    steps: world.steps,
    processes: world.installation.processes,
    cases: world.caseIds.length,
    met: Object.fromEntries([...world.met].sort(([a], [b]) => (a < b ? -1 : 1))),
    ...(violation && { violation }),
  };
}

async function play(world: World, policies: Policies): Promise<void> {
  const cast = await assemble(world, policies);
  const oracle = new Oracle(world, cast);
  const passage = new Passage(world, async (events) => {
    await cast.readMail();
    return oracle.look(events);
  });
  foretell(world);
  const calm = new Map(world.markets.map(({ id }) => [id, world.now]));
  const { days, until } = world.plan;
  const end = world.start + until * day;
  let nextAudit = world.now + day;
  while (world.now < end) {
    await passage.next(Math.min(nextAudit, end));
    for (const market of world.markets) if (market.isTroubled) calm.set(market.id, world.now);
    if (world.now >= nextAudit) {
      await oracle.audit((id) => world.now - (calm.get(id) ?? 0) > 12 * hour);
      nextAudit += day;
    }
  }
  if (until === days) await oracle.end();
}
