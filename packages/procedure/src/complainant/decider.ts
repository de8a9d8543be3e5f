import type { ReasonCode } from '@marketsafe/terms';
import type { Circumstances } from '../circumstances.ts';
import { dueAfter } from '../clock/index.ts';
import type { Decider } from '../decider.ts';
import { type Refusal, refuse } from '../refusals.ts';
import type { ComplainantCommand } from './commands.ts';
import type { ComplainantEvent } from './events.ts';
import { evolveComplainant } from './evolve.ts';
import { type ComplainantFollows, reactToComplainant } from './react.ts';
import { countedOn, recordExtortion, recordOutcome, undoExtortion, undoOutcome } from './record.ts';
import { type ComplainantState, initialComplainant } from './state.ts';

/** The record of a complainant: a rights holder's, or an agent's for all its clients. */
export const complainantDecider: Decider<ComplainantCommand, ComplainantEvent, ComplainantState, ComplainantFollows> = {
  initial: initialComplainant,
  decide: decideComplainant,
  evolve: evolveComplainant,
  react: reactToComplainant,
};

type Decision = readonly ComplainantEvent[] | Refusal;

function decideComplainant(state: ComplainantState, command: ComplainantCommand, at: Circumstances): Decision {
  if (command.type === 'register') return register(state, command, at);
  if (state.participant === undefined) return refuse('does-not-exist');
  switch (command.type) {
    // Follows from a case's acceptance, which happens once.
    case 'count-filing': {
      const { case: id, reason, day } = command;
      const { countsUntil } = countedOn(at);
      const onTrust = state.newcomer && command.onTrust;
      return (
        bySystem(at) ?? [
          { type: 'filing-counted', case: id, day, reason, at: at.now, countsUntil, ...(onTrust && { onTrust }) },
        ]
      );
    }
    // Follows from a case's first answer.
    case 'count-answer': {
      const { case: id, reason } = command;
      return bySystem(at) ?? [{ type: 'answer-counted', case: id, reason, at: at.now, ...countedOn(at) }];
    }
    case 'record-outcome':
      return bySystem(at) ?? recordOutcome(state, command, at);
    case 'record-extortion':
      return bySystem(at) ?? recordExtortion(state, command, at);
    case 'undo-extortion':
      return bySystem(at) ?? undoExtortion(state, command, at);
    case 'undo-outcome':
      return bySystem(at) ?? undoOutcome(state, command, at);
    case 'warn': {
      const { reason } = command;
      return (
        byDesk(at) ?? [{ type: 'complainant-warned', by: 'desk', at: at.now, ...(reason !== undefined && { reason }) }]
      );
    }
    case 'suspend':
      return byDesk(at) ?? suspend(state, at);
    case 'reinstate':
      if (state.suspended === undefined) return byDesk(at) ?? refuse('not-suspended');
      return byDesk(at) ?? [{ type: 'complainant-reinstated', by: 'desk', at: at.now }];
    case 'confirm-membership':
      return byDesk(at) ?? withMembership(state, 'member');
    case 'end-membership':
      return byDesk(at) ?? withMembership(state, 'non-member');
    // Each person's acceptance counts: the first may not have been entitled to bind the participant.
    case 'accept-terms': {
      const { terms, said } = command;
      return bySelf(state, at) ?? [{ type: 'terms-accepted', terms, said, at: at.now }];
    }
    case 'clock-struck':
      return bySystem(at) ?? clockStruck(state, command, at);
  }
}

function register(
  state: ComplainantState,
  command: Extract<ComplainantCommand, { type: 'register' }>,
  at: Circumstances,
): Decision {
  if (at.actor.kind === 'seller' || at.actor.kind === 'marketplace') return refuse('not-for-this-actor');
  const { participant, kind, membership } = command;
  const same = state.participant === participant && state.kind === kind && state.membership === membership;
  return same ? [] : [{ type: 'complainant-registered', participant, kind, membership }];
}

function withMembership(
  { participant, kind, membership: before }: ComplainantState,
  membership: 'member' | 'non-member',
): Decision {
  if (participant === undefined || kind === undefined || before === membership) return [];
  return [{ type: 'complainant-registered', participant, kind, membership }];
}

export const standingDecisionKinds = ['warn', 'suspend', 'reinstate', 'confirm-membership', 'end-membership'] as const;
export type StandingDecision = (typeof standingDecisionKinds)[number];

/**
 * The desk's possible decisions about the current standing. A suspension ends together with its warning, so a new warning during it
 * would be lost.
 */
export function standingDecisions({
  participant,
  membership,
  warned,
  suspended,
}: ComplainantState): readonly StandingDecision[] {
  if (participant === undefined) return [];
  const ofMembership = membership === 'member' ? 'end-membership' : 'confirm-membership';
  if (suspended !== undefined) return ['reinstate', ofMembership];
  return warned === undefined ? ['warn', ofMembership] : ['warn', 'suspend', ofMembership];
}

/** A suspension requires an earlier warning. */
function suspend(state: ComplainantState, at: Circumstances): Decision {
  if (state.warned === undefined) return refuse('not-warned');
  if (state.suspended !== undefined) return [];
  const until = dueAfter(at.rules.complainants.suspendedFor, at.now, at.calendar, at.zone);
  return [{ type: 'complainant-suspended', by: 'desk', at: at.now, until }];
}

function clockStruck(
  state: ComplainantState,
  { clock, due }: Extract<ComplainantCommand, { type: 'clock-struck' }>,
  at: Circumstances,
): Decision {
  if (state.clocks[clock] !== due || at.now < due) return [];
  if (clock === 'suspension') return [{ type: 'complainant-reinstated', by: 'time', at: at.now }];
  return (Object.entries(state.restricted) as [ReasonCode, string][])
    .filter(([, until]) => until <= at.now)
    .sort()
    .map(([reason]) => ({ type: 'standing-regained', reason, by: 'time' }));
}

const bySystem = ({ actor }: Circumstances): Refusal | undefined =>
  actor.kind === 'system' ? undefined : refuse('not-for-this-actor');

const byDesk = ({ actor }: Circumstances): Refusal | undefined =>
  actor.kind === 'desk' ? undefined : refuse('desk-only');

const bySelf = (state: ComplainantState, { actor }: Circumstances): Refusal | undefined =>
  actor.kind === 'participant' && actor.participant === state.participant ? undefined : refuse('not-for-this-actor');
