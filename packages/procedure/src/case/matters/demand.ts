/** The seller reports that money was demanded for withdrawing the complaint; the desk finds whether it was. */
import { dueAfter } from '../../clock/index.ts';
import { refuse } from '../../refusals.ts';
import { type Guard, notDesk, notThe } from '../parties.ts';
import { done, toComplainant } from '../reactions.ts';
import type { FiledCase } from '../state.ts';
import { fall, lift, outcome, takeBack } from '../undoing.ts';
import type { Brings, MatterRule } from './kind.ts';
import { isExtorted, openMatter } from './of.ts';

/** In any state of a case that the seller was told of; one at a time. */
const mayReport: Guard = (state, at) => {
  const refusal = notThe('seller', state, at);
  if (refusal) return refusal;
  if (state.removal === undefined) return refuse('wrong-state');
  return openMatter(state, 'demand') ? refuse('demand-open') : undefined;
};

/** What was given under pressure is no settlement: the listing that stayed down for it goes back up. */
function undoesSettlement(state: FiledCase): Brings {
  if (state.status !== 'settled') return {};
  return state.forum === 'decides-here' ? { to: 'restoring' } : { to: 'closed', recall: true };
}

/** The seller hears what was found; the complainant only of what it answers for, and never of the report. */
export const demand = {
  task: 'demand',
  raise: {
    act: 'report-demand',
    by: 'seller',
    guard: mayReport,
    tells: { seller: 'demand-received' },
    due: (_state, { rules, now, calendar, zone }) =>
      rules.demands && dueAfter(rules.demands.decision, now, calendar, zone),
  },
  find: {
    act: 'decide-demand',
    guard: (state, at) => notDesk(at) ?? (openMatter(state, 'demand') ? undefined : refuse('wrong-state')),
    again: (_state, at) => notDesk(at),
    findings: {
      'extortion-found': {
        brings: undoesSettlement,
        tells: { seller: 'demand-found', complainant: 'demand-found' },
      },
      'not-found': { tells: { seller: 'demand-not-found' } },
    },
    follows: (state, event, at) => {
      const isSettled = state.decision?.withdrawal === 'settled' && state.forum === 'decides-here';
      const counts = at.rules.withdrawals.settled.countsAgainst ? 'withdrawn-mistake' : 'withdrawn-other';
      return [
        ...(openMatter(state, 'demand') ? [] : [done(state, 'demand')]),
        ...toComplainant(state, (ofCase) => ({
          type: isExtorted(state) ? 'record-extortion' : 'undo-extortion',
          ...ofCase,
        })),
        ...(isSettled ? outcome(state, counts, 'settled') : []),
        ...(event.to === 'restoring' ? fall(state, [lift(state, at)], at) : []),
        ...takeBack(state, event),
      ];
    },
  },
} as const satisfies MatterRule<'demand'>;
