/**
 * A measure that was widened to the whole listing rests on what was decided about other variants of it. When too few of those
 * decisions stand, it is on its own variant again: once, and never back, whatever is decided of them later.
 */
import { type Refusal, refuse } from '../refusals.ts';
import { variantsLeft } from '../seller/index.ts';
import type { CaseCircumstances } from './circumstances.ts';
import type { CaseCommand } from './commands.ts';
import type { CaseEvent } from './events.ts';
import { deskUser } from './parties.ts';
import type { FiledCase } from './state.ts';
import { isDown } from './transitions.ts';

/** What only counts no more, because its time is over, has not fallen: nothing is looked at for that. */
export function noteFallen(
  state: FiledCase,
  { case: fallen }: Extract<CaseCommand, { type: 'note-fallen' }>,
  at: CaseCircumstances,
): readonly CaseEvent[] | Refusal {
  if (at.actor.kind !== 'system') return refuse('not-for-this-actor');
  return isDown(state.status) && restsOn(state).includes(fallen) ? narrowed(state, at) : [];
}

/** The desk's task about it: the marketplace can by now. */
export function narrow(state: FiledCase, at: CaseCircumstances): readonly CaseEvent[] | Refusal {
  const decider = deskUser(at.actor);
  if (typeof decider !== 'string') return decider;
  if (state.tooWide === undefined || !state.wholeListing || !isDown(state.status)) return refuse('wrong-state');
  return at.separatesVariants === false ? refuse('variant-not-separable') : narrowed(state, at);
}

/** What is to be known of the measure before it is taken, and whenever a decision that it rests on has fallen. */
export function narrowed(state: FiledCase, at: CaseCircumstances): readonly CaseEvent[] {
  const { target, reason, tooWide } = state;
  const after = at.rules.measures.variants?.wholeListingAfter?.[reason];
  const cases = restsOn(state);
  if (after === undefined || cases.length === 0 || at.seller === undefined) return [];
  const variants = variantsLeft(at.seller, target, cases);
  if (variants >= after) return [];
  if (at.separatesVariants !== false) return [{ type: 'measure-narrowed', variants, at: at.now }];
  return tooWide === undefined ? [{ type: 'narrowing-blocked', variants, at: at.now }] : [];
}

const restsOn = ({ wholeListing }: FiledCase): readonly string[] =>
  wholeListing && wholeListing.because === 'repeated-variants' ? (wholeListing.restsOn ?? []) : [];
