/** Acts of people, marketplaces and time in random histories. */
import type { RandomHistory } from '../random-history.ts';
import { demands } from './demands.ts';
import { filing } from './filing.ts';
import { redress } from './redress.ts';
import { shops } from './shops.ts';
import { track } from './track.ts';
import { world } from './world.ts';

const table = { ...filing, ...redress, ...track, ...demands, ...shops, ...world };
type Does = keyof typeof table;

export interface Act {
  readonly does: Does;
  /** Selects an object, by remainder. */
  readonly which: number;
  readonly how: number;
}

type Plays = (play: RandomHistory, which: number, how: number) => unknown;
export const actOf = (does: Does): Plays => table[does];

/** Acts that are chosen more often, since a history without them reaches little. */
const weights: Partial<Readonly<Record<Does, number>>> = {
  ...{ files: 2, 'is-silent': 3, 'is-never-reached': 2, waits: 2, 'marketplace-answers': 3, 'everything-happens': 2 },
  ...{ 'clears-its-record': 3, extends: 3, 'files-there': 2, 'is-decided-in-one-go': 2 },
  ...{ appeals: 2, audits: 2, relists: 2, 'parent-appealed': 2, deposits: 2, rules: 2, 'stands-behind': 2 },
  ...{ 'goes-the-statutory-way': 4, 'proceedings-end': 4 },
};
export const acts: readonly Does[] = (Object.keys(table) as Does[]).flatMap((does) =>
  Array.from({ length: weights[does] ?? 1 }, () => does),
);
