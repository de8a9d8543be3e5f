import type { Circumstances } from '../circumstances.ts';
import { dueAfter } from '../clock/index.ts';
import type { Rules } from '../policy/index.ts';
import { type Refusal, refuse } from '../refusals.ts';
import type { CaseCommand } from './commands.ts';
import type { CaseEvent } from './events.ts';
import { notThe, whileStopped } from './parties.ts';
import type { FiledCase, Side } from './state.ts';

type Extend = Extract<CaseCommand, { type: 'extend' }>;

export const isExtendable = ({ extendable }: Rules, side: Side): boolean => extendable?.includes(side) ?? true;

/** Each side may once have its running window made longer. */
export function extend(state: FiledCase, { side }: Extend, at: Circumstances): readonly CaseEvent[] | Refusal {
  const refusal = notThe(side, state, at) ?? whileStopped(state);
  if (refusal) return refusal;
  if (!isExtendable(at.rules, side)) return refuse('not-extendable');
  const clock = side === 'seller' ? 'answer' : 'brand';
  const running = state.clocks[clock];
  if (running === undefined) return refuse('wrong-state');
  if (running <= at.now) return refuse('window-over');
  if (state.extended[side]) return refuse('already-extended');
  const due = dueAfter(at.rules.clocks.extension, lastInstantBefore(running), at.calendar, at.zone);
  return [{ type: 'window-extended', side, clock, due }];
}

/** A window in days is due at the first instant of the day after it; the extension counts from its last day. */
const lastInstantBefore = (due: string): string => new Date(Date.parse(due) - 1).toISOString();
