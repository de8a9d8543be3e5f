/** Changes of a clearance by time: reminders, the task for the desk after the holder's silence, its end. */
import type { Circumstances } from '../../circumstances.ts';
import { daysBefore, dueAfter } from '../../clock/index.ts';
import type { ClearanceRules } from '../../policy/index.ts';
import type { Draft } from '../draft.ts';
import { nextOf } from './cleared.ts';
import type { Clearance } from './state.ts';

/** To the holder, before their deadline. */
export const remindersOfWindow = ({ reminders }: ClearanceRules, at: Circumstances): readonly string[] =>
  reminders.map((period) => dueAfter(period, at.now, at.calendar, at.zone)).sort();

/** To the seller, before the end; past ones are left out. */
export const remindersBefore = (
  { remindBefore }: ClearanceRules,
  until: string,
  { now, zone }: Circumstances,
): readonly string[] =>
  remindBefore
    .map((days) => daysBefore(until, days, zone))
    .filter((due) => due > now)
    .sort();

/** Executes every due step; after an outage of days, only the last. */
export function clearanceStruck(draft: Draft, at: Circumstances): undefined {
  for (const one of draft.state.clearances) {
    const next = nextOf(one);
    if (next !== undefined && next <= at.now) strike(draft, one, at);
  }
}

function strike(draft: Draft, { id: clearance, status, answerUntil, until }: Clearance, at: Circumstances): void {
  const { now } = at;
  if (status === 'confirmed') {
    draft.add({ type: until <= now ? 'clearance-expired' : 'clearance-expiring', clearance, at: now });
  } else if (answerUntil !== undefined && now < answerUntil) {
    draft.add({ type: 'clearance-holder-reminded', clearance, at: now });
  } else {
    const decision = at.rules.clearance?.decision;
    const due = decision && dueAfter(decision, now, at.calendar, at.zone);
    draft.add({ type: 'clearance-sent-to-desk', clearance, at: now, ...(due !== undefined && { due }) });
  }
}
