import type { Circumstances } from '../circumstances.ts';
import type { Decider } from '../decider.ts';
import { type Refusal, refuse } from '../refusals.ts';
import { approveBan, declineBan } from './ban.ts';
import {
  clearanceStruck,
  confirmClearance,
  declineClearance,
  depositClearance,
  endClearance,
  grantClearance,
  inviteToClearance,
} from './clearance/index.ts';
import type { SellerCommand } from './commands.ts';
import { Draft } from './draft.ts';
import type { SellerEvent } from './events.ts';
import { evolveSeller } from './evolve.ts';
import { endMeasures, imposeMeasure, liftMeasure, noteReappeared, noteRemoval, noteRestored } from './measures.ts';
import { reactToSeller, type SellerFollows } from './react.ts';
import { addDerived, contestRecognition, decideRecognition, liftDerived, recognise } from './recognition.ts';
import { initialSeller, type SellerState } from './state.ts';
import { contest, expire, expunge, recordStrike, regradeStrike, settle } from './strikes.ts';

/** An account on a marketplace: its measures in force, its strikes, and whether its shop is open. */
export const sellerDecider: Decider<SellerCommand, SellerEvent, SellerState, SellerFollows> = {
  initial: initialSeller,
  decide: decideSeller,
  evolve: evolveSeller,
  react: reactToSeller,
};

function decideSeller(state: SellerState, command: SellerCommand, at: Circumstances): readonly SellerEvent[] | Refusal {
  if (command.type !== 'register' && state.seller === undefined) return refuse('does-not-exist');
  if (internal.has(command.type) && at.actor.kind !== 'system') return refuse('not-for-this-actor');
  const draft = new Draft(state);
  return apply(draft, command, at) ?? draft.events;
}

/** Commands that only the programme sends to itself. */
const internal: ReadonlySet<SellerCommand['type']> = new Set([
  'impose',
  'lift',
  'note-removal',
  'note-restored',
  'note-reappeared',
  'record-strike',
  'regrade-strike',
  'contest',
  'settle',
  'expunge',
  'add-derived',
  'remove-derived',
  'lift-derived',
  'clock-struck',
]);

function apply(draft: Draft, command: SellerCommand, at: Circumstances): Refusal | undefined {
  switch (command.type) {
    case 'register':
      return register(draft, command, at);
    case 'impose':
      return imposeMeasure(draft, command.case, command.target, command.kind, command.until);
    case 'lift':
      return liftMeasure(draft, command.case, command.target);
    case 'note-removal':
      return noteRemoval(draft, command);
    case 'note-restored':
      return noteRestored(draft, command.case, command.target, command.observedAt);
    case 'note-reappeared':
      return noteReappeared(draft, command.target, command.seenAt);
    case 'record-strike':
      return recordStrike(draft, command, at);
    case 'regrade-strike':
      return regradeStrike(draft, command, at);
    case 'contest':
      return contest(draft, command.case);
    case 'settle':
      return settle(draft, command.case, at);
    case 'expunge':
      return expunge(draft, command.case, at);
    case 'invite-to-clearance':
      return inviteToClearance(draft, command.holder, at);
    case 'deposit-clearance':
      return depositClearance(draft, command, at);
    case 'confirm-clearance':
      return confirmClearance(draft, command, at);
    case 'decline-clearance':
      return declineClearance(draft, command, at);
    case 'grant-clearance':
      return grantClearance(draft, command, at);
    case 'end-clearance':
      return endClearance(draft, command, at);
    case 'approve-ban':
      return approveBan(draft, command.user, at);
    case 'decline-ban':
      return declineBan(draft, command.user, at);
    case 'recognise':
      return recognise(draft, command.of, command.identity, at);
    case 'contest-recognition':
      return contestRecognition(draft, at);
    case 'decide-recognition':
      return decideRecognition(draft, command.outcome, at);
    case 'add-derived':
      return addDerived(draft, command.seller);
    case 'remove-derived':
      if (draft.state.derived.includes(command.seller)) draft.add({ type: 'derived-removed', seller: command.seller });
      return undefined;
    case 'lift-derived':
      return liftDerived(draft, command.of, at);
    case 'clock-struck':
      return clockStruck(draft, command, at);
  }
}

function register(
  draft: Draft,
  { seller, identity, language }: Extract<SellerCommand, { type: 'register' }>,
  { actor }: Circumstances,
): Refusal | undefined {
  if (actor.kind === 'seller' || actor.kind === 'participant') return refuse('not-for-this-actor');
  const { state } = draft;
  const known = identity ?? state.identity;
  if (state.seller === seller && state.identity === known && state.language === language) return undefined;
  draft.add({ type: 'seller-registered', seller, language, ...(known !== undefined && { identity: known }) });
  return undefined;
}

function clockStruck(
  draft: Draft,
  { clock, due }: Extract<SellerCommand, { type: 'clock-struck' }>,
  at: Circumstances,
): undefined {
  if (draft.state.clocks[clock] !== due || at.now < due) return;
  if (clock === 'strikeExpiry') expire(draft, at.now);
  else if (clock === 'proceeds') endMeasures(draft, at.now);
  else if (clock === 'clearance') clearanceStruck(draft, at);
  else draft.add({ type: 'seller-deadline-missed', clock, due });
}
