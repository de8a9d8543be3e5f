/** Rules for keeping goods down after their seller's answer. */
import { workingDaysAfter } from './calendar.ts';
import type { Entry } from './entry.ts';
import { iso, must, name } from './violation.ts';

/** I5: in the window, including its extensions. */
export function proceedingsEntered(entry: Entry, at: number): void {
  const { brandDue } = entry;
  must(brandDue !== undefined, 'I5', () => `${name(entry)}: proceedings were entered, and no window ran`);
  must(entry.moved || at < (brandDue ?? 0), 'I5', () => `${name(entry)}: proceedings came after ${iso(brandDue ?? 0)}`);
  Object.assign(entry, { stopped: true, onTrial: true });
}

/** I5: rejected proceedings gave no time. Returns whether the goods are restored at once. */
export function proceedingsDecided(entry: Entry, finding: string, status: string, at: number): boolean {
  entry.onTrial = false;
  if (finding === 'confirmed') {
    entry.moved = true;
    return false;
  }
  entry.stopped = false;
  if (entry.standing !== 'in force') return false;
  const ended = status !== 'brand-window';
  if (!entry.moved)
    must(
      ended === at >= (entry.brandDue ?? 0),
      'I5',
      () => `${name(entry)} is ${status} at ${iso(at)}, and its window is over ${iso(entry.brandDue ?? 0)}`,
    );
  return ended;
}

/** Twenty business days limit the whole, and shorten nothing. */
export function withDelay({ answeredAt, brandDue, zone }: Entry, days: number): number | undefined {
  if (answeredAt === undefined || brandDue === undefined) return brandDue;
  const limit = workingDaysAfter(answeredAt, 20, zone);
  return Math.min(workingDaysAfter(brandDue - 1, days, zone), Math.max(brandDue, limit));
}

/** I9: both sides were heard. */
export function ruled(entry: Entry, at: number): void {
  const { replyDue } = entry;
  must(
    replyDue === undefined || at >= replyDue,
    'I9',
    () => `${name(entry)} is ruled on, and its seller may reply to the report until ${iso(replyDue ?? 0)}`,
  );
}
