/** Delay that the law does not count against the complainant: it asks with a ground and a document, the desk grants days, the window is longer by them. */
import { dueAfter, dueWithDelay } from '../../clock/index.ts';
import { refuse } from '../../refusals.ts';
import { earliest } from '../clocks.ts';
import { type Guard, notDesk, notThe, whileStopped } from '../parties.ts';
import type { Finding, MatterRule } from './kind.ts';
import { daysGranted, mattersOf, openMatter } from './of.ts';

const mayAsk: Guard = (state, at) => {
  const refusal = notThe('complainant', state, at) ?? whileStopped(state);
  if (refusal) return refusal;
  const rules = at.rules.excludedDelay;
  const running = state.clocks.brand;
  if (state.status !== 'brand-window' || rules === undefined || running === undefined) return refuse('wrong-state');
  if (running <= at.now) return refuse('window-over');
  if (openMatter(state, 'delay')) return refuse('delay-open');
  return daysGranted(mattersOf(state, 'delay')) >= rules.atMost.count ? refuse('delay-used-up') : undefined;
};

const mayDecide: Guard = (state, at) =>
  notDesk(at) ??
  whileStopped(state) ??
  (openMatter(state, 'delay') && at.rules.excludedDelay && state.status === 'brand-window'
    ? undefined
    : refuse('wrong-state'));

const grant: Finding<'delay'>['brings'] = (state, _matter, command, { rules: { excludedDelay }, now, ...at }) => {
  const running = state.clocks.brand;
  if (!('days' in command) || excludedDelay === undefined) return refuse('wrong-state');
  if (running === undefined || state.answer === undefined || running <= now) return refuse('window-over');
  const { days } = command;
  const left = excludedDelay.atMost.count - daysGranted(mattersOf(state, 'delay'));
  if (!Number.isInteger(days) || days < 1 || days > left) {
    return refuse('delay-too-long', [{ code: 'delay-too-long', field: 'days', detail: { left } }]);
  }
  const { calendar, zone } = at;
  const due = dueWithDelay(running, days, excludedDelay, { start: state.answer.at, calendar, zone });
  return { days, reading: excludedDelay.reading, from: running, due, clocks: { ...state.clocks, brand: due } };
};

export const delay = {
  task: 'delay',
  onlyHere: true,
  /** Asking stops nothing: who asks late may be granted too late. */
  raise: {
    act: 'ask-delay',
    by: 'complainant',
    guard: mayAsk,
    needsDocument: true,
    due: ({ clocks: { brand } }, { rules: { excludedDelay }, now, calendar, zone }) =>
      excludedDelay && brand && earliest(brand, dueAfter(excludedDelay.decision, now, calendar, zone)),
  },
  find: {
    act: 'decide-delay',
    guard: mayDecide,
    findings: {
      granted: { brings: grant, tells: { both: 'delay-granted', until: true } },
      refused: { namesGaps: true, tells: { brand: 'delay-refused', until: true } },
    },
  },
} as const satisfies MatterRule<'delay'>;
