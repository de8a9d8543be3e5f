/** Delay that the law does not count against the complainant: it asks with a ground and a document, the desk grants days, the window is longer by them. */
import type { Circumstances } from '../circumstances.ts';
import { dueAfter, dueWithDelay } from '../clock/index.ts';
import { type DelayGap, type Refusal, refuse } from '../refusals.ts';
import { earliest } from './clocks.ts';
import type { CaseCommand } from './commands.ts';
import type { CaseEvent } from './events.ts';
import { deskUser, type Guard, notDesk, notThe, whileStopped } from './parties.ts';
import type { Delay, FiledCase } from './state.ts';

type Of<Type extends CaseCommand['type']> = Extract<CaseCommand, { type: Type }>;

export const openDelay = ({ delays = [] }: FiledCase): Delay | undefined =>
  delays.find(({ finding }) => finding === undefined);

/** Days that were granted before. */
export const daysGranted = ({ delays = [] }: { readonly delays?: readonly Pick<Delay, 'days'>[] }): number =>
  delays.reduce((sum, { days = 0 }) => sum + days, 0);

export const mayAskDelay: Guard = (state, at) => {
  const refusal = notThe('complainant', state, at) ?? whileStopped(state);
  if (refusal) return refusal;
  const rules = at.rules.excludedDelay;
  const running = state.clocks.brand;
  if (state.status !== 'brand-window' || rules === undefined || running === undefined) return refuse('wrong-state');
  if (running <= at.now) return refuse('window-over');
  if (openDelay(state)) return refuse('delay-open');
  return daysGranted(state) >= rules.atMost.count ? refuse('delay-used-up') : undefined;
};

export const mayDecideDelay: Guard = (state, at) =>
  notDesk(at) ??
  whileStopped(state) ??
  (openDelay(state) && at.rules.excludedDelay && state.status === 'brand-window' ? undefined : refuse('wrong-state'));

/** Asking stops nothing: who asks late may be granted too late. */
export function askDelay(
  state: FiledCase,
  command: Of<'ask-delay'>,
  at: Circumstances,
): readonly CaseEvent[] | Refusal {
  const refusal = mayAskDelay(state, at);
  if (refusal) return refusal;
  const rules = at.rules.excludedDelay;
  const running = state.clocks.brand;
  if (rules === undefined || running === undefined) return refuse('wrong-state');
  if (state.delays?.some(({ id }) => id === command.delay)) return refuse('already-exists');
  if (command.documents.length === 0)
    return refuse('document-missing', [{ code: 'document-missing', field: 'documents' }]);
  const { type: _type, ...said } = command;
  const due = earliest(running, dueAfter(rules.decision, at.now, at.calendar, at.zone));
  return [{ type: 'delay-asked', ...said, at: at.now, due }];
}

export function decideDelay(
  state: FiledCase,
  command: Of<'decide-delay'>,
  at: Circumstances,
): readonly CaseEvent[] | Refusal {
  const decider = deskUser(at.actor);
  if (typeof decider !== 'string') return decider;
  const barred = mayDecideDelay(state, at);
  if (barred) return barred;
  const open = openDelay(state);
  const rules = at.rules.excludedDelay;
  const running = state.clocks.brand;
  if (open?.id !== command.delay || rules === undefined) return refuse('wrong-state');
  const said = { delay: open.id, decider, reasons: command.reasons, at: at.now };
  if (command.finding === 'refused') {
    if (command.lacks.length === 0) return refuse('reason-needed', [{ code: 'reason-needed', field: 'lacks' }]);
    return [{ type: 'delay-refused', ...said, missing: command.lacks.map((code: DelayGap) => ({ code })) }];
  }
  if (running === undefined || state.answer === undefined || running <= at.now) return refuse('window-over');
  const { days } = command;
  const left = rules.atMost.count - daysGranted(state);
  if (!Number.isInteger(days) || days < 1 || days > left) {
    return refuse('delay-too-long', [{ code: 'delay-too-long', field: 'days', detail: { left } }]);
  }
  const { calendar, zone } = at;
  const due = dueWithDelay(running, days, rules, { start: state.answer.at, calendar, zone });
  return [{ type: 'delay-granted', ...said, days, reading: rules.reading, from: running, due }];
}
