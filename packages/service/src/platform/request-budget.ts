import type { Capabilities } from '@marketsafe/connectors';
import type { Clock } from './clock.ts';

type Rate = NonNullable<Capabilities['rate']>;

/** `size`: requests at once; `perMillisecond`: how fast others may follow. */
interface Bucket {
  readonly size: number;
  readonly perMillisecond: number;
}

/** A share of them at once and the others evenly, so that no such time has more. Few of them come evenly, and half as fast. */
const bucketOf = (most: number, share: number, milliseconds: number): Bucket => {
  const size = Math.max(1, most * share);
  return { size, perMillisecond: Math.max(most - size, most / 2) / milliseconds };
};
const bucketsOf = {
  perSecond: (most: number): Bucket => bucketOf(most, 1 / 4, 1000),
  // A restart adds one share at most.
  perDay: (most: number): Bucket => bucketOf(most, 1 / 24, 86_400_000),
} satisfies Record<keyof Rate, (most: number) => Bucket>;
const limits = ['perSecond', 'perDay'] as const;

/**
 * The requests that a marketplace permits, as token buckets. Every request counts. What can wait is asked for within one half of each
 * bucket, so that the other is there for orders, which never wait here: what they use beyond it, the others make up for.
 */
export class RequestBudget {
  readonly #clock: Clock;
  readonly #rate: () => Capabilities['rate'];
  readonly #used = { perSecond: 0, perDay: 0 };
  #at: number;

  /** `rate`: what the marketplace declares now; it may throw while that is unknown, and nothing is limited then. */
  constructor(clock: Clock, rate: () => Capabilities['rate']) {
    this.#clock = clock;
    this.#rate = rate;
    this.#at = clock.now().getTime();
  }

  /** Counts a request that leaves. */
  spend(): void {
    for (const [limit] of this.#limits()) this.#used[limit] += 1;
  }

  /** Milliseconds until a request may leave that can wait; 0: now. */
  wait(): number {
    const waits = this.#limits().map(
      ([limit, { size, perMillisecond }]) => (this.#used[limit] + 1 - (size - Math.floor(size / 2))) / perMillisecond,
    );
    return Math.ceil(Math.max(0, ...waits));
  }

  /** The limits that hold now; what time has given back is used no more. */
  #limits(): readonly (readonly [keyof Rate, Bucket])[] {
    const rate = this.#declared();
    const now = this.#clock.now().getTime();
    const passed = Math.max(0, now - this.#at);
    this.#at = now;
    return limits.flatMap((limit) => {
      const most = rate?.[limit];
      if (most === undefined) return [];
      const bucket = bucketsOf[limit](most);
      this.#used[limit] = Math.max(0, this.#used[limit] - passed * bucket.perMillisecond);
      return [[limit, bucket] as const];
    });
  }

  #declared(): Capabilities['rate'] {
    try {
      return this.#rate();
    } catch {
      return undefined;
    }
  }
}
