/** What keeps goods down once their seller has answered, by the words of the rules. */
import { workingDaysAfter } from './calendar.ts';
import type { Entry } from './entry.ts';
import { iso, must, name } from './violation.ts';

/** I5: in the window, however far it was moved. */
export function proceedingsEntered(entry: Entry, at: number): void {
  const { brandDue } = entry;
  must(brandDue !== undefined, 'I5', () => `${name(entry)}: proceedings were entered, and no window ran`);
  must(entry.moved || at < (brandDue ?? 0), 'I5', () => `${name(entry)}: proceedings came after ${iso(brandDue ?? 0)}`);
  Object.assign(entry, { stopped: true, onTrial: true });
}

/** I5: those that are none gave no time. Whether the goods go up for it at once. */
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

/** Twenty working days bound the whole, and make nothing shorter. */
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
