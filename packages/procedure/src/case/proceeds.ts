import type { Circumstances } from '../circumstances.ts';
import { dueAfter } from '../clock/index.ts';
import type { ProceedsWord } from '../order/index.ts';
import type { Refusal } from '../refusals.ts';
import { refuse } from '../refusals.ts';
import { proceedsOf } from '../seller/index.ts';
import type { EventRules } from './event-rule.ts';
import type { CaseEvent } from './events.ts';
import { type CaseReaction, done, task, tell, toSeller } from './reactions.ts';
import type { FiledCase, ProceedsHold } from './state.ts';

/**
 * Asks for a hold once, when the target is confirmed as down. Released proceeds are not held a second time, so that no hold exceeds
 * the pack's period.
 */
export function askForHold({ funds, proceeds }: FiledCase, at: Circumstances): readonly CaseEvent[] {
  const { heldFor } = at.rules.measures;
  if (funds !== 'hold' || proceeds !== undefined || heldFor === undefined) return [];
  return [{ type: 'proceeds-hold-asked', at: at.now, until: dueAfter(heldFor, at.now, at.calendar, at.zone) }];
}

const course: readonly ProceedsHold['status'][] = ['asked', 'not-held', 'held', 'ended', 'not-released', 'released'];

const isBefore = (one: ProceedsHold['status'], other: ProceedsHold['status']): boolean =>
  course.indexOf(one) < course.indexOf(other);

/** A repeated or outdated report changes nothing. A release may be reported before the end of the hold. */
export function noteProceeds(
  { proceeds }: FiledCase,
  word: ProceedsWord,
  { actor, now }: Circumstances,
): readonly CaseEvent[] | Refusal {
  if (actor.kind !== 'system') return refuse('not-for-this-actor');
  if (proceeds === undefined || isBefore(word, proceeds.status) || word === proceeds.status) return [];
  const ends = isBefore(proceeds.status, 'ended') && isBefore('ended', word);
  return (ends ? (['ended', word] as const) : [word]).map((one) => ({ type: 'proceeds-noted', word: one, at: now }));
}

export const proceedsEvents = {
  'proceeds-hold-asked': {
    fold: (state, { at, until }) => ({ ...state, proceeds: { since: at, until, status: 'asked' } }),
    follow: (state, { until }) => [
      toSeller(state, {
        ...{ type: 'impose', case: state.case, target: proceedsOf(state.target) },
        ...{ kind: 'hold-funds', until },
      }),
    ],
  },
  'proceeds-noted': {
    fold: (state, { word }) => (state.proceeds ? { ...state, proceeds: { ...state.proceeds, status: word } } : state),
    follow: proceedsNoted,
  },
} satisfies Partial<EventRules>;

/** The seller is notified of the end; the desk, if the marketplace does not release the proceeds. */
function proceedsNoted(
  state: FiledCase,
  { word, at }: Extract<CaseEvent, { type: 'proceeds-noted' }>,
): readonly CaseReaction[] {
  switch (word) {
    case 'held':
    case 'not-held':
      return [];
    case 'ended':
      return [tell(state, 'seller', 'proceeds-released')];
    case 'not-released':
      return [task(state, 'proceeds-not-released')];
    case 'released': {
      const seen = { case: state.case, target: proceedsOf(state.target), observedAt: at };
      return [done(state, 'proceeds-not-released'), toSeller(state, { type: 'note-restored', ...seen })];
    }
  }
}
