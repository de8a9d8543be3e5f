import type { Circumstances } from '../circumstances.ts';
import type { Refusal } from '../refusals.ts';
import { startClocks } from './clocks.ts';
import type { CaseCommand } from './commands.ts';
import { seenUp } from './consequences.ts';
import type { EventRules } from './event-rule.ts';
import type { CaseEvent } from './events.ts';
import { moved } from './folding.ts';
import { notByMachine } from './parties.ts';
import { askForHold } from './proceeds.ts';
import { both, done, task, tell } from './reactions.ts';
import type { FiledCase } from './state.ts';
import { isBackMeanwhile, isDown } from './transitions.ts';

type ConfirmRemoval = Extract<CaseCommand, { type: 'confirm-removal' }>;
type ConfirmRestoration = Extract<CaseCommand, { type: 'confirm-restoration' }>;

/**
 * The observation after an order. `already-gone` counts as removed if the packet is older than the disappearance, since the target
 * existed at the filing. A report after the case moved on changes nothing.
 */
export function confirmRemoval(
  state: FiledCase,
  command: ConfirmRemoval,
  at: Circumstances,
): readonly CaseEvent[] | Refusal {
  const refusal = notByMachine(at.actor);
  if (refusal) return refusal;
  if (state.status !== 'removing' && state.status !== 'unconfirmed') return [];
  const { observedAt } = command;
  const cause = causeOfDoubt(state, command);
  if (cause === undefined) {
    const outcome = command.outcome === 'already-gone' ? 'already-gone' : 'gone';
    const clocks = startClocks(state, ['arrival', 'arrivalReminder'], at);
    return [{ type: 'removal-confirmed', outcome, observedAt, ...clocks }, ...askForHold(state, at)];
  }
  if (state.status === 'unconfirmed') return [];
  return [{ type: 'removal-unconfirmed', cause, observedAt, ...startClocks(state, ['unconfirmedAlarm'], at) }];
}

function causeOfDoubt(
  state: FiledCase,
  { outcome, disappearedAt }: ConfirmRemoval,
): 'unconfirmed' | 'not-found' | 'failed' | 'gone-before-packet' | undefined {
  if (outcome === 'gone') return undefined;
  if (outcome !== 'already-gone') return outcome;
  return disappearedAt !== undefined && disappearedAt < state.packetAt ? 'gone-before-packet' : undefined;
}

/** The target is restored, or stays down for another reason; either way this case no longer holds it. */
export function confirmRestoration(
  state: FiledCase,
  command: ConfirmRestoration,
  at: Circumstances,
): readonly CaseEvent[] | Refusal {
  const refusal = notByMachine(at.actor);
  if (refusal) return refusal;
  if (isBackMeanwhile(state) && isDown(state.status)) return provisionalReturn(state, command, at);
  if (state.status !== 'restoring') return [];
  if (command.failed !== true) return [{ type: 'case-restored', stillDown: command.stillDown, at: at.now }];
  return state.restoration === 'failed' ? [] : [{ type: 'restoration-failed', at: at.now }];
}

/** The case continues in either case: the desk's task shows if the target was not restored. */
function provisionalReturn(state: FiledCase, command: ConfirmRestoration, at: Circumstances): readonly CaseEvent[] {
  if (command.failed === true)
    return state.restoration === 'failed' ? [] : [{ type: 'restoration-failed', at: at.now }];
  if (state.provisional?.seen !== undefined) return [];
  return [{ type: 'provisional-return-seen', stillDown: command.stillDown, at: at.now }];
}

export const removalEvents = {
  'removal-confirmed': {
    fold: (state, event) => {
      const { outcome, observedAt } = event;
      return { ...moved(state, 'notifying', event), removal: { outcome, observedAt } };
    },
    follow: (state) => [
      done(state, 'unconfirmed'),
      tell(state, 'seller', 'statement-of-reasons'),
      tell(state, 'complainant', 'removal-confirmed'),
    ],
    begins: 'removed',
  },
  'removal-unconfirmed': {
    fold: (state, event) => moved(state, 'unconfirmed', event),
    follow: (state, { cause }) => (cause === 'unconfirmed' ? [] : [task(state, 'unconfirmed')]),
  },
  'case-restored': {
    fold: (state, { stillDown }) => ({ ...state, status: 'restored', restoration: stillDown ? 'still-down' : 'up' }),
    follow: (state, event) => [
      done(state, 'restoration-failed'),
      ...(event.stillDown ? [] : [seenUp(state, event.at)]),
      ...both(state, 'restored'),
    ],
  },
  'restoration-failed': {
    fold: (state) => ({ ...state, restoration: 'failed' }),
    follow: (state) => [task(state, 'restoration-failed')],
  },
  'provisional-return-seen': {
    fold: (state, { stillDown, at }) => {
      const { restoration: _failed, ...rest } = state;
      const { since } = state.provisional ?? { since: at };
      return { ...rest, provisional: { since, seen: { stillDown, at } } };
    },
    follow: (state, event) => [
      done(state, 'restoration-failed'),
      ...(event.stillDown ? [] : [seenUp(state, event.at)]),
    ],
  },
} satisfies Partial<EventRules>;
