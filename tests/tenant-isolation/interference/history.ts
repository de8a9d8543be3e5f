import type { TestDatabase } from '../../../packages/service/src/testing/test-database.ts';
import { aboutTheSame, always } from './canonical.ts';
import { type Allowed, difference } from './difference.ts';
import { type Conduct, replay } from './replay.ts';

/** The comparison of one history with a silent rival and with each other kind. */
export interface Compared {
  readonly seed: number;
  readonly pairs: number;
  /** The number of answers, mails and events. */
  readonly compared: number;
  /** The differences of pairs. */
  readonly differences: readonly string[];
  /** Pairs that needed the list of allowed reaches: without it, a difference must appear. */
  readonly needed: number;
}

const allowed: readonly (readonly [Conduct, Allowed])[] = [
  ['noisy', { reaches: always }],
  ['hostile', { reaches: always }],
  ['touching', { reaches: [...aboutTheSame, ...always], costs: true }],
];

/** @param empty returns an empty database for each replay */
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
