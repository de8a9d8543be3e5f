import type { Circumstances } from '../circumstances.ts';
import { type Refusal, refuse } from '../refusals.ts';
import { isProven, verdictMismatch } from './checklist.ts';
import type { CaseCommand } from './commands.ts';
import { overturned, upheld } from './decisions.ts';
import type { CaseEvent } from './events.ts';
import { deskUser, whileStopped } from './parties.ts';
import type { FiledCase } from './state.ts';

type Rule = Extract<CaseCommand, { type: 'rule' }>;

/**
 * The desk's ruling. A claim that its owner stands behind removes unless the proof meets the checklist; so the outcome
 * follows from the verdicts, and one that contradicts them is refused. Without an answer there is nothing to verify.
 */
export function rule(state: FiledCase, command: Rule, at: Circumstances): readonly CaseEvent[] | Refusal {
  const decider = deskUser(at.actor);
  if (typeof decider !== 'string') return decider;
  if (state.status !== 'ruling') return refuse('wrong-state');
  const refusal = whileStopped(state) ?? contradiction(state, command, at);
  if (refusal) return refusal;
  const { checklist, reasons, gravity } = command;
  const grounds = { by: 'ruling', decider, checklist, reasons } as const;
  if (command.outcome === 'overturned') return [overturned(grounds, at)];
  return [upheld(state, { ...grounds, ...(gravity !== undefined && { gravity }) }, at)];
}

function contradiction(state: FiledCase, command: Rule, at: Circumstances): Refusal | undefined {
  if (state.answer === undefined) return undefined;
  const { kind } = state.answer;
  const open = verdictMismatch(kind, command.checklist, at.rules);
  if (open.length > 0) {
    return refuse(
      'checklist-incomplete',
      open.map((item) => ({ code: 'checklist-incomplete', field: `checklist.${item}` })),
    );
  }
  const proven = isProven(kind, command.checklist, at.rules);
  return proven === (command.outcome === 'overturned') ? undefined : refuse('ruling-contradicts-checklist');
}
