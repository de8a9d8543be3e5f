import type { ContestFound } from '../reasons/index.ts';
import { type Refusal, refuse } from '../refusals.ts';
import { verdictMismatch } from './checklist.ts';
import type { CaseCircumstances } from './circumstances.ts';
import type { CaseCommand } from './commands.ts';
import { type Contest, contestOf } from './contest.ts';
import { overturned, upheld } from './decisions.ts';
import type { CaseEvent } from './events.ts';
import { deskUser, type Guard, notDesk, whileStopped } from './parties.ts';
import { awaitsReply } from './report.ts';
import type { FiledCase } from './state.ts';

type Rule = Extract<CaseCommand, { type: 'rule' }>;

export const mayRule: Guard = (state, at) => {
  const refusal = notDesk(at);
  if (refusal) return refusal;
  if (state.status !== 'ruling') return refuse('wrong-state');
  return awaitsReply(state) ? refuse('reply-awaited') : whileStopped(state);
};

/**
 * The desk's ruling. The pack derives the outcome from the findings on the items and the rights holder's reaction. Where the pack
 * allows a different outcome, a reason from its list is required. Without an answer there is nothing to verify.
 */
export function rule(state: FiledCase, command: Rule, at: CaseCircumstances): readonly CaseEvent[] | Refusal {
  const decider = deskUser(at.actor);
  if (typeof decider !== 'string') return decider;
  const refusal = mayRule(state, at) ?? unassessed(state, command, at);
  if (refusal) return refusal;
  const { checklist, reasons, gravity } = command;
  const contest = contestOf(state, checklist, at.rules);
  const contradicted = contest && contradiction(command, contest);
  if (contradicted) return contradicted;
  const grounds = {
    by: 'ruling',
    ...{ decider, checklist, reasons },
    ...(contest && { contest: found(contest, command) }),
  } as const;
  if (command.outcome === 'overturned') return [overturned(grounds, at)];
  return [upheld(state, { ...grounds, ...(gravity !== undefined && { gravity }) }, at)];
}

/** Every item of the answer's checklist has a finding, and no other item has. */
function unassessed(state: FiledCase, command: Rule, at: CaseCircumstances): Refusal | undefined {
  if (state.answer === undefined) return undefined;
  const open = verdictMismatch(state.answer.kind, command.checklist, at.rules);
  if (open.length === 0) return undefined;
  return refuse(
    'checklist-incomplete',
    open.map((item) => ({ code: 'checklist-incomplete', field: `checklist.${item}` })),
  );
}

function contradiction({ outcome, against }: Rule, { usual, reasons }: Contest): Refusal | undefined {
  if (outcome === usual) return against === undefined ? undefined : refuse('reason-not-for-ruling');
  if (reasons.length === 0) return refuse('ruling-contradicts-checklist');
  if (against === undefined) return refuse('ruling-needs-reason', [{ code: 'ruling-needs-reason', field: 'against' }]);
  return reasons.includes(against) ? undefined : refuse('reason-not-for-ruling');
}

const found = ({ proof, brand }: Contest, { against }: Rule): ContestFound => ({
  ...{ proof, brand },
  ...(against !== undefined && { against }),
});

/** A past ruling under these rules: with their outcome if they require another. The person's findings on the items stay the same. */
export function asRuledUnder(state: FiledCase, command: Rule, rules: CaseCircumstances['rules']): Rule {
  const contest = contestOf(state, command.checklist, rules);
  if (contest === undefined || contradiction(command, contest) === undefined) return command;
  const { against: _, ...rest } = command;
  return { ...rest, outcome: contest.usual };
}
