/** Decisions on a clearance: by the holder of the rights, or by the desk with its ground. */
import type { Actor, Circumstances } from '../../circumstances.ts';
import { dueAfter } from '../../clock/index.ts';
import type { ClearanceRules } from '../../policy/index.ts';
import { type Refusal, refuse } from '../../refusals.ts';
import type { Draft } from '../draft.ts';
import { clearanceOf, isUndecided, scopeOf } from './cleared.ts';
import { remindersBefore } from './clock.ts';
import type { ClearanceCommand } from './commands.ts';
import type { Clearance, ClearanceScope } from './state.ts';

type Of<T extends ClearanceCommand['type']> = Extract<ClearanceCommand, { type: T }>;

export function deciderFor(holder: string, actor: Actor): 'holder' | 'desk' | undefined {
  if (actor.kind === 'desk') return 'desk';
  return actor.kind === 'participant' && actor.participant === holder ? 'holder' : undefined;
}

/** Limits a clearance to the pack's maximum term, counted from now. */
export function tooLong(until: string, { longest }: ClearanceRules, at: Circumstances): Refusal | undefined {
  if (until <= at.now) return refuse('ends-in-the-past');
  return until > dueAfter(longest, at.now, at.calendar, at.zone) ? refuse('term-too-long') : undefined;
}

/** A clearance that the caller may not decide is not found: it may be another holder's. */
function decided(
  draft: Draft,
  id: string,
  at: Circumstances,
): { readonly one: Clearance; readonly by: 'holder' | 'desk' } | Refusal {
  const one = clearanceOf(draft.state, id);
  const by = one && deciderFor(one.holder, at.actor);
  return one === undefined || by === undefined ? refuse('not-for-this-actor') : { one, by };
}

export function confirmClearance(draft: Draft, command: Of<'confirm-clearance'>, at: Circumstances) {
  const found = decided(draft, command.clearance, at);
  if ('refused' in found) return found;
  const { one, by } = found;
  if (!isUndecided(one)) return refuse('wrong-state');
  return confirm(draft, command, by, { until: one.until, ...definedUntil(command, one) }, at);
}

/** A shorter term than requested; never a longer one. */
const definedUntil = ({ until }: Of<'confirm-clearance'>, one: Clearance) =>
  until !== undefined && until < one.until ? { until } : {};

export function grantClearance(draft: Draft, command: Of<'grant-clearance'>, at: Circumstances) {
  const by = deciderFor(command.holder, at.actor);
  if (by === undefined) return refuse('not-for-this-actor');
  if (draft.state.clearances.some(({ id }) => id === command.clearance)) return refuse('already-exists');
  return confirm(draft, command, by, { until: command.until, scope: scopeOf(command) }, at);
}

function confirm(
  draft: Draft,
  { clearance, ground, words }: Of<'confirm-clearance'> | Of<'grant-clearance'>,
  by: 'holder' | 'desk',
  term: { readonly until: string; readonly scope?: ClearanceScope },
  at: Circumstances,
): Refusal | undefined {
  const rules = at.rules.clearance;
  if (rules === undefined) return refuse('clearance-not-offered');
  if (by === 'desk' && ground === undefined) return refuse('ground-needed');
  const refusal = tooLong(term.until, rules, at);
  if (refusal) return refusal;
  draft.add({
    type: 'clearance-confirmed',
    clearance,
    ...term,
    by,
    ...(ground !== undefined && { ground }),
    ...(words !== undefined && { words }),
    at: at.now,
    reminders: remindersBefore(rules, term.until, at),
  });
  return undefined;
}

export function declineClearance(draft: Draft, command: Of<'decline-clearance'>, at: Circumstances) {
  const found = decided(draft, command.clearance, at);
  if ('refused' in found) return found;
  if (!isUndecided(found.one)) return refuse('wrong-state');
  const { type: _type, ...said } = command;
  draft.add({ type: 'clearance-declined', ...said, by: found.by, at: at.now });
  return undefined;
}

/** Ends it early, by the party that confirmed it. The desk may also end a holder's confirmation, since it sees facts that holders do not. */
export function endClearance(draft: Draft, command: Of<'end-clearance'>, at: Circumstances) {
  const found = decided(draft, command.clearance, at);
  if ('refused' in found) return found;
  const { one, by } = found;
  if (one.status !== 'confirmed') return refuse('wrong-state');
  if (by === 'holder' && one.confirmedBy !== 'holder') return refuse('not-for-this-actor');
  const { type: _type, ...said } = command;
  draft.add({ type: 'clearance-ended', ...said, by, at: at.now });
  return undefined;
}
