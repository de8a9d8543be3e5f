import { keysWithin, MOST_FLIPS } from './flips.ts';
import { GREATEST_RADIUS } from './hash.ts';

/** Some adjacent bits of a hash, by which hashes are looked up. */
export interface Slot {
  /** The first bit, of 0 to 255. */
  readonly from: number;
  /** The number of bits. */
  readonly width: number;
  /** How many of them may differ from the query's, at GREATEST_RADIUS. */
  readonly flips: number;
}

const BITS = 256;
/** Fewer bits make no table of whole words; with more, the tables of ten slots exceed a gigabyte. */
const WIDTHS = { least: 6, most: 26 };
/** What a slot costs in itself, and what it costs to verify a hash that it yields, in look-ups of one key. Estimated from cache misses. */
const COST = { slot: 40, candidate: 20 };

/** What a search of `count` random hashes pays for one slot, in look-ups of one key. */
const costOf = (width: number, flips: number, count: number): number =>
  COST.slot + keysWithin(width, flips) * (1 + (count / 2 ** width) * COST.candidate);

const made = new Map<number, readonly Slot[]>();

/** The slots by which about `count` hashes are searched at least cost. */
export function planFor(count: number): readonly Slot[] {
  // The cost hardly changes between powers of two.
  const rounded = 2 ** Math.ceil(Math.log2(Math.max(count, 256)));
  const plan = made.get(rounded) ?? cheapestPlan(rounded);
  made.set(rounded, plan);
  return plan;
}

/**
 * If a hash differed from the query in more than `flips` bits of
 * every slot, it would differ in at least the sum of all `flips + 1`. That sum is GREATEST_RADIUS + 1, so each hash within
 * the radius is found in some slot. Few wide slots need many look-ups, many narrow ones yield many hashes to verify:
 * the best mixture, by dynamic programming over the bits and the sum that are left.
 */
function cheapestPlan(count: number): Slot[] {
  const choices: { width: number; flips: number; cost: number }[] = [];
  for (let width = WIDTHS.least; width <= WIDTHS.most; width++)
    for (let flips = 0; flips <= MOST_FLIPS; flips++) choices.push({ width, flips, cost: costOf(width, flips, count) });

  const sum = GREATEST_RADIUS + 1;
  const at = (sumLeft: number, bitsLeft: number): number => sumLeft * (BITS + 1) + bitsLeft;
  const cheapest = new Float64Array((sum + 1) * (BITS + 1)).fill(Number.POSITIVE_INFINITY).fill(0, 0, BITS + 1);
  const chosen = new Int32Array(cheapest.length);
  for (let sumLeft = 1; sumLeft <= sum; sumLeft++)
    for (let bitsLeft = 0; bitsLeft <= BITS; bitsLeft++)
      for (const [choice, { width, flips, cost }] of choices.entries()) {
        if (width > bitsLeft || flips >= sumLeft) continue;
        const total = cost + (cheapest[at(sumLeft - flips - 1, bitsLeft - width)] ?? 0);
        if (total >= (cheapest[at(sumLeft, bitsLeft)] ?? 0)) continue;
        cheapest[at(sumLeft, bitsLeft)] = total;
        chosen[at(sumLeft, bitsLeft)] = choice;
      }

  const slots: Slot[] = [];
  let from = 0;
  for (let sumLeft = sum; sumLeft > 0; ) {
    const choice = choices[chosen[at(sumLeft, BITS - from)] ?? 0];
    if (!choice) break;
    const { width, flips } = choice;
    slots.push({ from, width, flips });
    from += width;
    sumLeft -= flips + 1;
  }
  return slots;
}

/**
 * For each slot, how many bits may differ where only hashes within `radius` are wanted; -1: the slot is not needed. The sum of
 * all plus one is `radius + 1`.
 */
export function flipsWithin(plan: readonly Slot[], radius: number): number[] {
  const flips = plan.map((slot) => slot.flips);
  for (let spare = GREATEST_RADIUS - radius; spare > 0; spare--) {
    let dearest = 0;
    let most = -1;
    for (const [i, { width }] of plan.entries()) {
      const lookUps = (flips[i] ?? -1) < 0 ? 0 : keysWithin(width, flips[i] ?? 0);
      if (lookUps > most) [dearest, most] = [i, lookUps];
    }
    flips[dearest] = (flips[dearest] ?? 0) - 1;
  }
  return flips;
}
