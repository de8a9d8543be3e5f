import type { ReasonCode } from '@marketsafe/terms';
import type { ComplainantRules, ShareBounds, Standing } from '../policy/index.ts';
import type { ComplainantState, OutcomeKind, TallyKey } from './state.ts';
import { entriesOf, outcomeOf } from './tallies.ts';

/** A record read at an instant. Shares are in 0..1; without decided cases they are 1 and 0. */
export interface Accuracy {
  /** Decided cases in the window, without withdrawals that count as no mistake. */
  readonly decided: number;
  readonly upheld: number;
  /** Overturned, or withdrawn as a mistake. */
  readonly mistaken: number;
  readonly upheldShare: number;
  readonly mistakenShare: number;
}

const mistakes: ReadonlySet<OutcomeKind> = new Set([
  'overturned',
  'withdrawn-mistake',
  'withdrawn-too-often',
  'extortion',
]);

export const isMistake = (outcome: OutcomeKind): boolean => mistakes.has(outcome);

/** A mistake, or a complaint that the desk found unfounded before it did harm. */
export const isUnfounded = (outcome: OutcomeKind): boolean => outcome === 'refused' || isMistake(outcome);

/** The record at `now` (ISO 8601 UTC), for one reason code or, without it, over all of them. */
export function accuracy(state: ComplainantState, now: string, reason?: ReasonCode): Accuracy {
  const counts = outcomesOf(state, now, reason).filter(({ outcome }) => outcome !== 'withdrawn-other');
  const sum = (is: (outcome: OutcomeKind) => boolean): number =>
    counts.filter(({ outcome }) => is(outcome)).reduce((total, { count }) => total + count, 0);
  const decided = sum(() => true);
  const upheld = sum((outcome) => outcome === 'upheld');
  const mistaken = sum(isMistake);
  return {
    decided,
    upheld,
    mistaken,
    upheldShare: decided === 0 ? 1 : upheld / decided,
    mistakenShare: decided === 0 ? 0 : mistaken / decided,
  };
}

/** How many cases in the window had each outcome. */
export const outcomesOf = (
  { tallies }: ComplainantState,
  now: string,
  reason?: ReasonCode,
): readonly { readonly outcome: OutcomeKind; readonly count: number }[] =>
  entriesOf(tallies, now)
    .filter((entry) => reason === undefined || entry.reason === reason)
    .flatMap(({ tally }) =>
      (Object.entries(tally) as [TallyKey, number][]).flatMap(([key, count]) => {
        const outcome = outcomeOf(key);
        return outcome === undefined ? [] : [{ outcome, count }];
      }),
    );

export const isWithin = ({ upheldShare, mistakenShare }: Accuracy, bounds: ShareBounds): boolean =>
  upheldShare >= bounds.upheldAtLeast && mistakenShare <= bounds.mistakenAtMost;

/** Standing for a reason code at `now`. It depends on the record alone, not on membership, size or kind. */
export function standing(state: ComplainantState, reason: ReasonCode, now: string): Standing {
  const { suspended } = state;
  if (suspended !== undefined && (suspended.until === undefined || suspended.until > now)) return 'suspended';
  const restrictedUntil = state.restricted[reason];
  if (restrictedUntil !== undefined && restrictedUntil > now) return 'restricted';
  return state.newcomer ? 'newcomer' : 'good';
}

/** A newcomer whose word is used up: the maximum of complaints took effect on it without confirmation. */
export const isUnproven = (
  { newcomer, unproven = [] }: ComplainantState,
  { unproven: most }: Pick<ComplainantRules, 'unproven'>,
): boolean => newcomer && most !== undefined && unproven.length >= most;

/** Complaints a day: the lowest applicable cap. A newcomer can lose the lane too, and a bad record never earns more than no record. */
export function dailyCap(
  { newcomer }: Pick<ComplainantState, 'newcomer'>,
  current: Standing,
  { dailyCap: caps }: Pick<ComplainantRules, 'dailyCap'>,
): number {
  if (current === 'suspended') return 0;
  return Math.min(caps[current], newcomer ? caps.newcomer : caps.good);
}
