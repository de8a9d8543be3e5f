import type { Circumstances } from '../circumstances.ts';
import { dueAfter } from '../clock/index.ts';
import { type Refusal, refuse } from '../refusals.ts';
import type { CaseCommand } from './commands.ts';
import type { EventRules } from './event-rule.ts';
import type { CaseEvent } from './events.ts';
import { type Guard, notThe, whileStopped } from './parties.ts';
import { both } from './reactions.ts';
import type { FiledCase, Side } from './state.ts';

type Extend = Extract<CaseCommand, { type: 'extend' }>;

const clockOf = { seller: 'answer', complainant: 'brand' } as const;

export const mayExtend =
  (side: Side): Guard =>
  (state, at) => {
    const refusal = notThe(side, state, at) ?? whileStopped(state);
    if (refusal) return refusal;
    if (!(at.rules.extendable?.includes(side) ?? true)) return refuse('not-extendable');
    const running = state.clocks[clockOf[side]];
    if (running === undefined) return refuse('wrong-state');
    if (running <= at.now) return refuse('window-over');
    return state.extended[side] ? refuse('already-extended') : undefined;
  };

/** Each side may have its running deadline extended once. */
export function extend(state: FiledCase, { side }: Extend, at: Circumstances): readonly CaseEvent[] | Refusal {
  const refusal = mayExtend(side)(state, at);
  if (refusal) return refusal;
  const clock = clockOf[side];
  const running = state.clocks[clock];
  if (running === undefined) return refuse('wrong-state');
  const due = dueAfter(at.rules.clocks.extension, lastInstantBefore(running), at.calendar, at.zone);
  return [{ type: 'window-extended', side, clock, due }];
}

/** A deadline in days is due at the first instant of the next day; the extension counts from its last day. */
const lastInstantBefore = (due: string): string => new Date(Date.parse(due) - 1).toISOString();

export const extensionEvents = {
  'window-extended': {
    fold: (state, { side, clock, due }) => ({
      ...state,
      clocks: { ...state.clocks, [clock]: due },
      extended: { ...state.extended, [side]: true },
    }),
    follow: (state, { due }) => both(state, 'window-extended', due),
    act: ({ side }) => [side === 'seller' ? 'delivered' : 'answered', { type: 'extend', side }],
  },
} satisfies Partial<EventRules>;
