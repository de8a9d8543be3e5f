import type { Circumstances } from '../circumstances.ts';
import { dueAfter } from '../clock/index.ts';
import type { ProceedsWord } from '../order/index.ts';
import type { Refusal } from '../refusals.ts';
import { refuse } from '../refusals.ts';
import type { CaseEvent } from './events.ts';
import type { FiledCase, ProceedsHold } from './state.ts';

/**
 * Once, when the target is seen down: what was let go is not held a second time, so that no hold lasts longer than the pack
 * lets it.
 */
export function askForHold({ funds, proceeds }: FiledCase, at: Circumstances): readonly CaseEvent[] {
  const { heldFor } = at.rules.measures;
  if (funds !== 'hold' || proceeds !== undefined || heldFor === undefined) return [];
  return [{ type: 'proceeds-hold-asked', at: at.now, until: dueAfter(heldFor, at.now, at.calendar, at.zone) }];
}

const course: readonly ProceedsHold['status'][] = ['asked', 'not-held', 'held', 'ended', 'not-released', 'released'];

const isBefore = (one: ProceedsHold['status'], other: ProceedsHold['status']): boolean =>
  course.indexOf(one) < course.indexOf(other);

/** Word that comes twice, or after what followed it, changes nothing. That money is free may be heard before that its hold is over. */
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
