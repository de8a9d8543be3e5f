import { seededEntropy } from '../packages/service/src/platform/entropy.ts';

/** The random decisions of one person or thing. Each has its own dice, so that leaving one out changes no one else's. */
export class Dice {
  readonly #entropy;
  constructor(seed: number, whose: string) {
    this.#entropy = seededEntropy(`${seed}:${whose}`);
  }

  /** From 0 up to, not including, 1. */
  fraction(): number {
    return this.#entropy.integer(1_000_000_000) / 1_000_000_000;
  }

  chance(probability: number): boolean {
    return this.fraction() < probability;
  }

  /** Whole, both ends included. */
  between(least: number, most: number): number {
    return least + this.#entropy.integer(most - least + 1);
  }

  pick<T>(from: readonly [T, ...T[]]): T {
    return from[this.between(0, from.length - 1)] ?? from[0];
  }
}
