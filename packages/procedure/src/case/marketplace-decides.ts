/** `decides-there`: the marketplace decides the contest; we submit the complaint and mirror its answers. */
import type { Circumstances } from '../circumstances.ts';
import { type Refusal, refuse } from '../refusals.ts';
import type { CaseCommand } from './commands.ts';
import type { EventRules } from './event-rule.ts';
import type { CaseEvent } from './events.ts';
import { type Guard, notByMachine, notDesk, notThe } from './parties.ts';
import { done, task, tell } from './reactions.ts';
import type { CaseStatus, FiledCase, ThereState } from './state.ts';
import { caseTransitions } from './transitions.ts';

type Of<Type extends CaseCommand['type']> = Extract<CaseCommand, { type: Type }>;

const statusThere = {
  'asked-back': 'asked-back',
  removed: 'removed-there',
  declined: 'declined',
  escalated: 'escalated',
  reinstated: 'declined',
} as const satisfies Record<ThereState, CaseStatus>;

export function recordSubmission(
  state: FiledCase,
  { reference, on, byHand }: Of<'record-submission'>,
  at: Circumstances,
): readonly CaseEvent[] | Refusal {
  const refusal = byHand ? notTypedBy(state, at) : notByMachine(at.actor);
  if (refusal) return refusal;
  if (state.status === 'submitting')
    return [{ type: 'submission-recorded', reference, ...(on !== undefined && { on }), at: at.now }];
  return byHand && state.reference !== reference ? refuse('wrong-state') : [];
}

/** What a person reads at a marketplace, the complainant types: no seller loses anything by it here. */
const notTypedBy: Guard = (state, at) => notThe('complainant', state, at);

/** A reordered or repeated answer changes nothing; only the complainant or the desk escalates. */
export function recordMarketplaceAnswer(
  state: FiledCase,
  command: Of<'record-there'>,
  at: Circumstances,
): readonly CaseEvent[] | Refusal {
  const { byHand, on } = command;
  if (at.actor.kind === 'seller') return refuse('not-for-this-actor');
  if (at.actor.kind === 'participant' && command.state !== 'escalated' && !byHand) return refuse('not-for-this-actor');
  const refusal = byHand && notTypedBy(state, at);
  if (refusal) return refusal;
  const to = statusThere[command.state];
  const isRepeated = byHand && state.status === to;
  if (!follows(state, command.state, to)) return isRepeated || at.actor.kind === 'system' ? [] : refuse('wrong-state');
  return [{ type: 'there-recorded', state: command.state, to, ...(on !== undefined && { on }), at: at.now }];
}

/** Only what was removed is reinstated; of it a late refusal says nothing. */
const follows = ({ status }: FiledCase, state: ThereState, to: CaseStatus): boolean =>
  (state === 'reinstated') === (status === 'removed-there') && caseTransitions[status].includes(to);

/** Whether the marketplace may have a complaint of this case, or acted on it; if the case is given up, the complaint is recalled. */
export const isWithMarketplace = ({ status }: FiledCase): boolean => withThem.has(status);
const withThem: ReadonlySet<CaseStatus> = new Set([
  'submitting',
  'submitted',
  'asked-back',
  'escalated',
  'removed-there',
]);

/** Only if the connector could not: the desk recalled the complaint by hand. */
export const mayConfirmRecall: Guard = (state, at) =>
  notDesk(at) ?? (state.recall === 'failed' ? undefined : refuse('wrong-state'));

/** Records the result of recalling the complaint. */
export function recordRecall(
  state: FiledCase,
  { outcome }: Of<'record-recall'>,
  at: Circumstances,
): readonly CaseEvent[] | Refusal {
  const refusal = notByMachine(at.actor) ?? (at.actor.kind === 'desk' ? mayConfirmRecall(state, at) : undefined);
  if (refusal) return refusal;
  if (state.recall === undefined || state.recall === 'done') return [];
  if (outcome === 'recalled') return [{ type: 'complaint-recalled', at: at.now }];
  return state.recall === 'failed' ? [] : [{ type: 'recall-failed', at: at.now }];
}

export const marketplaceEvents = {
  'submission-recorded': { fold: (state, { reference }) => ({ ...state, status: 'submitted', reference }) },
  'complaint-recalled': {
    fold: (state) => ({ ...state, recall: 'done' }),
    follow: (state) => [done(state, 'recall')],
  },
  'recall-failed': {
    fold: (state) => ({ ...state, recall: 'failed' }),
    follow: (state) => [task(state, 'recall')],
  },
  'there-recorded': {
    fold: (state, { to }) => ({ ...state, status: to }),
    follow: (state, event) => (event.state === 'escalated' ? [] : [tell(state, 'complainant', `there-${event.state}`)]),
  },
} satisfies Partial<EventRules>;
