/** How long the desk will take over a contest, so that no more is taken down than it can decide in time. */
import type { Rules } from '../policy/index.ts';

/** The desk's rulings on one day. All counts are of cases. */
export interface RulingQueue {
  /** Cases that wait for a ruling now. */
  readonly waiting: number;
  /** Business days since the one that has waited longest came to the desk. */
  readonly oldest: number;
  /** Rulings given within the last `paceDays` business days. */
  readonly ruled: number;
}

/** Two weeks of work: long enough to even out a holiday of one reviewer, short enough to notice that two have left. */
export const paceDays = 10;

/**
 * Business days that a contest which reached the desk now would wait: the queue at the pace of the last `paceDays` business
 * days, and at least as long as the oldest has waited already. Zero while none waits. A desk that has ruled on nothing yet has
 * no pace: the oldest alone counts.
 */
export function rulingWait({ waiting, oldest, ruled }: RulingQueue): number {
  if (waiting === 0) return 0;
  return Math.max(oldest, ruled === 0 ? 0 : (waiting * paceDays) / ruled);
}

/** The pack bounds the wait, and it is longer. */
export const areRulingsDelayed = ({ lateDesk }: Rules, wait: number | undefined): boolean =>
  lateDesk !== undefined && wait !== undefined && wait > lateDesk.longestWait;
