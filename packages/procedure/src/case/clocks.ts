/** Starts, stops and resumes the clocks of a case and the deadlines that a decision opens. */
import type { Circumstances } from '../circumstances.ts';
import { dueAfter, dueAfterPause, type Remainder, remaining } from '../clock/index.ts';
import type { Period } from '../policy/index.ts';
import { openMatter } from './matters/of.ts';
import type { CaseClock, CaseClocks, CaseRemainders, DecisionWindow, FiledCase } from './state.ts';

export interface Moves {
  readonly clocks: CaseClocks;
  readonly left?: CaseRemainders;
}

export const noClocks: Moves = { clocks: {} };

/** ISO 8601 UTC instants of one length sort as text. */
export const latest = (one: string, ...others: readonly string[]): string => [one, ...others].sort().at(-1) ?? one;
export const earliest = (one: string, ...others: readonly string[]): string => [one, ...others].sort()[0] ?? one;

/** Since when a hold or referral stops the clocks. */
function stoppedSince({ hold, referral }: FiledCase): string | undefined {
  const [first, ...others] = [hold, referral].flatMap((one) => one?.since ?? []);
  return first === undefined ? undefined : earliest(first, ...others);
}

function periodOf(window: CaseClock | DecisionWindow, at: Circumstances): Period | undefined {
  if (window === 'brandReminder') return at.rules.clocks.brandReminders[0];
  if (window === 'arrivalReminder') return at.rules.clocks.arrivalReminders[0];
  if (window === 'reply') return at.rules.reports?.reply;
  if (window === 'replyReminder') return at.rules.reports?.reminder;
  return at.rules.clocks[window];
}

export function dueOf(clock: CaseClock, start: string, at: Circumstances): string | undefined {
  const period = periodOf(clock, at);
  return period === undefined ? undefined : dueAfter(period, start, at.calendar, at.zone);
}

/**
 * Starts the clocks of a new status; the old ones end. While the case is paused, they are stored with their remaining time, and the
 * seller's is while a message of theirs is unread.
 */
export function startClocks(state: FiledCase, names: readonly CaseClock[], at: Circumstances, start = at.now): Moves {
  const clocks: Partial<Record<CaseClock, string>> = {};
  for (const name of names) {
    const due = dueOf(name, start, at);
    if (due !== undefined) clocks[name] = due;
  }
  const since = stoppedSince(state);
  if (since !== undefined) return { clocks: {}, left: remainders(clocks, latest(start, since), at) };
  const { answer, ...others } = clocks;
  if (answer === undefined || openMatter(state, 'message') === undefined) return { clocks };
  return { clocks: others, left: remainders({ answer }, start, at) };
}

/** The remaining time of one clock that stops alone; undefined if it does not run. */
export function pauseClock(state: FiledCase, clock: CaseClock, at: Circumstances): CaseRemainders | undefined {
  const due = state.clocks[clock];
  return due === undefined ? undefined : { ...state.left, ...remainders({ [clock]: due }, at.now, at) };
}

/** The remaining time of all that runs: the clocks, and the deadlines against the decision. */
export function stopClocks(state: FiledCase, at: Circumstances): CaseRemainders {
  const { appealUntil, lateProofUntil } = state.decision ?? {};
  const windows = {
    ...state.clocks,
    ...(appealUntil !== undefined && { appeal: appealUntil }),
    ...(lateProofUntil !== undefined && { lateProof: lateProofUntil }),
  };
  return { ...state.left, ...remainders(windows, at.now, at) };
}

interface Resumed extends Moves {
  readonly appealUntil?: string;
  readonly lateProofUntil?: string;
}

/**
 * The clocks after `lifted` has ended: all resume with their remaining time, unless the other cause still stops them. The seller's
 * does not while a message of theirs is unread.
 */
export function resumeClocks(state: FiledCase, lifted: 'hold' | 'referral', at: Circumstances): Resumed {
  const other = lifted === 'hold' ? state.referral : state.hold;
  const left = state.left ?? {};
  if (other !== undefined) return { clocks: {}, left };
  const unread = openMatter(state, 'message') ? left.answer : undefined;
  const dues: Partial<Record<CaseClock | DecisionWindow, string>> = {};
  for (const [window, remainder] of Object.entries(left) as [CaseClock, Remainder][]) {
    const period = remainder === unread ? undefined : periodOf(window, at);
    if (period !== undefined) dues[window] = dueAfterPause(remainder, period, at.now, at.calendar, at.zone);
  }
  const { appeal, lateProof, ...clocks } = dues;
  return {
    clocks,
    ...(unread && { left: { answer: unread } }),
    ...(appeal !== undefined && { appealUntil: appeal }),
    ...(lateProof !== undefined && { lateProofUntil: lateProof }),
  };
}

function remainders(
  windows: Partial<Readonly<Record<CaseClock | DecisionWindow, string>>>,
  now: string,
  at: Circumstances,
): CaseRemainders {
  const left: Partial<Record<CaseClock | DecisionWindow, Remainder>> = {};
  for (const [window, due] of Object.entries(windows) as [CaseClock, string][]) {
    const period = periodOf(window, at);
    if (period !== undefined) left[window] = remaining(due, period, now, at.calendar, at.zone);
  }
  return left;
}
