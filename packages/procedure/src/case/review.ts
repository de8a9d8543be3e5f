import { dueAfter } from '../clock/index.ts';
import { type Missing, type Refusal, type ReviewGap, refuse } from '../refusals.ts';
import type { CaseCircumstances } from './circumstances.ts';
import { noClocks } from './clocks.ts';
import type { CaseCommand } from './commands.ts';
import { refused, takeDown } from './consequences.ts';
import { discontinued } from './discontinued.ts';
import type { EventRules } from './event-rule.ts';
import { codesOf, reasonsOf } from './event-rule.ts';
import type { CaseEvent } from './events.ts';
import { decided, moved } from './folding.ts';
import { withoutAuthority } from './gaps.ts';
import { deskUser, type Guard, notDesk, notItsMarketplace, whileStopped } from './parties.ts';
import { done } from './reactions.ts';
import type { CaseStatus, FiledCase } from './state.ts';
import { outcome } from './undoing.ts';

type DecideReview = Extract<CaseCommand, { type: 'decide-review' }>;

export const mayReview: Guard = (state, at) =>
  notDesk(at) ?? (state.status === 'desk-review' ? whileStopped(state) : refuse('wrong-state'));

/** The desk checks before any takedown, and takes nothing down for a claim that lost its authority meanwhile. */
export function decideReview(
  state: FiledCase,
  command: DecideReview,
  at: CaseCircumstances,
): readonly CaseEvent[] | Refusal {
  const decider = deskUser(at.actor);
  if (typeof decider !== 'string') return decider;
  const barred = mayReview(state, at);
  if (barred) return barred;
  const { reasons } = command;
  if (command.decision === 'proceed') {
    const refusal = withoutAuthority(state, at);
    if (refusal) return refusal;
    return [{ type: 'review-passed', decider, reasons, at: at.now, ...noClocks }];
  }
  const missing = named(command.lacks);
  if (missing.length === 0) return refuse('ground-missing', [{ code: 'ground-missing', field: 'lacks' }]);
  const appealUntil = dueAfter(at.rules.clocks.appeal, at.now, at.calendar, at.zone);
  return [{ type: 'review-refused', by: 'review', at: at.now, decider, missing, reasons, appealUntil, instance: 0 }];
}

type RefuseRemoval = Extract<CaseCommand, { type: 'refuse-removal' }>;

/**
 * The desk refuses a removal that was held above a cap; the marketplace's people refuse one, or have it restored. The claim is not
 * decided and counts against no one; it may be filed again. A seller who was never affected gets no notice.
 */
export function refuseRemoval(
  state: FiledCase,
  { lacks, reasons }: RefuseRemoval,
  at: CaseCircumstances,
): readonly CaseEvent[] | Refusal {
  const isTheirs = at.actor.kind === 'marketplace';
  const decider = isTheirs ? undefined : deskUser(at.actor);
  if (typeof decider === 'object') return decider;
  const barred = isTheirs ? mayRefuseThere(state, at) : neverSent.has(state.status) ? whileStopped(state) : wrongState;
  if (barred) return barred;
  const missing = named(lacks);
  if (missing.length === 0) return refuse('ground-missing', [{ code: 'ground-missing', field: 'lacks' }]);
  const by = decider === undefined ? {} : { decider };
  return [
    discontinued(state, { cause: isTheirs ? 'marketplace-refused' : 'removal-refused', ...by, missing, reasons }, at),
  ];
}

const wrongState = refuse('wrong-state');
const neverSent: ReadonlySet<CaseStatus> = new Set(['removing', 'submitting']);
/** What was decided is the review team's. */
export const mayRefuseThere: Guard = (state, at) =>
  notItsMarketplace(state, at) ?? (undecidedThere.has(state.status) ? whileStopped(state) : wrongState);
const undecidedThere: ReadonlySet<CaseStatus> = new Set([
  ...neverSent,
  ...(['unconfirmed', 'notifying', 'undeliverable', 'answer-window', 'brand-window', 'ruling'] as const),
]);

const named = (lacks: readonly ReviewGap[]): readonly Missing<ReviewGap>[] =>
  [...new Set(lacks)].map((code) => ({ code }));

export const reviewEvents = {
  'review-passed': {
    fold: (state, event) => {
      const to = state.forum === 'decides-there' ? 'submitting' : 'removing';
      return { ...moved(state, to, event), deciders: [...state.deciders, event.decider] };
    },
    follow: (state) => [done(state, 'review'), ...takeDown(state)],
    act: ({ reasons }) => ['review', { type: 'decide-review', decision: 'proceed', reasons }],
  },
  'review-refused': {
    fold: (state, event) => decided(state, 'refused', 'refused', event),
    follow: (state, event, at) => [done(state, 'review'), ...outcome(state, 'refused'), refused(state, event, at)],
    begins: 'decided',
    act: (event) => [
      'review',
      { type: 'decide-review', decision: 'refuse', lacks: codesOf(event.missing), ...reasonsOf(event) },
    ],
  },
} satisfies Partial<EventRules>;
