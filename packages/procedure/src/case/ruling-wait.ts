/** How long the desk will take for a contest, so that no more is taken down at once than it can decide in time. */
import type { Rules } from '../policy/index.ts';

/** The desk's queue of rulings. */
export interface RulingQueue {
  /** Cases that wait for a ruling now. */
  readonly waiting: number;
  /** Calendar days that the oldest of them has waited. */
  readonly oldest: number;
  /** Cases that left the queue within the last `paceDays`. */
  readonly left: number;
}

/** Calendar days. Two weeks: short enough to show that two reviewers have left, long enough for one reviewer's holiday. */
export const paceDays = 14;

/** A reviewer's work of about a day, at twenty minutes each. A shorter queue does not show the desk's pace. */
const daysWork = 20;

/**
 * Calendar days that a new contest would wait: the queue at the pace of the last `paceDays`, and at least as long as the oldest has
 * waited. Zero while at most a day's work waits: the desk can catch up at once, and overdue listings are restored. A desk without
 * any decision yet has no pace, so only the oldest counts.
 */
export function rulingWait({ waiting, oldest, left }: RulingQueue): number {
  if (waiting <= daysWork) return 0;
  return Math.max(oldest, left === 0 ? 0 : (waiting * paceDays) / left);
}

/** The pack limits the wait, and the desk's is longer. `wait` in calendar days. */
export const areRulingsDelayed = ({ lateDesk }: Pick<Rules, 'lateDesk'>, wait = 0): boolean =>
  lateDesk !== undefined && wait > lateDesk.longestWait;
