import { dueAfter, dueAfterPause, remaining } from '../clock/index.ts';
import type { Period } from '../policy/index.ts';
import { type Refusal, refuse } from '../refusals.ts';
import { drawn } from './audit.ts';
import type { CaseCircumstances } from './circumstances.ts';
import { startClocks } from './clocks.ts';
import type { CaseCommand } from './commands.ts';
import { freeProceeds, letGo, sentToRuling } from './consequences.ts';
import { upheld } from './decisions.ts';
import type { EventRules } from './event-rule.ts';
import type { CaseEvent } from './events.ts';
import { ended, moved, reminded } from './folding.ts';
import { hasAnsweredByMail } from './matters/of.ts';
import { overdue } from './overdue.ts';
import { allDone, both, notifyHolderAndAgent, task, tell, why } from './reactions.ts';
import type { CaseClock, FiledCase } from './state.ts';
import { fall } from './undoing.ts';
import { withdrawn } from './withdraw.ts';

type ClockStruck = Extract<CaseCommand, { type: 'clock-struck' }>;
type WhenStruck = (state: FiledCase, due: string, at: CaseCircumstances) => CaseEvent | readonly CaseEvent[];

/** A missed deadline of the desk decides nothing: it opens a task. */
const missed =
  (clock: CaseClock): WhenStruck =>
  (_state, due) => ({ type: 'deadline-missed', clock, due });

const whenStruck: Readonly<Record<CaseClock, WhenStruck>> = {
  review: missed('review'),
  unconfirmedAlarm: missed('unconfirmedAlarm'),
  ruling: (state, due, at) => overdue(state, 'ruling', due, at),
  appealDecision: (state, due, at) => overdue(state, 'appealDecision', due, at),
  answer: (state, _due, at) =>
    // A seller who answered by mail was not silent: a person rules.
    at.rules.silence.seller === 'upheld' && !hasAnsweredByMail(state)
      ? upheld(state, { by: 'silence' }, at)
      : { type: 'silence-sent-to-ruling', side: 'seller', at: at.now, ...startClocks(state, ['ruling'], at) },
  arrivalReminder: (state, due, at) => {
    const sent = remindersUntilNow(state, at.rules.clocks.arrivalReminders, due, at);
    return { type: 'arrival-reminded', ...sent };
  },
  arrival: ({ target, found }, _due, at) => ({
    type: 'case-unanswered',
    // A shop whose seller received no notice does not stay closed, unless a court decided so.
    to: target.kind === 'storefront' && found === undefined ? 'restoring' : 'unanswered',
    at: at.now,
  }),
  brand: (state, _due, at) => complainantSilent(state, at),
  replyReminder: () => ({ type: 'reply-reminded' }),
  reply: (state, _due, at) => ({ type: 'reply-window-over', at: at.now, ...startClocks(state, ['ruling'], at) }),
  brandReminder: (state, due, at) => {
    const sent = remindersUntilNow(state, at.rules.clocks.brandReminders, due, at);
    return { type: 'complainant-reminded', ...sent };
  },
};

interface Reminded {
  readonly reminder: number;
  readonly next?: string;
}

/** If several reminders were due, one is sent. */
function remindersUntilNow(state: FiledCase, all: readonly Period[], due: string, at: CaseCircumstances): Reminded {
  let reminder = state.remindersSent + 1;
  let next = reminderAfter(state, all, reminder, due, at);
  for (; next !== undefined && next <= at.now; next = reminderAfter(state, all, reminder, due, at)) reminder += 1;
  return { reminder, ...(next !== undefined && { next }) };
}

/** The complainant's deadline has passed. */
export const complainantSilent = (state: FiledCase, at: CaseCircumstances): CaseEvent =>
  at.rules.silence.complainant === 'withdrawn' && state.goods === undefined
    ? withdrawn('silence', 'restoring', at)
    : { type: 'silence-sent-to-ruling', side: 'complainant', at: at.now, ...startClocks(state, ['ruling'], at) };

/** When the reminder of that number is due, after the one due at `due`. The distance is the same as without the pauses. */
function reminderAfter(
  state: FiledCase,
  all: readonly Period[],
  number: number,
  due: string,
  at: CaseCircumstances,
): string | undefined {
  const { calendar, zone } = at;
  const [last, period] = [all[state.remindersSent], all[number]];
  if (period === undefined) return undefined;
  const started = state.answer?.at ?? state.removal?.observedAt ?? at.now;
  const planned = dueAfter(period, started, calendar, zone);
  const before = last === undefined ? due : dueAfter(last, started, calendar, zone);
  return dueAfterPause(remaining(planned, period, before, calendar, zone), period, due, calendar, zone);
}

/** A clock has an effect only if it still runs, with the same due instant, and has expired. */
export function clockStruck(
  state: FiledCase,
  { clock, due, draw }: ClockStruck,
  at: CaseCircumstances,
): readonly CaseEvent[] | Refusal {
  if (at.actor.kind !== 'system') return refuse('not-for-this-actor');
  if (state.clocks[clock] !== due || at.now < due) return [];
  const events = [whenStruck[clock](state, due, at)].flat();
  return events.some(({ type }) => type === 'case-upheld') ? [...events, ...drawn(state, draw, at)] : events;
}

export const clockEvents = {
  'arrival-reminded': {
    fold: (state, event) => ({ ...reminded(state, 'arrivalReminder', event), status: 'undeliverable' }),
    follow: (state) => [
      task(state, 'undeliverable', state.clocks.arrival),
      tell(state, 'seller', 'arrival-reminder', { due: state.clocks.arrival }),
    ],
  },
  'case-unanswered': {
    fold: (state, { to, at }) => {
      const ofCase = ended(state, to, { outcome: 'unanswered', by: 'rule', at, instance: 0 });
      // A court's decision stays in force; an answer does not reopen it.
      return state.found ? { ...ofCase, found: state.found } : ofCase;
    },
    follow: (state, { to }, at) => [
      ...allDone(state),
      // Proceeds are not held from a seller who received no notice.
      ...(to === 'restoring' ? fall(state, letGo(state, at), at) : freeProceeds(state)),
      ...both(state, 'case-unanswered', undefined, why(state, at)),
    ],
  },
  'complainant-reminded': {
    fold: (state, event) => reminded(state, 'brandReminder', event),
    follow: (state) => notifyHolderAndAgent(state, 'brand-reminder', { due: state.clocks.brand }),
  },
  'reply-reminded': {
    fold: (state) => {
      const { replyReminder: _struck, ...clocks } = state.clocks;
      return { ...state, clocks };
    },
    follow: (state) => [tell(state, 'seller', 'reply-reminder', { due: state.clocks.reply })],
  },
  'reply-window-over': {
    fold: (state, event) => moved(state, 'ruling', event),
    follow: (state, { clocks }) => [task(state, 'ruling', clocks.ruling)],
    begins: 'ruling',
  },
  'silence-sent-to-ruling': {
    fold: (state, event) => moved(state, 'ruling', event),
    follow: sentToRuling,
    begins: 'ruling',
  },
} satisfies Partial<EventRules>;
