/** `decides-there`: the marketplace decides the contest; we submit the complaint and mirror its answers. */
import type { Circumstances } from '../circumstances.ts';
import { type Refusal, refuse } from '../refusals.ts';
import type { CaseCommand } from './commands.ts';
import type { EventRules } from './event-rule.ts';
import type { CaseEvent } from './events.ts';
import { type Guard, notByMachine, notDesk } from './parties.ts';
import { done, task, tell } from './reactions.ts';
import type { CaseStatus, FiledCase, ThereState } from './state.ts';
import { caseTransitions } from './transitions.ts';

type Of<Type extends CaseCommand['type']> = Extract<CaseCommand, { type: Type }>;

const statusThere = {
  'asked-back': 'asked-back',
  removed: 'removed-there',
  declined: 'declined',
  escalated: 'escalated',
} as const satisfies Record<ThereState, CaseStatus>;

export function recordSubmission(
  state: FiledCase,
  { reference }: Of<'record-submission'>,
  at: Circumstances,
): readonly CaseEvent[] | Refusal {
  if (at.actor.kind === 'seller' || at.actor.kind === 'participant') return refuse('not-for-this-actor');
  return state.status === 'submitting' ? [{ type: 'submission-recorded', reference, at: at.now }] : [];
}

/** A reordered or repeated answer changes nothing; only the complainant or the desk escalates. */
export function recordMarketplaceAnswer(
  state: FiledCase,
  command: Of<'record-there'>,
  at: Circumstances,
): readonly CaseEvent[] | Refusal {
  if (at.actor.kind === 'seller') return refuse('not-for-this-actor');
  if (at.actor.kind === 'participant' && command.state !== 'escalated') return refuse('not-for-this-actor');
  const to = statusThere[command.state];
  if (!caseTransitions[state.status].includes(to)) return at.actor.kind === 'system' ? [] : refuse('wrong-state');
  return [{ type: 'there-recorded', state: command.state, to, at: at.now }];
}

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
