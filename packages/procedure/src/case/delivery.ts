import { type Refusal, refuse } from '../refusals.ts';
import type { CaseCircumstances } from './circumstances.ts';
import { earliest, noClocks, startClocks } from './clocks.ts';
import type { CaseCommand } from './commands.ts';
import { asFound } from './decisions.ts';
import type { EventRules } from './event-rule.ts';
import type { CaseEvent } from './events.ts';
import { moved } from './folding.ts';
import { notByMachine, notThe } from './parties.ts';
import { done, task } from './reactions.ts';
import type { FiledCase } from './state.ts';

type ConfirmDelivery = Extract<CaseCommand, { type: 'confirm-delivery' }>;

/**
 * The seller's deadline starts when the arrival of the notice is confirmed through a channel that the pack accepts, never before.
 * Until then the arrival clock runs. An arrival after the case ended unanswered has no effect; an answer has.
 */
export function confirmDelivery(
  state: FiledCase,
  command: ConfirmDelivery,
  at: CaseCircumstances,
): readonly CaseEvent[] | Refusal {
  // The seller's own click on the signed link counts as delivery.
  const refusal = at.actor.kind === 'seller' ? notThe('seller', state, at) : notByMachine(at.actor);
  if (refusal) return refusal;
  if (state.status !== 'notifying' && state.status !== 'undeliverable') return [];
  const delivered = earliest(command.at, at.now);
  if (command.outcome === 'delivered') {
    const { by, call } = command;
    if (!at.rules.confirmsArrival.includes(by)) return by === 'desk' ? refuse('channel-not-accepted') : [];
    const told = { type: 'notice-delivered', at: delivered, by, ...(call && { call }) } as const;
    // A court has already decided; a referral delays the effect.
    if (state.found && !state.referral) return [{ ...told, ...noClocks }, asFound(state, state.found, at)];
    return [{ ...told, ...startClocks(state, ['answer'], at, delivered) }];
  }
  if (state.status === 'undeliverable') return [];
  const { clocks, left } = state;
  return [{ type: 'notice-undeliverable', at: at.now, clocks, ...(left && { left }) }];
}

export const deliveryEvents = {
  'notice-delivered': {
    fold: (state, event) => ({
      ...moved(state, 'answer-window', event),
      delivery: { at: event.at, by: event.by },
      remindersSent: 0,
    }),
    follow: (state) => [done(state, 'undeliverable')],
    begins: 'delivered',
  },
  'notice-undeliverable': {
    fold: (state, event) => moved(state, 'undeliverable', event),
    follow: (state) => [task(state, 'undeliverable', state.clocks.arrival)],
  },
} satisfies Partial<EventRules>;
