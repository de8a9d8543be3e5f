/**
 * The desk's ruling or appeal decision is overdue. The delay must not harm the seller: the listing is restored until the decision.
 * Goods of health and safety stay down, and an administrator of the desk decides.
 */

import { dueAfter } from '../clock/index.ts';
import type { CaseCircumstances } from './circumstances.ts';
import { freeProceeds } from './consequences.ts';
import type { EventRules } from './event-rule.ts';
import type { CaseEvent } from './events.ts';
import { withoutAuthority } from './gaps.ts';
import { heldTarget } from './held-target.ts';
import { both, task, toSeller } from './reactions.ts';
import type { FiledCase } from './state.ts';
import { holdsDown, isBackMeanwhile } from './transitions.ts';

/** The consequences when the clock of a ruling or an appeal expires. */
export function overdue(
  state: FiledCase,
  clock: 'ruling' | 'appealDecision',
  due: string,
  at: CaseCircumstances,
): readonly CaseEvent[] {
  const { lateDesk } = at.rules;
  if (lateDesk === undefined || !holdsDown(state)) return [{ type: 'deadline-missed', clock, due }];
  if (state.goods !== undefined) {
    const administratorBy = dueAfter(lateDesk.administrator, at.now, at.calendar, at.zone);
    return [{ type: 'deadline-missed', clock, due, administratorBy }];
  }
  return [
    { type: 'deadline-missed', clock, due },
    { type: 'restored-provisionally', clock, at: at.now },
  ];
}

/**
 * The decision is against the seller while the target is restored: it is taken down again. If the right lapsed or the mandate ended
 * meanwhile, it stays up (I11: the authority is valid at every removal).
 */
export const downAgain = (state: FiledCase, at: CaseCircumstances): { readonly again?: true } =>
  isBackMeanwhile(state) && withoutAuthority(state, at) === undefined ? { again: true } : {};

export const overdueEvents = {
  'deadline-missed': {
    fold: (state, event) => {
      const { [event.clock]: _missed, ...clocks } = state.clocks;
      return { ...state, clocks };
    },
    follow: (state, { clock, administratorBy }) => [
      task(state, clock === 'unconfirmedAlarm' ? 'unconfirmed' : 'overdue'),
      ...(administratorBy === undefined ? [] : [task(state, 'administrator-decision', administratorBy)]),
    ],
  },
  'restored-provisionally': {
    fold: (state, { at }) => ({ ...state, provisional: { since: at } }),
    follow: (state) => [
      toSeller(state, { type: 'lift', case: state.case, target: heldTarget(state) }),
      ...freeProceeds(state),
      ...both(state, 'restored-provisionally'),
    ],
  },
} satisfies Partial<EventRules>;
