/** The seller writes by mail in reply to a notice. Its silence decides nothing until a person has read the message. */
import { dueAfter, dueAfterPause } from '../../clock/index.ts';
import { isRefusal, refuse } from '../../refusals.ts';
import { latest } from '../clocks.ts';
import { confirmDelivery } from '../delivery.ts';
import type { MatterFound } from '../events.ts';
import { type Guard, notDesk } from '../parties.ts';
import { done } from '../reactions.ts';
import type { FiledCase, Matter } from '../state.ts';
import type { Brings, Finding, MatterRule } from './kind.ts';
import { hasAnsweredByMail, mattersOf, openMatter } from './of.ts';

/** Later ones are left to the operator's mailbox, so that a flood of messages stops no case for ever. */
const mostOfCase = 5;

/** Mail arrives at the programme, which has made sure whose it is. */
const mayReceive: Guard = (state, { actor }) => {
  if (actor.kind !== 'system') return refuse('not-for-this-actor');
  if (state.forum === 'decides-there' || state.removal === undefined) return refuse('wrong-state');
  return mattersOf(state, 'message').length < mostOfCase ? undefined : refuse('record-full');
};

/**
 * The seller's clock goes on with the time that remained. A message that is an answer gives at least the time to complete one, since
 * the form asks for more than a message says. The clock stays stopped while another message waits or the case is paused.
 */
const goesOn: Finding<'message'>['brings'] = (state, _matter, { finding }, at): Brings => {
  const left = state.left?.answer;
  const unread = mattersOf(state, 'message').filter((one) => one.finding === undefined);
  if (left === undefined || unread.length > 1 || state.hold || state.referral) return {};
  const { rules, now, calendar, zone } = at;
  const due = dueAfterPause(left, rules.clocks.answer, now, calendar, zone);
  const completes = finding === 'is-answer' || hasAnsweredByMail(state) || state.returned !== undefined;
  const atLeast = completes ? dueAfter(rules.clocks.incompleteReturn, now, calendar, zone) : due;
  return { clocks: { ...state.clocks, answer: latest(due, atLeast) } };
};

/** Read, it stops no clock that starts now. */
const withRead = (state: FiledCase, { matter, finding }: MatterFound): FiledCase => ({
  ...state,
  matters: (state.matters ?? []).map((one) => (one.id === matter ? ({ ...one, finding } as Matter) : one)),
});

export const message = {
  task: 'message',
  raise: {
    act: 'receive-message',
    by: 'mail',
    guard: mayReceive,
    due: (_state, { rules, now, calendar, zone }) => dueAfter(rules.clocks.review, now, calendar, zone),
    pauses: 'answer',
    tells: { seller: 'message-received', once: true },
  },
  find: {
    act: 'read-message',
    guard: (state, at) => notDesk(at) ?? (openMatter(state, 'message') ? undefined : refuse('wrong-state')),
    findings: {
      'is-answer': {
        brings: goesOn,
        /** A seller who answers has the notice. */
        also: (state, event, at) => {
          const delivered = { type: 'confirm-delivery', outcome: 'delivered', at: at.now, by: 'desk' } as const;
          const told = confirmDelivery(withRead(state, event), delivered, at);
          return isRefusal(told) ? [] : told;
        },
        tells: { seller: 'message-is-answer', until: true },
      },
      'no-answer': { brings: goesOn, tells: { seller: 'message-no-answer', until: true } },
    },
    follows: (state) => (openMatter(state, 'message') ? [] : [done(state, 'message')]),
  },
} as const satisfies MatterRule<'message'>;
