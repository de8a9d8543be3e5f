/**
 * A child case and its parent. The child's consequences rest on the parent's decision. While that is contested, the child supports
 * no ban. When the parent is overturned or withdrawn, the child has its own reason's gravity and, if it is open, goes to the desk.
 */
import type { Circumstances } from '../circumstances.ts';
import { type Refusal, refuse } from '../refusals.ts';
import { stopClocks } from './clocks.ts';
import type { CaseCommand } from './commands.ts';
import { contest, settleIfQuiet } from './consequences.ts';
import type { EventRules } from './event-rule.ts';
import type { CaseEvent } from './events.ts';
import { without } from './folding.ts';
import { toSeller } from './reactions.ts';
import type { FiledCase } from './state.ts';
import { isOpen } from './transitions.ts';

type Of<Type extends CaseCommand['type']> = Extract<CaseCommand, { type: Type }>;

export function attachChild(
  state: FiledCase,
  { child, elsewhere }: Of<'attach-child'>,
  { actor, now }: Circumstances,
): readonly CaseEvent[] | Refusal {
  if (actor.kind !== 'system') return refuse('not-for-this-actor');
  const known = [...(state.children ?? []), ...(state.childrenElsewhere ?? [])];
  return known.includes(child) ? [] : [{ type: 'child-attached', child, ...(elsewhere && { elsewhere }), at: now }];
}

/** `fallen` is final: a parent that is later upheld again does not raise the gravity again. */
export function noteParent(
  state: FiledCase,
  { standing }: Of<'note-parent'>,
  at: Circumstances,
): readonly CaseEvent[] | Refusal {
  if (at.actor.kind !== 'system') return refuse('not-for-this-actor');
  const before = state.parentStanding ?? 'upheld';
  if (before === 'fallen' || before === standing) return [];
  if (standing === 'contested') return [{ type: 'parent-contested', at: at.now }];
  if (standing === 'upheld') return [{ type: 'parent-settled', at: at.now }];
  const fell: CaseEvent = { type: 'parent-fell', gravity: ownGravity(state, at), at: at.now };
  if (!isOpen(state) || state.referral !== undefined) return [fell];
  return [fell, { type: 'case-referred', cause: 'parent-fell', at: at.now, left: stopClocks(state, at) }];
}

/** The gravity that a ruling found itself stays. */
function ownGravity({ gravity, reason, decision }: FiledCase, { rules }: Circumstances): FiledCase['gravity'] {
  const fromParent = gravity === rules.strikes.returned && decision?.gravityFound !== true;
  return fromParent ? rules.reasons[reason].gravity : gravity;
}

export const familyEvents = {
  'child-attached': {
    fold: (state, { child, elsewhere }) =>
      elsewhere
        ? { ...state, childrenElsewhere: [...(state.childrenElsewhere ?? []), child] }
        : { ...state, children: [...(state.children ?? []), child] },
  },
  'parent-contested': {
    fold: (state) => ({ ...state, parentStanding: 'contested' }),
    follow: (state) => (state.status === 'upheld' ? [contest(state)] : []),
  },
  'parent-settled': { fold: (state) => without(state, 'parentStanding'), follow: settleIfQuiet },
  'parent-fell': {
    fold: (state, { gravity }) => ({ ...state, parentStanding: 'fallen', gravity }),
    follow: (state, { gravity }) => [
      toSeller(state, { type: 'regrade-strike', case: state.case, gravity }),
      ...settleIfQuiet(state),
    ],
  },
} satisfies Partial<EventRules>;
