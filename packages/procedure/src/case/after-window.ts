/** A counter-notice after all deadlines: it is stored and shown, and answered with the remaining redress. */
import type { Circumstances } from '../circumstances.ts';
import type { Rules } from '../policy/index.ts';
import type { Redress } from '../reasons/redress.ts';
import { type Refusal, refuse } from '../refusals.ts';
import { mayAppealUntil } from './appeal.ts';
import type { CaseCommand } from './commands.ts';
import type { EventRules, PastAct } from './event-rule.ts';
import type { CaseEvent } from './events.ts';
import { tell } from './reactions.ts';
import type { Answer, FiledCase } from './state.ts';

/** The seller was notified, and either did not answer in time or has answered everything; the listing is down. */
export const mayBeRecorded = (state: FiledCase, { afterWindow }: Rules): boolean =>
  afterWindow !== undefined &&
  (state.status === 'upheld' || (state.status === 'ruling' && state.answer === undefined)) &&
  state.removal !== undefined;

/** It changes no status and starts no clock. The number for a case is limited: after that, an appeal is the way to add something. */
export function recordAnswer(
  state: FiledCase,
  answer: Answer,
  { rules }: Circumstances,
): readonly CaseEvent[] | Refusal {
  const most = rules.afterWindow?.most ?? 0;
  if ((state.recorded?.length ?? 0) >= most) return refuse('record-full');
  return [{ type: 'answer-recorded', answer }];
}

/** The redress left to a seller when a case is decided or about to be. Redress outside the programme is `outside`. */
export function remainingRedress(state: FiledCase, now: string): Redress {
  if (state.status === 'ruling') return { way: 'ruling-to-come' };
  if (state.appeal) return { way: 'appeal-under-way' };
  const until = mayAppealUntil(state, 'seller', now);
  return until === undefined ? { way: 'none-inside' } : { way: 'appeal', until };
}

/** The same at a later time: an appeal's deadline passes without an event. */
export const stillLeft = (left: Redress, now: string): Redress =>
  left.way === 'appeal' && 'until' in left && left.until <= now ? { way: 'none-inside' } : left;

export const afterWindowEvents = {
  'answer-recorded': {
    fold: (state, event) => ({ ...state, recorded: [...(state.recorded ?? []), event.answer] }),
    follow: (state, _event, { now }) => [
      tell(state, 'seller', 'answer-recorded', { redress: [remainingRedress(state, now)] }),
    ],
    act: answerAgain,
  },
} satisfies Partial<EventRules>;

/** For a replay: repeats the same answer. */
export function answerAgain({
  answer: said,
}: {
  readonly answer: Answer;
}): PastAct<Extract<CaseCommand, { type: 'answer' }>> {
  const { kind, exhibits, statement, supplier } = said;
  const more = { ...(statement && { statement }), ...(supplier && { supplier }) };
  return ['delivered', { type: 'answer', kind, exhibits, ...more, declaration: true }];
}
