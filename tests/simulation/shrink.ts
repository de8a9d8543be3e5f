import type { Outcome } from './simulate.ts';
import type { Plan } from './stage/plan.ts';

const lists = ['faults', 'complaints', 'sellers', 'brands'] as const;

/**
 * Finds a smaller plan that breaks the same invariant: ends it after the break, and leaves out misfortunes,
 * complaints, sellers and brands, first half of them at once, then fewer.
 * @param play plays plans and returns their results, in their order
 * @param most the number of plans to try
 */
export async function shrink(
  plan: Plan,
  broken: Outcome,
  play: (plans: readonly Plan[]) => Promise<readonly Outcome[]>,
  most = 80,
): Promise<{ readonly plan: Plan; readonly outcome: Outcome }> {
  let least = upTo(plan, broken);
  let outcome = broken;
  let tried = 0;
  /** Uses the first of these with the same break. */
  const anyOf = async (smaller: readonly Plan[]): Promise<boolean> => {
    for (let from = 0; from < smaller.length && tried < most; from += 2) {
      const pair = smaller.slice(from, from + 2);
      tried += pair.length;
      const outcomes = await play(pair);
      const place = outcomes.findIndex(({ violation }) => violation?.invariant === broken.violation?.invariant);
      const [found, same] = [pair[place], outcomes[place]];
      if (!found || !same) continue;
      least = upTo(found, same);
      outcome = same;
      return true;
    }
    return false;
  };
  if (least.crashes) await anyOf([{ ...least, crashes: false }]);
  for (let isSmaller = true; isSmaller && tried < most; ) {
    isSmaller = false;
    for (const what of lists)
      for (let size = Math.ceil(least[what].length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2))
        while (await anyOf(without(least, what, size))) isSmaller = true;
  }
  return { plan: least, outcome };
}

const upTo = (plan: Plan, { violation }: Outcome): Plan => ({
  ...plan,
  until: Math.min(plan.until, (violation?.day ?? plan.days) + 1),
});

/** The plan without each run of `size` entries of one of its lists. */
function without(plan: Plan, what: (typeof lists)[number], size: number): Plan[] {
  const all: readonly unknown[] = plan[what];
  const starts = Array.from({ length: Math.ceil(all.length / size) }, (_, index) => index * size);
  return starts.map((start) => ({ ...plan, [what]: all.filter((_, at) => at < start || at >= start + size) }));
}
