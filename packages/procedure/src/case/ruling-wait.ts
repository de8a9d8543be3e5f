/** How long the desk will take over a contest, so that no more goes down at once than it can decide in time. */
import type { Rules } from '../policy/index.ts';

/** The desk's queue of rulings. */
export interface RulingQueue {
  /** Cases that wait for a ruling now. */
  readonly waiting: number;
  /** Calendar days for which the oldest of them has waited. */
  readonly oldest: number;
  /** Cases that left the queue within the last `paceDays`. */
  readonly left: number;
}

/** Calendar days. Two weeks: one reviewer's holiday evens out, and that two have left shows. */
export const paceDays = 14;

/** About a day's work of one reviewer, at twenty minutes each. A shorter queue says nothing of the desk's pace: few came. */
const daysWork = 20;

/**
 * Calendar days that a contest would wait which reached the desk now: the queue at the pace of the last `paceDays`, and at
 * least as long as the oldest has waited already. Zero while no more than a day's work waits: the desk can catch up at once, and what
 * is overdue is back on sale. A desk that has decided nothing yet has no pace: the oldest alone counts.
 */
export function rulingWait({ waiting, oldest, left }: RulingQueue): number {
  if (waiting <= daysWork) return 0;
  return Math.max(oldest, left === 0 ? 0 : (waiting * paceDays) / left);
}

/** The pack bounds the wait, and the desk's is longer. `wait` in calendar days. */
export const areRulingsDelayed = ({ lateDesk }: Pick<Rules, 'lateDesk'>, wait = 0): boolean =>
  lateDesk !== undefined && wait > lateDesk.longestWait;
