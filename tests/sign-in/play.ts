import { Dice } from '../dice.ts';
import { cases } from './cases.ts';
import { type Person, Stage } from './stage.ts';

/** Trials of one victim: fewer than they have recovery codes. */
const trialsOfOne = 9;

export interface Played {
  /** Trials by case. */
  readonly byCase: ReadonlyMap<string, number>;
  /** Cases that got in more often than they may, or less often than their owner should. */
  readonly wrong: readonly string[];
}

/** Plays the cases in turn, each time with people and an order that the seed chooses. */
export async function play({
  many,
  seed,
  goOn = () => true,
}: {
  readonly many: number;
  readonly seed: number;
  readonly goOn?: (done: number) => boolean;
}): Promise<Played> {
  const dice = new Dice(seed, 'sign-in');
  const stage = await Stage.open();
  const byCase = new Map<string, number>();
  const wrong: string[] = [];
  try {
    const thief = await stage.person();
    let victim: Person | undefined;
    let left: string[] = [];
    for (let trial = 0; trial < many && goOn(trial); trial += 1) {
      if (victim === undefined || trial % trialsOfOne === 0) victim = await stage.person();
      await stage.later();
      if (left.length === 0) left = Object.keys(cases);
      const [name = ''] = left.splice(dice.between(0, left.length - 1), 1);
      const chosen = cases[name];
      if (!chosen) throw new Error(name);
      const got = await chosen.play({ stage, victim, thief });
      byCase.set(name, (byCase.get(name) ?? 0) + 1);
      if (got !== chosen.gets) wrong.push(`trial ${trial}, ${name}: got in ${got} times instead of ${chosen.gets}`);
    }
  } finally {
    await stage.end();
  }
  return { byCase, wrong };
}
