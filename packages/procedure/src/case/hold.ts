/** What stops a case: a hold (a court or an authority has the matter) and a referral (a premise of the case changed). */
import type { Circumstances } from '../circumstances.ts';
import { type Refusal, refuse } from '../refusals.ts';
import { resumeClocks, stopClocks } from './clocks.ts';
import type { CaseCommand } from './commands.ts';
import { overturned, upheld } from './decisions.ts';
import type { CaseEvent } from './events.ts';
import { deskUser } from './parties.ts';
import type { FiledCase } from './state.ts';
import { isDown, isOpen } from './transitions.ts';

type Of<Type extends CaseCommand['type']> = Extract<CaseCommand, { type: Type }>;

/** Clocks stop with what is left of them until the desk enters what came of it. */
export function hold(state: FiledCase, { ground }: Of<'hold'>, at: Circumstances): readonly CaseEvent[] | Refusal {
  const decider = deskUser(at.actor);
  if (typeof decider !== 'string') return decider;
  if (!isDown(state.status) || state.status === 'settled') return refuse('wrong-state');
  if (state.hold) return refuse('case-on-hold');
  return [{ type: 'case-held', ground, at: at.now, stopped: stopClocks(state, at.now) }];
}

export function release(state: FiledCase, command: Of<'release'>, at: Circumstances): readonly CaseEvent[] | Refusal {
  const decider = deskUser(at.actor);
  if (typeof decider !== 'string') return decider;
  if (!state.hold) return refuse('not-on-hold');
  const { outcome } = command;
  const reasons = command.reasons === undefined ? {} : { reasons: command.reasons };
  const released: CaseEvent = {
    type: 'case-released',
    outcome,
    at: at.now,
    decider,
    ...reasons,
    ...resumeClocks(state, 'hold', at),
  };
  const grounds = { by: 'elsewhere', decider, ...reasons } as const;
  if (outcome === 'for-complainant' && state.status !== 'upheld') return [released, upheld(state, grounds, at)];
  if (outcome === 'for-seller') return [released, overturned(grounds, at)];
  return [released];
}

/**
 * Right lapsed or assigned, mandate ended, listing changed or its id reused: never on by itself. Comes from the
 * programme for every open case, so one that has nothing to stop answers with nothing.
 */
export function refer(state: FiledCase, { cause }: Of<'refer'>, at: Circumstances): readonly CaseEvent[] | Refusal {
  if (at.actor.kind === 'seller' || at.actor.kind === 'participant') return refuse('not-for-this-actor');
  const concerned = isOpen(state) && state.status !== 'restoring' && state.forum === 'decides-here';
  if (!concerned || state.referral) return [];
  return [{ type: 'case-referred', cause, at: at.now, stopped: stopClocks(state, at.now) }];
}

export function resume(state: FiledCase, command: Of<'resume'>, at: Circumstances): readonly CaseEvent[] | Refusal {
  const decider = deskUser(at.actor);
  if (typeof decider !== 'string') return decider;
  if (!state.referral) return refuse('not-with-desk');
  const reasons = command.reasons === undefined ? {} : { reasons: command.reasons };
  if (command.decision === 'go-on') {
    return [{ type: 'case-resumed', at: at.now, decider, ...reasons, ...resumeClocks(state, 'referral', at) }];
  }
  const to = isDown(state.status) ? 'restoring' : 'closed';
  return [{ type: 'case-discontinued', cause: state.referral.cause, to, at: at.now, decider, ...reasons }];
}
