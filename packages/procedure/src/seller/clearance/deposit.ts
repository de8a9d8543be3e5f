/** A seller requests one check of its authorisation; a party that can check it may invite the seller to. */
import type { Circumstances } from '../../circumstances.ts';
import { dueAfter } from '../../clock/index.ts';
import { type ClearanceRules, unfulfilled } from '../../policy/index.ts';
import { type Refusal, refuse } from '../../refusals.ts';
import type { Draft } from '../draft.ts';
import { isUndecided, scopeOf } from './cleared.ts';
import { remindersOfWindow } from './clock.ts';
import type { ClearanceCommand } from './commands.ts';
import { deciderFor, tooLong } from './decide.ts';

type Deposit = Extract<ClearanceCommand, { type: 'deposit-clearance' }>;

export function inviteToClearance(draft: Draft, holder: string, at: Circumstances): Refusal | undefined {
  const by = deciderFor(holder, at.actor);
  if (by === undefined) return refuse('not-for-this-actor');
  const rules = at.rules.clearance;
  if (rules === undefined) return refuse('clearance-not-offered');
  if ((draft.state.invited?.[holder]?.until ?? '') > at.now) return refuse('already-invited');
  const until = dueAfter(rules.inviteAgainAfter, at.now, at.calendar, at.zone);
  draft.add({ type: 'clearance-invited', holder, by, at: at.now, until });
  return undefined;
}

/** The holder's deadline starts at once. A declined clearance cannot be requested again with the same documents. */
export function depositClearance(draft: Draft, command: Deposit, at: Circumstances): Refusal | undefined {
  const { actor, now } = at;
  if (actor.kind !== 'seller' || actor.seller !== draft.state.seller) return refuse('not-for-this-actor');
  const rules = at.rules.clearance;
  if (rules === undefined) return refuse('clearance-not-offered');
  const refusal = lacks(command, rules) ?? tooLong(command.until, rules, at) ?? repeats(draft, command);
  if (refusal) return refusal;
  const answerUntil = dueAfter(rules.answer, now, at.calendar, at.zone);
  const reminders = remindersOfWindow(rules, at).filter((due) => due < answerUntil);
  const { clearance, documents, until } = command;
  const said = { clearance, ...scopeOf(command), documents, until };
  draft.add({ type: 'clearance-deposited', ...said, at: now, answerUntil, reminders });
  return undefined;
}

function lacks({ declaration, documents, goods }: Deposit, rules: ClearanceRules): Refusal | undefined {
  if (!declaration) return refuse('declaration-needed');
  const offered = unfulfilled(
    rules.documents,
    ({ item, accepts }) =>
      documents.some(({ kind }) => kind === item) || (goods !== undefined && accepts.includes('statement')),
  );
  if (offered.length === 0) return undefined;
  return refuse(
    'checklist-incomplete',
    offered.map((field) => ({ code: 'checklist-incomplete', field })),
  );
}

function repeats(draft: Draft, { clearance, holder, documents }: Deposit): Refusal | undefined {
  const known = draft.state.clearances;
  if (known.some(({ id }) => id === clearance)) return refuse('already-exists');
  const theirs = known.filter((one) => one.holder === holder);
  if (theirs.some(isUndecided)) return refuse('clearance-undecided');
  const seen = new Set(
    theirs.filter(({ status }) => status === 'declined').flatMap((one) => one.documents.map(({ sha256 }) => sha256)),
  );
  return documents.every(({ sha256 }) => seen.has(sha256)) ? refuse('nothing-new') : undefined;
}
