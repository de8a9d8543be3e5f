/** Starting, stopping and resuming the clocks of a case. */
import type { Circumstances } from '../circumstances.ts';
import { dueAfter, dueAfterPause, remaining } from '../clock/index.ts';
import type { CaseClock, CaseClocks, CaseRemainders, FiledCase } from './state.ts';

export interface Moves {
  readonly clocks: CaseClocks;
  readonly stopped?: CaseRemainders;
}

export const noClocks: Moves = { clocks: {} };

/** ISO 8601 UTC instants of one length sort as text. */
export const latest = (one: string, ...others: readonly string[]): string => [one, ...others].sort().at(-1) ?? one;
export const earliest = (one: string, ...others: readonly string[]): string => [one, ...others].sort()[0] ?? one;

/** A hold or a referral stands: nothing runs. */
const isStopped = (state: FiledCase): boolean => state.hold !== undefined || state.referral !== undefined;

export function dueOf(clock: CaseClock, start: string, at: Circumstances): string | undefined {
  const period = clock === 'brandReminder' ? at.rules.clocks.brandReminders[0] : at.rules.clocks[clock];
  return period === undefined ? undefined : dueAfter(period, start, at.calendar, at.zone);
}

/** The clocks of a new status; those of the old one are over. While the case is stopped they are kept back whole. */
export function startClocks(state: FiledCase, names: readonly CaseClock[], at: Circumstances, start = at.now): Moves {
  const clocks: Partial<Record<CaseClock, string>> = {};
  for (const name of names) {
    const due = dueOf(name, start, at);
    if (due !== undefined) clocks[name] = due;
  }
  return isStopped(state) ? { clocks: {}, stopped: remainders(clocks, at.now) } : { clocks };
}

/** What is left of everything that runs, with what had been stopped before. */
export const stopClocks = (state: FiledCase, now: string): CaseRemainders => ({
  ...state.stopped,
  ...remainders(state.clocks, now),
});

/** The clocks once `lifted` is gone: running again with what was left, unless the other reason still stops them. */
export function resumeClocks(state: FiledCase, lifted: 'hold' | 'referral', at: Circumstances): Moves {
  const stopped = state.stopped ?? {};
  const other = lifted === 'hold' ? state.referral : state.hold;
  if (other !== undefined) return { clocks: {}, stopped };
  const clocks: Partial<Record<CaseClock, string>> = {};
  for (const [clock, left] of Object.entries(stopped) as [CaseClock, number][]) {
    clocks[clock] = dueAfterPause(left, at.now, at.zone);
  }
  return { clocks };
}

function remainders(clocks: CaseClocks, now: string): CaseRemainders {
  const left: Partial<Record<CaseClock, number>> = {};
  for (const [clock, due] of Object.entries(clocks) as [CaseClock, string][]) left[clock] = remaining(due, now);
  return left;
}
