import type { ReasonCode } from '@marketsafe/terms';
import type { ComplainantRules, ShareBounds, Standing } from '../policy/index.ts';
import type { Basis, ComplainantState, OutcomeKind } from './state.ts';

/** A record read at an instant. Shares are in 0..1, and 1 and 0 where nothing was decided. */
export interface Accuracy {
  /** Decided cases in the window; withdrawals that are nobody's mistake are not among them. */
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

/** The record at `now` (ISO 8601 UTC), for one reason code or, without it, over all of them. */
export function accuracy(state: ComplainantState, now: string, reason?: ReasonCode): Accuracy {
  const counted = countedOutcomes(state, now, reason).map(([, one]) => one);
  const decided = counted.length;
  const upheld = counted.filter(({ outcome }) => outcome === 'upheld').length;
  const mistaken = counted.filter(({ outcome }) => isMistake(outcome)).length;
  return {
    decided,
    upheld,
    mistaken,
    upheldShare: decided === 0 ? 1 : upheld / decided,
    mistakenShare: decided === 0 ? 0 : mistaken / decided,
  };
}

const asOutcomes = (extortions: ComplainantState['extortions'] = {}): ComplainantState['outcomes'] =>
  Object.fromEntries(Object.entries(extortions).map(([id, one]) => [id, { ...one, outcome: 'extortion' }]));

const countedOutcomes = (state: ComplainantState, now: string, reason?: ReasonCode) =>
  Object.entries({ ...state.outcomes, ...asOutcomes(state.extortions) }).filter(
    ([, one]) =>
      one.outcome !== 'withdrawn-other' && one.countsUntil > now && (reason === undefined || one.reason === reason),
  );

/** The record of a reason code as something that a warning or a suspension is given for. */
export function basisOf(state: ComplainantState, now: string, reason: ReasonCode): Basis {
  const counted = countedOutcomes(state, now, reason);
  const mistaken = counted.filter(([, { outcome }]) => isMistake(outcome)).map(([id]) => id);
  return { reason, decided: counted.length, mistaken: mistaken.sort() };
}

/** Whether enough of it is true still: a mistaken share above the bound (0..1), of enough cases. */
export function stillBears({ decided, mistaken, undone = {} }: Basis, above: number, minimumVolume: number): boolean {
  const left = decided - Object.values(undone).filter((how) => how === 'open').length;
  return left >= minimumVolume && (mistaken.length - Object.keys(undone).length) / left > above;
}

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

/**
 * Complaints a day: the least of the caps that apply. The lane can be lost by one who is still a newcomer, and a bad
 * record never earns more than none.
 */
export function dailyCap(
  { newcomer }: Pick<ComplainantState, 'newcomer'>,
  current: Standing,
  { dailyCap: caps }: Pick<ComplainantRules, 'dailyCap'>,
): number {
  if (current === 'suspended') return 0;
  return Math.min(caps[current], newcomer ? caps.newcomer : caps.good);
}
