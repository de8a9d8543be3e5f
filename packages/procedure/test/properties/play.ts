import fc from 'fast-check';
import { sampleCalendar } from '../sample-rules.ts';
import { anyPlan, type Plan, shrink } from './plan.ts';
import { RandomHistory } from './random-history.ts';
import { met, wanted } from './sometimes.ts';
import { Watch } from './watch.ts';

/** Plays a plan, checks after each act, and reports each situation that it meets. @throws Broken */
function play({ programme, acts }: Plan, tell: (situation: string) => void = () => undefined): void {
  const random = new RandomHistory(programme);
  const { world } = random.stage;
  const { rules, zone } = random.programme.options;
  const { putBack, relisted } = random;
  const seen = { world, rules, zone, calendar: sampleCalendar, putBack, relisted };
  const watch = new Watch();
  const look = (): void => {
    const { events, effects } = watch.look(seen, random.isSettled);
    for (const what of met(random, watch.book, events, effects)) tell(what);
  };
  for (const act of acts) {
    random.perform(act);
    look();
  }
  random.settle();
  look();
  watch.end(seen);
}

export interface Found {
  readonly histories: number;
  readonly steps: number;
  /** How many times each situation occurred. */
  readonly times: Readonly<Record<string, number>>;
  /** The first history with a violation, without the acts that it does not need. */
  readonly broken?: { readonly why: string; readonly plan: Plan };
}

/** Plays so many histories from a seed, or up to the first violation. The same seed gives the same histories. */
export function search(histories: number, seed: number): Found {
  const times: Record<string, number> = {};
  let [steps, played] = [0, 0];
  for (const plan of fc.sample(anyPlan, { numRuns: histories, seed })) {
    const why = broken(plan, (what) => {
      times[what] = (times[what] ?? 0) + 1;
    });
    played += 1;
    steps += plan.acts.length;
    if (why === undefined) continue;
    const least = shrink(plan, (less) => broken(less) !== undefined);
    return { histories: played, steps, times, broken: { why: broken(least) ?? why, plan: least } };
  }
  return { histories: played, steps, times };
}

function broken(plan: Plan, tell?: (situation: string) => void): string | undefined {
  try {
    play(plan, tell);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

/** Situations that occurred less often, with their counts. */
export const notMet = (times: Found['times'], often: number): readonly string[] =>
  wanted.filter((what) => (times[what] ?? 0) < often).map((what) => `${what}: ${times[what] ?? 0}`);
