/** The reversal of a case's effects outside it: the measure ends, the complaint is recalled, the complainant's record gets the outcome. */
import type { WithdrawalKind } from '@marketsafe/terms';
import type { OutcomeKind } from '../complainant/index.ts';
import { isStillDown } from '../seller/index.ts';
import type { CaseCircumstances } from './circumstances.ts';
import { heldTarget } from './held-target.ts';
import { type CaseReaction, toCase, toComplainant, toSeller } from './reactions.ts';
import type { FiledCase } from './state.ts';
import { isBackMeanwhile } from './transitions.ts';

/** The reversals first, then the record of what the seller regained. */
export const fall = (
  state: FiledCase,
  undone: readonly CaseReaction[],
  at: CaseCircumstances,
): readonly CaseReaction[] => [
  ...undone,
  ...(at.seller === undefined ? [] : [toCase(state.case, { type: 'note-given-back', before: at.seller })]),
];

/** The measure ends; if the target was already seen up, nothing is left to wait for. */
export const lift = (state: FiledCase, { seller }: CaseCircumstances): CaseReaction => {
  const stillDown = seller !== undefined && isStillDown(seller, heldTarget(state));
  return isBackMeanwhile(state) && state.provisional?.seen !== undefined
    ? toCase(state.case, { type: 'confirm-restoration', stillDown })
    : toSeller(state, { type: 'lift', case: state.case, target: heldTarget(state) });
};

export const takeBack = (state: FiledCase, { recall }: { readonly recall?: true }): readonly CaseReaction[] =>
  recall ? [{ kind: 'effect', effect: { kind: 'recall', case: state.case, target: heldTarget(state) } }] : [];

export const outcome = (state: FiledCase, kind: OutcomeKind, withdrawal?: WithdrawalKind): readonly CaseReaction[] =>
  toComplainant(state, (ofCase) => ({
    type: 'record-outcome',
    ...ofCase,
    outcome: kind,
    ...(withdrawal !== undefined && { withdrawal }),
  }));
