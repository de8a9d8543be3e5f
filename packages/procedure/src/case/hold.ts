/** What pauses a case: a hold (a court or an authority has the matter) and a referral (a premise of the case changed). */

import { type Refusal, refuse } from '../refusals.ts';
import type { CaseCircumstances } from './circumstances.ts';
import { resumeClocks, stopClocks } from './clocks.ts';
import type { CaseCommand } from './commands.ts';
import { contestIfUpheld, settleIfQuiet, takeDown } from './consequences.ts';
import { asFound, isTold, overturned, upheld } from './decisions.ts';
import { discontinued } from './discontinued.ts';
import type { EventRules } from './event-rule.ts';
import type { CaseEvent } from './events.ts';
import { barred, moved, stopped, without } from './folding.ts';
import { withoutAuthority } from './gaps.ts';
import { openProceedings } from './matters/of.ts';
import { deskUser, type Guard, notDesk } from './parties.ts';
import { both, done, task } from './reactions.ts';
import type { FiledCase, Matter } from './state.ts';
import { isDown, isOpen } from './transitions.ts';

type Of<Type extends CaseCommand['type']> = Extract<CaseCommand, { type: Type }>;

/** The target is down, and the dispute between the parties is not settled. */
export const mayHold: Guard = (state, at) => {
  const refusal = notDesk(at);
  if (refusal) return refusal;
  if (state.forum === 'decides-there' || !isDown(state.status) || state.status === 'settled')
    return refuse('wrong-state');
  return state.hold ? refuse('case-on-hold') : undefined;
};

export const mayRelease: Guard = (state, at) => {
  const refusal = notDesk(at);
  if (refusal) return refusal;
  if (!state.hold) return refuse('not-on-hold');
  return openProceedings(state) ? refuse('proceedings-open') : undefined;
};

export const mayResume: Guard = (state, at) => notDesk(at) ?? (state.referral ? undefined : refuse('not-with-desk'));

/** Clocks stop with their remaining time until the desk enters the outcome. */
export function hold(state: FiledCase, { ground }: Of<'hold'>, at: CaseCircumstances): readonly CaseEvent[] | Refusal {
  const decider = deskUser(at.actor);
  if (typeof decider !== 'string') return decider;
  const refusal = mayHold(state, at);
  if (refusal) return refusal;
  return [{ type: 'case-held', ground, at: at.now, left: stopClocks(state, at) }];
}

export function release(
  state: FiledCase,
  command: Of<'release'>,
  at: CaseCircumstances,
): readonly CaseEvent[] | Refusal {
  const decider = deskUser(at.actor);
  if (typeof decider !== 'string') return decider;
  const refusal = mayRelease(state, at);
  if (refusal) return refusal;
  const { outcome } = command;
  const reasons = command.reasons === undefined ? {} : { reasons: command.reasons };
  const { lateProofUntil, ...resumed } = resumeClocks(state, 'hold', at);
  const released: CaseEvent = {
    type: 'case-released',
    outcome,
    at: at.now,
    decider,
    bars: true,
    ...reasons,
    ...resumed,
    // Late proof does not reopen a court's decision.
    ...(outcome === 'go-on' && lateProofUntil !== undefined && { lateProofUntil }),
  };
  const grounds = { by: 'elsewhere', decider, ...reasons } as const;
  if (outcome === 'for-seller') return [released, overturned(grounds, at)];
  if (outcome === 'go-on' || state.status === 'upheld') return [released];
  // No strike is recorded against a seller who was not told the reasons.
  if (!isTold(state)) return [{ ...released, awaitsNotice: true }];
  return [released, upheld(state, grounds, at)];
}

/**
 * Right lapsed or assigned, mandate ended, listing changed or its id reused: the case does not continue by itself. The programme
 * sends this to every open case, so a case that has nothing to pause answers with no events.
 */
export function refer(state: FiledCase, { cause }: Of<'refer'>, at: CaseCircumstances): readonly CaseEvent[] | Refusal {
  if (at.actor.kind === 'seller' || at.actor.kind === 'participant') return refuse('not-for-this-actor');
  if (!isOpen(state) || state.referral) return [];
  return [{ type: 'case-referred', cause, at: at.now, left: stopClocks(state, at) }];
}

export function resume(state: FiledCase, command: Of<'resume'>, at: CaseCircumstances): readonly CaseEvent[] | Refusal {
  const decider = deskUser(at.actor);
  if (typeof decider !== 'string') return decider;
  const barred = mayResume(state, at);
  if (barred || !state.referral) return barred ?? refuse('not-with-desk');
  const reasons = command.reasons === undefined ? {} : { reasons: command.reasons };
  if (command.decision === 'go-on') {
    // A complaint not yet submitted would still cause a removal.
    const refusal = state.status === 'submitting' ? withoutAuthority(state, at) : undefined;
    if (refusal) return refusal;
    const clocks = resumeClocks(state, 'referral', at);
    const resumed: CaseEvent = { type: 'case-resumed', at: at.now, decider, bars: true, ...reasons, ...clocks };
    return state.found !== undefined && isTold(state) ? [resumed, asFound(state, state.found, at)] : [resumed];
  }
  return [discontinued(state, { cause: state.referral.cause, decider, ...reasons }, at)];
}

export const holdEvents = {
  'case-held': {
    // An earlier outcome is open again; the next one counts.
    fold: (state, event) =>
      stopped({ ...without(state, 'found'), hold: { ground: event.ground, since: event.at } }, event),
    follow: (state) => [...contestIfUpheld(state), ...both(state, 'case-held')],
    begins: 'held',
    act: ({ ground }) => ['filed', { type: 'hold', ground }],
  },
  'case-released': {
    fold: released,
    follow: (state, { outcome, clocks }) => [
      ...(outcome === 'for-seller' ? [] : settleIfQuiet(state)),
      ...both(state, 'case-released', clocks.answer ?? clocks.brand),
    ],
    act: ({ outcome }) => ['held', { type: 'release', outcome }],
  },
  'case-referred': {
    fold: (state, event) => stopped(notKept({ ...state, referral: { cause: event.cause, since: event.at } }), event),
    follow: (state) => [task(state, 'referral'), ...both(state, 'case-held')],
    begins: 'referred',
  },
  'case-resumed': {
    fold: (state, event) => barred(moved(without(state, 'referral'), state.status, event), event),
    follow: (state, { clocks }) => [
      done(state, 'referral'),
      // A complaint that was not yet submitted at the pause is submitted now.
      ...(state.status === 'submitting' ? takeDown(state) : []),
      ...both(state, 'case-released', clocks.answer ?? clocks.brand),
    ],
    act: () => ['referred', { type: 'resume', decision: 'go-on' }],
  },
} satisfies Partial<EventRules>;

function released(state: FiledCase, event: Extract<CaseEvent, { type: 'case-released' }>): FiledCase {
  const { appealUntil, lateProofUntil, decider, organisation, reasons } = event;
  const next = barred(moved(without(state, 'hold'), state.status, event), event);
  const windows = {
    // Of an undecided case, `case-upheld` follows with its own decision.
    ...(event.outcome === 'for-complainant' && { elsewhere: true as const }),
    ...(appealUntil !== undefined && { appealUntil }),
    ...(lateProofUntil !== undefined && { lateProofUntil }),
  };
  return {
    ...next,
    ...(state.decision && { decision: { ...state.decision, ...windows } }),
    ...(event.awaitsNotice &&
      decider !== undefined && {
        found: { decider, ...(organisation !== undefined && { organisation }), ...(reasons && { reasons }) },
      }),
  };
}

/** A referral also stops the clocks that a rejected entry would have restored. */
function notKept(state: FiledCase): FiledCase {
  const { matters } = state;
  return matters ? { ...state, matters: matters.map(({ kept: _kept, ...one }) => one) as Matter[] } : state;
}
