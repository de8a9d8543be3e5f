/** Steps that the folds of several events share. */
import type { CaseEvent } from './events.ts';
import { ofFallen } from './matters/said.ts';
import type { CaseClocks, CaseRemainders, CaseStatus, Decision, DecisionOutcome, FiledCase } from './state.ts';
import { isNotPutBack } from './transitions.ts';

type Stops = Pick<Extract<CaseEvent, { type: 'case-held' }>, 'left'>;
interface Moves extends Stops {
  readonly clocks: CaseClocks;
}

export function moved(state: FiledCase, to: FiledCase['status'], { clocks, left }: Moves): FiledCase {
  return { ...without(state, 'left'), status: to, clocks, ...(left && { left }) };
}

/** Pauses everything, including the deadlines against a decision: these too end after their remaining time. */
export function stopped(state: FiledCase, { left }: Stops): FiledCase {
  const still = { ...state, clocks: {}, ...(left && { left }) };
  if (left === undefined || state.decision === undefined) return still;
  const { appealUntil, lateProofUntil, ...decision } = state.decision;
  return {
    ...still,
    decision: {
      ...decision,
      ...(appealUntil !== undefined && left.appeal === undefined && { appealUntil }),
      ...(lateProofUntil !== undefined && left.lateProof === undefined && { lateProofUntil }),
    },
  };
}

/** The clocks that are in `left` stop; the others run on. */
export function paused(state: FiledCase, left: CaseRemainders): FiledCase {
  const running = Object.entries(state.clocks).filter(([clock]) => !(clock in left));
  return { ...state, clocks: Object.fromEntries(running), left };
}

/** A desk user who let a case proceed has decided in it, and decides no appeal. */
export const barred = (
  state: FiledCase,
  { bars, decider }: { readonly bars?: true; readonly decider?: string },
): FiledCase =>
  bars && decider !== undefined && !state.deciders.includes(decider)
    ? { ...state, deciders: [...state.deciders, decider] }
    : state;

export function without<Key extends 'hold' | 'referral' | 'left' | 'found' | 'parentStanding' | 'settlementWaits'>(
  state: FiledCase,
  key: Key,
): FiledCase {
  const { [key]: _gone, ...rest } = state;
  return rest as FiledCase;
}

/** One clock expired; the next reminder of its kind is due at `next`. */
export function reminded(
  state: FiledCase,
  clock: 'arrivalReminder' | 'brandReminder',
  { reminder, next }: { readonly reminder: number; readonly next?: string },
): FiledCase {
  const { [clock]: _struck, ...clocks } = state.clocks;
  const running = next === undefined ? clocks : { ...clocks, [clock]: next };
  return { ...state, clocks: running, remindersSent: reminder };
}

/** The target, restored because the desk was late, is taken down again. */
export function wentDown(state: FiledCase, { again, at }: { readonly again?: true; readonly at: string }): FiledCase {
  if (!again || state.provisional === undefined) return state;
  const { restoration: _restoration, ...rest } = state;
  return { ...rest, provisional: { ...state.provisional, until: at } };
}

export const recalled = (state: FiledCase, { recall }: { readonly recall?: true }): FiledCase =>
  recall ? { ...state, recall: 'asked' } : state;

/** A decision ends clocks, hold, referral, and any appeal against the former decision. */
export function ended(state: FiledCase, to: CaseStatus, decision: Decision): FiledCase {
  const {
    left: _left,
    found: _found,
    hold: _hold,
    referral: _referral,
    appeal: _appeal,
    restoration,
    gaveBack: _gaveBack,
    matters,
    ...rest
  } = state;
  const { decider } = decision;
  return {
    ...rest,
    ...(matters && { matters: matters.filter(({ kind }) => !ofFallen.includes(kind)) }),
    status: to === 'new' ? state.status : to,
    clocks: {},
    decision,
    // No order follows that could fail again.
    ...(isNotPutBack(state) && { restoration }),
    appealed: {},
    deciders: decider === undefined || state.deciders.includes(decider) ? state.deciders : [...state.deciders, decider],
  };
}

type Decides = Extract<CaseEvent, { type: 'complaint-refused' | 'review-refused' | 'case-upheld' | 'case-overturned' }>;

export function decided(
  state: FiledCase,
  to: FiledCase['status'],
  outcome: DecisionOutcome,
  event: Decides,
): FiledCase {
  const { type: _type, ...said } = event;
  if ('gravity' in said) {
    const { gravity: _gravity, again: _again, ...decision } = said;
    return ended(state, to, { outcome, ...decision });
  }
  return ended(state, to, { outcome, ...said });
}
