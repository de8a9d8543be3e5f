import { type Refusal, refuse } from '../refusals.ts';
import type { CaseCircumstances } from './circumstances.ts';
import { noClocks, startClocks } from './clocks.ts';
import type { CaseCommand } from './commands.ts';
import { windowUsed } from './consequences.ts';
import { upheld } from './decisions.ts';
import type { EventRules } from './event-rule.ts';
import type { CaseEvent } from './events.ts';
import { moved } from './folding.ts';
import { type Guard, notThe, whileStopped } from './parties.ts';
import { task } from './reactions.ts';
import { backed } from './report.ts';
import type { FiledCase } from './state.ts';

type StandBehind = Extract<CaseCommand, { type: 'stand-behind' }>;

export const mayStandBehind: Guard = (state, at) => {
  const refusal = notThe('complainant', state, at) ?? whileStopped(state);
  if (refusal) return refusal;
  if (state.status !== 'brand-window') return refuse('wrong-state');
  if (state.clocks.brand !== undefined && state.clocks.brand <= at.now) return refuse('window-over');
  return at.rules.standBehind === 'proceedings' ? refuse('proceedings-needed') : undefined;
};

export const mayBackWithReport: Guard = (state, at) =>
  mayStandBehind(state, at) ??
  (at.rules.reports === undefined || at.rules.standBehind !== 'ruling' ? refuse('report-not-taken') : undefined);

/**
 * The rights holder has read the answer and maintains the complaint. By the pack, the desk then rules on the seller's proof, the
 * case is upheld, or only court action keeps the target down.
 */
export function standBehind(
  state: FiledCase,
  { report }: StandBehind,
  at: CaseCircumstances,
): readonly CaseEvent[] | Refusal {
  const refusal = report === undefined ? mayStandBehind(state, at) : mayBackWithReport(state, at);
  if (refusal) return refusal;
  if (report !== undefined) return backed(state, report, at);
  if (at.rules.standBehind === 'upheld') {
    return [{ type: 'claim-stood-behind', at: at.now, ...noClocks }, upheld(state, { by: 'complainant' }, at)];
  }
  return [{ type: 'claim-stood-behind', at: at.now, ...startClocks(state, ['ruling'], at) }];
}

export const standBehindEvents = {
  'claim-stood-behind': {
    fold: (state, event) => ({ ...moved(state, 'ruling', event), stoodBehindAt: event.at }),
    follow: (state, { clocks }) => [...windowUsed(state), task(state, 'ruling', clocks.ruling)],
    begins: 'ruling',
    act: () => ['answered', { type: 'stand-behind' }],
  },
} satisfies Partial<EventRules>;
