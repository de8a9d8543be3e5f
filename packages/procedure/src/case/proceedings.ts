/** Under a statute only a suit or a complaint to an authority keeps the target down: the complainant enters it, and the desk looks whether it is one. */

import { dueAfter } from '../clock/index.ts';
import type { Rules } from '../policy/index.ts';
import { type ProceedingsGap, type Refusal, refuse } from '../refusals.ts';
import type { CaseCircumstances } from './circumstances.ts';
import { complainantSilent } from './clock-struck.ts';
import { type Moves, resumeClocks, stopClocks } from './clocks.ts';
import type { CaseCommand } from './commands.ts';
import type { CaseEvent } from './events.ts';
import { deskUser, type Guard, notDesk, notThe, whileStopped } from './parties.ts';
import type { FiledCase, Proceedings } from './state.ts';

type Of<Type extends CaseCommand['type']> = Extract<CaseCommand, { type: Type }>;

/** Entered, and not decided by the desk; nothing runs meanwhile. One that a decision overtook is none. */
export const openProceedings = ({ proceedings = [], hold }: FiledCase): Proceedings | undefined =>
  hold && proceedings.find(({ finding }) => finding === undefined);

/** Whether it is for the complainant to enter any. */
export const asksForProceedings = ({ standBehind, proceedings }: Rules): boolean =>
  standBehind === 'proceedings' && proceedings !== undefined;

export const mayEnterProceedings: Guard = (state, at) => {
  const refusal = notThe('complainant', state, at) ?? whileStopped(state);
  if (refusal) return refusal;
  if (state.status !== 'brand-window' || !asksForProceedings(at.rules)) return refuse('wrong-state');
  const { brand } = state.clocks;
  return brand !== undefined && brand <= at.now ? refuse('window-over') : undefined;
};

export const mayDecideProceedings: Guard = (state, at) =>
  notDesk(at) ?? (openProceedings(state) ? undefined : refuse('wrong-state'));

/** In time, by the first instant after the window at the latest; the clocks stop at once, since the programme is told now. */
export function enterProceedings(
  state: FiledCase,
  command: Of<'enter-proceedings'>,
  at: CaseCircumstances,
): readonly CaseEvent[] | Refusal {
  const refusal = mayEnterProceedings(state, at);
  if (refusal) return refusal;
  const rules = at.rules.proceedings;
  if (rules === undefined) return refuse('wrong-state');
  if (!rules.kinds.includes(command.kind)) {
    const accepted = rules.kinds.join(' ');
    return refuse('proceedings-not-accepted', [
      { code: 'proceedings-not-accepted', field: 'kind', detail: { accepted } },
    ]);
  }
  if (state.proceedings?.some(({ id }) => id === command.proceedings)) return refuse('already-exists');
  const { type: _type, ...said } = command;
  const due = dueAfter(rules.decision, at.now, at.calendar, at.zone);
  return [{ type: 'proceedings-entered', ...said, at: at.now, due, kept: state.clocks, left: stopClocks(state, at) }];
}

/**
 * Confirmed, the case stays on hold until the desk enters what came of the proceedings. Rejected, the window is what it was:
 * nobody gains time by entering what is none, and where it is over meanwhile the measure ends at once.
 */
export function decideProceedings(
  state: FiledCase,
  command: Of<'decide-proceedings'>,
  at: CaseCircumstances,
): readonly CaseEvent[] | Refusal {
  const decider = deskUser(at.actor);
  if (typeof decider !== 'string') return decider;
  const open = openProceedings(state);
  if (open === undefined || open.id !== command.proceedings) return refuse('wrong-state');
  const said = { proceedings: open.id, decider, at: at.now, ...(command.reasons && { reasons: command.reasons }) };
  if (command.finding === 'confirmed') return [{ type: 'proceedings-confirmed', ...said }];
  if (command.lacks.length === 0) return refuse('reason-needed', [{ code: 'reason-needed', field: 'lacks' }]);
  const missing = command.lacks.map((code: ProceedingsGap) => ({ code }));
  const window = asItWas(state, open, at);
  const rejected: CaseEvent = { type: 'proceedings-rejected', ...said, missing, ...window };
  const { brand } = window.clocks;
  return brand !== undefined && brand <= at.now ? [rejected, complainantSilent(state, at)] : [rejected];
}

function asItWas(state: FiledCase, { kept }: Proceedings, at: CaseCircumstances): Moves {
  // A referral stopped what the entry had not: then what was left counts.
  if (kept === undefined) {
    const { clocks, left } = resumeClocks(state, 'hold', at);
    return { clocks, ...(left && { left }) };
  }
  // A reminder that fell due meanwhile goes out now, and the next in its time.
  return { clocks: kept };
}
