/** More documents with an answer, until the complainant's time to act on it ends: it decides in view of them, and so does a ruling. */
import type { Circumstances } from '../circumstances.ts';
import { type Refusal, refuse } from '../refusals.ts';
import { lackingItems } from './checklist.ts';
import type { CaseCommand } from './commands.ts';
import type { EventRules } from './event-rule.ts';
import type { CaseEvent } from './events.ts';
import { type Guard, notThe, whileStopped } from './parties.ts';
import { notifyHolderAndAgent } from './reactions.ts';
import type { FiledCase } from './state.ts';

export const mayAddDocuments: Guard = (state, at) => {
  const refusal = notThe('seller', state, at) ?? whileStopped(state);
  if (refusal) return refusal;
  const { status, answer, clocks } = state;
  if (status !== 'brand-window' || answer === undefined) return refuse('wrong-state');
  return clocks.brand !== undefined && clocks.brand <= at.now ? refuse('window-over') : undefined;
};

/** They move no clock: a seller who adds late shortens no one's time, and lengthens none. */
export function addDocuments(
  state: FiledCase,
  { documents }: Extract<CaseCommand, { type: 'add-documents' }>,
  at: Circumstances,
): readonly CaseEvent[] | Refusal {
  const refusal = mayAddDocuments(state, at);
  if (refusal) return refusal;
  const { answer } = state;
  if (answer === undefined) return refuse('wrong-state');
  const added = documents.filter(({ id }) => !answer.exhibits.some((one) => one.id === id));
  if (added.length === 0) return refuse('nothing-new');
  const lacking = lackingItems({ ...answer, exhibits: [...answer.exhibits, ...added] }, at.rules);
  return [{ type: 'answer-supplemented', documents: added, lacking, at: at.now }];
}

export const supplementEvents = {
  'answer-supplemented': {
    fold: (state, { documents, lacking }) =>
      state.answer === undefined
        ? state
        : { ...state, answer: { ...state.answer, exhibits: [...state.answer.exhibits, ...documents], lacking } },
    follow: (state) => notifyHolderAndAgent(state, 'answer-supplemented', { due: state.clocks.brand }),
    act: ({ documents }) => ['answered', { type: 'add-documents', documents }],
  },
} satisfies Partial<EventRules>;
