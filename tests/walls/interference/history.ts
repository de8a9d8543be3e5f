import type { TestDatabase } from '../../../packages/service/src/testing/test-database.ts';
import { aboutTheSame, always } from './canonical.ts';
import { type Allowed, difference } from './difference.ts';
import { type Conduct, replay } from './replay.ts';

/** What came of one history, played beside a silent rival and beside each other kind. */
export interface Compared {
  readonly seed: number;
  readonly pairs: number;
  /** Answers, mails and events. */
  readonly compared: number;
  /** Where a pair went apart. */
  readonly differences: readonly string[];
  /** Pairs in which the list of what is reached was needed: where it is left out, a difference must be seen. */
  readonly needed: number;
}

const allowed: readonly (readonly [Conduct, Allowed])[] = [
  ['noisy', { reaches: always }],
  ['hostile', { reaches: always }],
  ['touching', { reaches: [...aboutTheSame, ...always], costs: true }],
];

/** @param empty gives an empty database for each replay */
export async function compareHistory(seed: number, empty: () => Promise<TestDatabase>): Promise<Compared> {
  const play = async (conduct: Conduct) => replay(seed, conduct, { database: await empty() });
  const alone = await play('silent');
  const differences: string[] = [];
  let compared = 0;
  let needed = 0;
  for (const [conduct, allows] of allowed) {
    const beside = await play(conduct);
    compared += alone.lines.length;
    if (difference(alone, beside, { reaches: [], costs: true }) !== undefined) needed += 1;
    const found = difference(alone, beside, allows);
    if (found !== undefined) differences.push(`${conduct}, seed ${seed}: ${found}`);
  }
  return { seed, pairs: allowed.length, compared, differences, needed };
}
