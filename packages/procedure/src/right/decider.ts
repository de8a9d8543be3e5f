import type { Circumstances } from '../circumstances.ts';
import type { Decider } from '../decider.ts';
import { type Refusal, refuse } from '../refusals.ts';
import type { RightCommand } from './commands.ts';
import type { RightEvent } from './events.ts';
import { evolveRight } from './evolve.ts';
import { reactToRight } from './react.ts';
import { initialRight, type RegisteredRight, type RightState } from './state.ts';

/** A registered right: its holder, its territory, classes and term, and the agents who may act on it. */
export const rightDecider: Decider<RightCommand, RightEvent, RightState> = {
  initial: initialRight,
  decide: decideRight,
  evolve: evolveRight,
  react: reactToRight,
};

type Decision = readonly RightEvent[] | Refusal;

function decideRight(state: RightState, command: RightCommand, at: Circumstances): Decision {
  if (command.type === 'register') {
    if (state.status !== 'unregistered') return refuse('already-exists');
    const { type: _type, ...said } = command;
    return mayManage(command.holder, at) ?? [{ type: 'right-registered', ...said }];
  }
  if (state.status === 'unregistered') return refuse('does-not-exist');
  switch (command.type) {
    case 'verify':
      return verify(state, command, at);
    case 'lapse':
      return (
        byOffice(at) ?? (state.status === 'lapsed' ? [] : [{ type: 'right-lapsed', cause: command.cause, at: at.now }])
      );
    case 'renew':
      if (command.validUntil <= at.now) return refuse('ends-in-the-past');
      return byOffice(at) ?? [{ type: 'right-renewed', validUntil: command.validUntil, at: at.now }];
    case 'note-register': {
      const { type: _type, ...said } = command;
      const same = said.registeredOn === state.registeredOn && said.challenge === state.challenge;
      return byOffice(at) ?? (same ? [] : [{ type: 'register-noted', ...said, at: at.now }]);
    }
    case 'assign':
      return byOffice(at) ?? assign(state, command.to, at);
    case 'grant-mandate':
      return mayManage(state.holder, at) ?? grant(state, command, at);
    case 'end-mandate':
      if (state.mandates[command.agent] === undefined) return refuse('no-mandate');
      return (
        mayEnd(state, command.agent, at) ?? [
          { type: 'mandate-ended', agent: command.agent, cause: 'ended', at: at.now },
        ]
      );
    case 'clock-struck':
      return clockStruck(state, command, at);
  }
}

/** The register's contact is proved by a code, which the shell checks; otherwise the desk checks. */
function verify(
  state: RegisteredRight,
  { type: _type, ...how }: Extract<RightCommand, { type: 'verify' }>,
  at: Circumstances,
): Decision {
  const byDesk = at.actor.kind === 'desk' || at.actor.kind === 'system';
  if (how.by !== 'register-contact' && !byDesk) return refuse('desk-only');
  if (state.status === 'lapsed') return refuse('right-not-active');
  return state.status === 'active' ? [] : [{ type: 'right-verified', ...how, at: at.now }];
}

/** A mandate is given by the former holder; it does not bind the new one. */
function assign(state: RegisteredRight, to: string, at: Circumstances): Decision {
  if (to === state.holder) return [];
  const ended = Object.keys(state.mandates)
    .sort()
    .map((agent) => ({ type: 'mandate-ended', agent, cause: 'right-assigned', at: at.now }) as const);
  return [{ type: 'right-assigned', from: state.holder, to, at: at.now }, ...ended];
}

function grant(
  state: RegisteredRight,
  { agent, until }: Extract<RightCommand, { type: 'grant-mandate' }>,
  at: Circumstances,
): Decision {
  if (until <= at.now) return refuse('ends-in-the-past');
  return state.mandates[agent] === until ? [] : [{ type: 'mandate-granted', agent, until }];
}

function clockStruck(
  state: RegisteredRight,
  { clock, due }: Extract<RightCommand, { type: 'clock-struck' }>,
  at: Circumstances,
): Decision {
  if (at.actor.kind !== 'system') return refuse('not-for-this-actor');
  if (state.clocks[clock] !== due || at.now < due) return [];
  if (clock === 'expiry') return [{ type: 'right-lapsed', cause: 'expired', at: at.now }];
  return Object.entries(state.mandates)
    .filter(([, until]) => until <= at.now)
    .sort()
    .map(([agent]) => ({ type: 'mandate-ended', agent, cause: 'expired', at: at.now }));
}

/** The holder manages its own rights; the desk may do it for a holder that cannot. */
const mayManage = (holder: string, { actor }: Circumstances): Refusal | undefined =>
  actor.kind === 'desk' || actor.kind === 'system' || (actor.kind === 'participant' && actor.participant === holder)
    ? undefined
    : refuse('not-for-this-actor');

const mayEnd = (state: RegisteredRight, agent: string, at: Circumstances): Refusal | undefined =>
  at.actor.kind === 'participant' && at.actor.participant === agent ? undefined : mayManage(state.holder, at);

/** Facts that only the register knows: entered by the desk, or by the programme that reads the register. */
const byOffice = ({ actor }: Circumstances): Refusal | undefined =>
  actor.kind === 'desk' || actor.kind === 'system' ? undefined : refuse('desk-only');
