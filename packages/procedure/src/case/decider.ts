import type { Actor } from '../circumstances.ts';
import type { Decider } from '../decider.ts';
import { rulesUnder } from '../policy/exceptions.ts';
import { isRefusal, type Refusal, refuse } from '../refusals.ts';
import { answer } from './answer.ts';
import { decideAppeal, openAppeal } from './appeal.ts';
import { readAudit } from './audit.ts';
import type { CaseCircumstances } from './circumstances.ts';
import { clockStruck } from './clock-struck.ts';
import type { CaseCommand } from './commands.ts';
import { noteCounted } from './counted.ts';
import { confirmDelivery } from './delivery.ts';
import { evolveCase, reactToCase } from './event-rules.ts';
import type { CaseEvent } from './events.ts';
import { extend } from './extend.ts';
import { attachChild, noteParent } from './family.ts';
import { fileComplaint } from './file.ts';
import { noteGivenBack } from './give-back.ts';
import { hold, refer, release, resume } from './hold.ts';
import { recordMarketplaceAnswer, recordRecall, recordSubmission } from './marketplace-decides.ts';
import { findMatter, raiseMatter } from './matter.ts';
import { matterRule } from './matters/index.ts';
import { noteProceeds } from './proceeds.ts';
import type { CaseFollows } from './reactions.ts';
import { confirmRemoval, confirmRestoration } from './removal.ts';
import { reply } from './report.ts';
import { decideReview, refuseRemoval } from './review.ts';
import { rule } from './rule.ts';
import { rulesFor } from './rules-for.ts';
import { standBehind } from './stand-behind.ts';
import { type CaseState, type FiledCase, initialCase } from './state.ts';
import { addDocuments } from './supplement.ts';
import { withdraw } from './withdraw.ts';

/** The life of one complaint. */
export const caseDecider: Decider<CaseCommand, CaseEvent, CaseState, CaseFollows, CaseCircumstances> = {
  initial: initialCase,
  decide: (state, command, at) => signed(decideCase(state, command, at), at.actor),
  evolve: evolveCase,
  react: (event, state, at) => reactToCase(event, state, asFiled(state, at)),
};

/** A decision names the organisation that its decider works for, so that a later change of employer does not change it. */
function signed(decided: readonly CaseEvent[] | Refusal, actor: Actor): readonly CaseEvent[] | Refusal {
  if (isRefusal(decided) || actor.kind !== 'desk' || actor.organisation === undefined) return decided;
  const { user, organisation } = actor;
  return decided.map((event) => ('decider' in event && event.decider === user ? { ...event, organisation } : event));
}

/** The rules for the case's exception and its target. */
const asFiled = (state: CaseState, at: CaseCircumstances): CaseCircumstances =>
  state.status === 'new' ? at : { ...at, rules: rulesFor(rulesUnder(at.rules, state.exception), state.target) };

function decideCase(state: CaseState, command: CaseCommand, at: CaseCircumstances): readonly CaseEvent[] | Refusal {
  if (command.type === 'file') {
    return state.status === 'new' ? fileComplaint(command, at) : refuse('already-exists');
  }
  if (command.type === 'note-counted') return noteCounted(state, command, at);
  if (state.status === 'new') return refuse('does-not-exist');
  if (state.forum === 'decides-there' && isOurs(command)) return refuse('decided-elsewhere');
  return decideFiled(state, command, asFiled(state, at));
}

/** Commands of a procedure that we run ourselves; if the marketplace decides, they are refused. */
const ours: ReadonlySet<CaseCommand['type']> = new Set([
  'confirm-removal',
  'confirm-restoration',
  'confirm-delivery',
  'answer',
  'add-documents',
  'extend',
  'stand-behind',
  'reply',
  'rule',
  'hold',
  'release',
]);

const isOurs = (command: CaseCommand): boolean =>
  command.type === 'raise-matter' || command.type === 'find-matter'
    ? matterRule(command.kind).onlyHere === true
    : ours.has(command.type);

function decideFiled(
  state: FiledCase,
  command: Exclude<CaseCommand, { type: 'file' | 'note-counted' }>,
  at: CaseCircumstances,
): readonly CaseEvent[] | Refusal {
  switch (command.type) {
    case 'decide-review':
      return decideReview(state, command, at);
    case 'confirm-removal':
      return confirmRemoval(state, command, at);
    case 'confirm-restoration':
      return confirmRestoration(state, command, at);
    case 'note-given-back':
      return noteGivenBack(state, command, at);
    case 'note-proceeds':
      return noteProceeds(state, command.word, at);
    case 'confirm-delivery':
      return confirmDelivery(state, command, at);
    case 'answer':
      return answer(state, command, at, evolveCase);
    case 'add-documents':
      return addDocuments(state, command, at);
    case 'extend':
      return extend(state, command, at);
    case 'stand-behind':
      return standBehind(state, command, at);
    case 'reply':
      return reply(state, command, at);
    case 'withdraw':
      return withdraw(state, command, at);
    case 'rule':
      return rule(state, command, at);
    case 'appeal':
      return openAppeal(state, command, at);
    case 'decide-appeal':
      return decideAppeal(state, command, at);
    case 'hold':
      return hold(state, command, at);
    case 'release':
      return release(state, command, at);
    case 'attach-child':
      return attachChild(state, command, at);
    case 'note-parent':
      return noteParent(state, command, at);
    case 'refer':
      return refer(state, command, at);
    case 'resume':
      return resume(state, command, at);
    case 'refuse-removal':
      return refuseRemoval(state, command, at);
    case 'clock-struck':
      return clockStruck(state, command, at);
    case 'raise-matter':
      return raiseMatter(state, command, at);
    case 'find-matter':
      return findMatter(state, command, at);
    case 'read-audit':
      return readAudit(state, command, at);
    case 'record-submission':
      return recordSubmission(state, command, at);
    case 'record-there':
      return recordMarketplaceAnswer(state, command, at);
    case 'record-recall':
      return recordRecall(state, command, at);
  }
}
