/** Consequences that several events of a case have in common. */
import type { ShopScreening } from '../reasons/index.ts';
import { proceedsOf, type SettledBy } from '../seller/index.ts';
import type { CaseCircumstances } from './circumstances.ts';
import { heldTarget } from './held-target.ts';
import { openMatter } from './matters/of.ts';
import { both, type CaseReaction, done, task, tell, toChildren, toSeller, why } from './reactions.ts';
import type { DecidedBy, Decision, FiledCase } from './state.ts';
import { isUncontested } from './transitions.ts';
import { lift, outcome } from './undoing.ts';

export function takeDown(state: FiledCase): readonly CaseReaction[] {
  const { case: id, seller, right, measure } = state;
  const target = heldTarget(state);
  if (state.forum === 'decides-there') {
    return [{ kind: 'effect', effect: { kind: 'submission', case: id, target, seller, right } }];
  }
  return [toSeller(state, { type: 'impose', case: id, target, kind: measure })];
}

export const refused = (
  state: FiledCase,
  { appealUntil, missing }: Pick<Decision, 'appealUntil' | 'missing'>,
  at: CaseCircumstances,
): CaseReaction => tell(state, 'complainant', 'complaint-refused', { due: appealUntil, missing, ...why(state, at) });

export const seenUp = (state: FiledCase, observedAt: string): CaseReaction =>
  toSeller(state, { type: 'note-restored', case: state.case, target: heldTarget(state), observedAt });

/** The measure ends, and all costs of the case to the seller are reversed. */
export const letGo = (state: FiledCase, at: CaseCircumstances): readonly CaseReaction[] => [
  expunge(state),
  lift(state, at),
  ...freeProceeds(state),
  ...toChildren(state, 'fallen'),
];

/** The goods may stay down; the proceeds are released, and nothing counts. */
export const settled = (state: FiledCase): readonly CaseReaction[] => [
  expunge(state),
  ...freeProceeds(state),
  ...toChildren(state, 'fallen'),
];

const expunge = (state: FiledCase): CaseReaction => toSeller(state, { type: 'expunge', case: state.case });

export const freeProceeds = (state: FiledCase): readonly CaseReaction[] =>
  state.proceeds === undefined
    ? []
    : [toSeller(state, { type: 'lift', case: state.case, target: proceedsOf(state.target) })];

/** The complainant's deadline is over and can no longer be extended. */
export const windowUsed = (state: FiledCase): readonly CaseReaction[] =>
  openMatter(state, 'delay') ? [done(state, 'delay')] : [];

/** A contest goes to the desk without a request of the parties. */
export const sentToRuling = (
  state: FiledCase,
  { clocks }: { readonly clocks: FiledCase['clocks'] },
): readonly CaseReaction[] => [
  ...windowUsed(state),
  task(state, 'ruling', clocks.ruling),
  ...(state.goods === undefined ? [] : both(state, 'person-decides', clocks.ruling)),
];

/** A strike whose case is under appeal or before a court supports no ban. */
export const contestIfUpheld = (state: FiledCase): readonly CaseReaction[] =>
  state.status === 'upheld' ? contested(state) : [];

export const contested = (state: FiledCase): readonly CaseReaction[] => [
  contest(state),
  ...toChildren(state, 'contested'),
];
export const contest = (state: FiledCase): CaseReaction => toSeller(state, { type: 'contest', case: state.case });

/** It does again when nothing is open: an appeal may last longer than a hold, and so may a contest of the parent. */
export const settleIfQuiet = (state: FiledCase): readonly CaseReaction[] =>
  isUncontested(state)
    ? [
        ...(state.parentStanding === 'contested' ? [] : [toSeller(state, { type: 'settle', case: state.case })]),
        ...toChildren(state, 'upheld'),
      ]
    : [];

export function strike(state: FiledCase, by: DecidedBy): readonly CaseReaction[] {
  const settledBy: SettledBy = by === 'silence' || by === 'accepted' || by === 'complainant' ? by : 'ruling';
  const { case: id, right, reason, gravity, filedAt } = state;
  return [
    toSeller(state, {
      type: 'record-strike',
      ...{ case: id, right, reason, gravity, filedAt, settledBy },
      ...(state.parentStanding === 'contested' && { contested: true }),
      ...(state.shop && { restsOnDays: daysOf(state.shop, filedAt) }),
    }),
    ...outcome(state, 'upheld'),
    ...toChildren(state, 'upheld'),
  ];
}

const daysOf = ({ since }: ShopScreening, filedAt: string): number =>
  Math.round((Date.parse(filedAt) - Date.parse(since)) / 86_400_000);
