import fc from 'fast-check';
import { sampleCalendar } from '../sample-rules.ts';
import { anyPlan, type Plan, shrink } from './plan.ts';
import { RandomHistory } from './random-history.ts';
import { met, wanted } from './sometimes.ts';
import { Watch } from './watch.ts';

/** Plays a plan, looks after each act, and tells each situation that was met. @throws Broken */
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
  /** How often each situation was met. */
  readonly times: Readonly<Record<string, number>>;
  /** The first history that broke something, without the acts that it breaks without. */
  readonly broken?: { readonly why: string; readonly plan: Plan };
}

/** Plays so many histories from a seed, or to the first that breaks something. The same seed plays the same. */
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

/** What was met less often than that, with how often it was. */
export const notMet = (times: Found['times'], often: number): readonly string[] =>
  wanted.filter((what) => (times[what] ?? 0) < often).map((what) => `${what}: ${times[what] ?? 0}`);
