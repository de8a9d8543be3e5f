/** The record behind a warning or a suspension, and its correction when its cases are decided again. */
import type { ReasonCode } from '@marketsafe/terms';
import type { Rules } from '../policy/index.ts';
import { accuracy, isMistake, isUnfounded, outcomesOf } from './standing.ts';
import type { Basis, ComplainantState, Counted, OutcomeKind } from './state.ts';

/** How a case counted, and its position in the record. */
export type Entry = Pick<Counted, 'outcome' | 'number' | 'weight' | 'countsUntil'> & { readonly reason: ReasonCode };

/**
 * The record of a reason code as a basis for a warning or a suspension: unfounded complaints (DSA Art. 23(2)). A complaint that the
 * desk refused counts if the page alone should have shown that; the other reasons are open to debate.
 */
export function basisOf(
  state: ComplainantState,
  now: string,
  reason: ReasonCode,
  { expedited }: Pick<Rules['lanes'], 'expedited'>,
): Basis {
  const { decided, mistaken } = accuracy(state, now, reason);
  const record = { reason, at: now, upTo: state.counted, decided };
  if (!expedited.includes(reason)) return { ...record, mistakes: mistaken };
  const refused = outcomesOf(state, now, reason).filter(({ outcome }) => outcome === 'refused');
  return { ...record, mistakes: refused.reduce((sum, { count }) => sum + count, mistaken), refusals: true };
}

/** Whether enough of it still holds: a mistaken share above the bound (0..1), of enough cases. */
export function stillBears(basis: Basis, above: number, minimumVolume: number): boolean {
  const { decided, mistaken } = leftOf(basis);
  return decided >= minimumVolume && mistaken / decided > above;
}

/** What remains of it: cases that still count as decided, and as mistakes. */
export function leftOf(basis: Basis): { readonly decided: number; readonly mistaken: number } {
  const { weights = {} } = basis;
  const sum = (how: 'stood' | 'open', of: (weight: number) => number) =>
    Object.entries(basis.changed ?? {})
      .filter(([, one]) => one === how)
      .reduce((total, [id]) => total + of(weights[id] ?? 1), 0);
  // A complaint that turned out to be right is one decided case, however its mistake was weighted.
  return {
    decided: basis.decided - sum('open', (weight) => weight) - sum('stood', (weight) => weight - 1),
    mistaken: basis.mistakes - sum('open', (weight) => weight) - sum('stood', (weight) => weight),
  };
}

/** The basis of a warning and a suspension after a case that counted as `before` counts as `now`; without `now` the case is open again. */
export function rebased(
  state: ComplainantState,
  id: string,
  before: Entry | undefined,
  now: OutcomeKind | undefined,
): ComplainantState {
  const { warned, suspended } = state;
  return {
    ...state,
    ...(warned?.basis && { warned: { ...warned, basis: changed(warned.basis, id, before, now) } }),
    ...(suspended?.basis && { suspended: { ...suspended, basis: changed(suspended.basis, id, before, now) } }),
  };
}

function changed(basis: Basis, id: string, before: Entry | undefined, now: OutcomeKind | undefined): Basis {
  if (!isOneOf(basis, id, before)) return basis;
  const isAgainst = basis.refusals ? isUnfounded : isMistake;
  const as = now === undefined || now === 'withdrawn-other' ? 'open' : isAgainst(now) ? 'mistaken' : 'stood';
  const weight = basis.weights?.[id] ?? before?.weight;
  const weights = weight !== undefined && weight !== 1 && { weights: { ...basis.weights, [id]: weight } };
  return { ...basis, changed: { ...basis.changed, [id]: as }, ...weights };
}

const isOneOf = (basis: Basis, id: string, before: Entry | undefined): boolean =>
  (basis.changed !== undefined && id in basis.changed) ||
  (before !== undefined &&
    before.reason === basis.reason &&
    (basis.refusals ? isUnfounded : isMistake)(before.outcome) &&
    before.number <= basis.upTo &&
    before.countsUntil > basis.at);
