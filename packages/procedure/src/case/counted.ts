import type { Circumstances } from '../circumstances.ts';
import { type Refusal, refuse } from '../refusals.ts';
import type { CaseCommand } from './commands.ts';
import type { EventRules } from './event-rule.ts';
import type { CaseEvent } from './events.ts';
import type { CaseState } from './state.ts';

/** The case stores how it counts in the records of its complainant and agent, so that a new decision corrects exactly that. */
export function noteCounted(
  state: CaseState,
  { participant, counted }: Extract<CaseCommand, { type: 'note-counted' }>,
  { actor }: Circumstances,
): readonly CaseEvent[] | Refusal {
  if (actor.kind !== 'system') return refuse('not-for-this-actor');
  // A record may contain cases that this log does not have.
  if (state.status === 'new') return [];
  return [{ type: 'record-noted', participant, ...(counted && { counted }) }];
}

export const countedEvents = {
  'record-noted': {
    fold: (state, { participant, counted }) => {
      const { [participant]: _before, ...others } = state.counted ?? {};
      return { ...state, counted: counted === undefined ? others : { ...others, [participant]: counted } };
    },
  },
} satisfies Partial<EventRules>;
