export interface Dice {
  /** From 0 up to, not including, `below`. */
  roll(below: number): number;
  pick<T>(from: readonly T[]): T;
}

/** Mulberry32: the same seed gives the same numbers. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  const roll = (below: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
  return {
    roll,
    pick: (from) => {
      if (from.length === 0) throw new RangeError('nothing to pick from');
      return from[roll(from.length)] as (typeof from)[number];
    },
  };
}
