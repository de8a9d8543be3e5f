import {
  asksForProceedings,
  awaitsReply,
  daysGranted,
  type FiledCase,
  isErroneous,
  isExtendable,
  mayBeHeld,
  mayBeRecorded,
  openDelay,
  openDemand,
  openProceedings,
  type Rules,
} from '@marketsafe/procedure';
import type { z } from 'zod';
import type { CaseAction } from './contract.ts';
import type { StoredCase } from './stored-case.ts';

type Action = z.infer<typeof CaseAction>;

/** What stops the case until the desk enters the outcome: a hold's ground or a referral's cause. */
export const stoppedBy = (state: FiledCase): string | undefined => state.hold?.ground ?? state.referral?.cause;

/** A case that stood aside while its bundle went on, as an answer tells of it. */
export interface WaitingCase {
  readonly case: string;
  readonly status: string;
  readonly held: string;
}

export function waitingCase(state: FiledCase): WaitingCase | undefined {
  const held = stoppedBy(state);
  return held === undefined ? undefined : { case: state.case, status: state.status, held };
}

const stopped = (state: FiledCase): boolean => stoppedBy(state) !== undefined;

const appealable = (state: FiledCase, now: string, side: 'seller' | 'complainant'): boolean =>
  state.appeal === undefined &&
  !state.appealed?.[side] &&
  state.decision?.appealUntil !== undefined &&
  now < state.decision.appealUntil;

/** What the complainant may do now; the deciders have the last word. */
export function complainantActions(state: FiledCase, now: string, rules: Rules): Action[] {
  const actions: Action[] = [];
  const open = !['refused', 'upheld', 'unanswered', 'restoring', 'restored', 'closed', 'settled', 'declined'].includes(
    state.status,
  );
  if (state.status === 'brand-window' && !stopped(state)) {
    if (rules.standBehind !== 'proceedings') actions.push('stand-behind');
    if (rules.standBehind === 'ruling' && rules.reports !== undefined) actions.push('back-with-report');
    if (!state.extended?.complainant && isExtendable(rules, 'complainant')) actions.push('extend');
    if (asksForProceedings(rules)) actions.push('enter-proceedings');
    if (mayAskForDelay(state, rules)) actions.push('ask-delay');
  }
  if ((open && state.givenUp === undefined) || ['upheld', 'unanswered', 'removed-there'].includes(state.status))
    actions.push('withdraw');
  const lost = state.decision?.outcome === 'refused' || state.decision?.outcome === 'overturned';
  if (lost && appealable(state, now, 'complainant')) actions.push('appeal');
  return actions;
}

const mayAskForDelay = (state: FiledCase, { excludedDelay }: Rules): boolean =>
  excludedDelay !== undefined && openDelay(state) === undefined && daysGranted(state) < excludedDelay.atMost.count;

/** What the seller may do behind its link. */
export type SellerAction =
  | 'answer'
  | 'add-to-record'
  | 'reply'
  | 'extend'
  | 'appeal'
  | 'report-demand'
  | 'declare-loss';

/** Whoever answers has the notice, so that none of these waits for its arrival to be confirmed. */
const awaitsAnswer: ReadonlySet<string> = new Set(['answer-window', 'notifying', 'undeliverable', 'unanswered']);

export function sellerActions(state: FiledCase, now: string, rules: Rules): SellerAction[] {
  const actions: SellerAction[] = [];
  const until = state.decision?.lateProofUntil;
  const inTime = until !== undefined && (now < until || rules.afterWindow?.effect === 'reopens');
  const late = state.status === 'upheld' && !state.appealed?.seller && inTime;
  if (state.removal !== undefined && openDemand(state) === undefined) actions.push('report-demand');
  const isOpen = state.removal !== undefined && state.liability?.loss === undefined;
  if (isErroneous(state) && isOpen) actions.push('declare-loss');
  if (stopped(state)) return actions;
  if (awaitsReply(state)) actions.push('reply');
  if (late || (awaitsAnswer.has(state.status) && state.found === undefined)) actions.push('answer');
  else if (mayBeRecorded(state, rules)) actions.push('add-to-record');
  const mayExtend = isExtendable(rules, 'seller') && !state.extended?.seller;
  if (state.status === 'answer-window' && mayExtend) actions.push('extend');
  if (state.decision?.outcome === 'upheld' && appealable(state, now, 'seller')) actions.push('appeal');
  return actions;
}

/** Of the actions that a seller's view was written with, what is left now: windows of a decision end without an event. */
export function sellerActionsNow(
  { actions, lateProofUntil, appealUntil }: Pick<StoredCase, 'actions' | 'lateProofUntil' | 'appealUntil'>,
  now: string,
  { afterWindow }: Rules,
): SellerAction[] {
  const isOver = (until: string | undefined): boolean => until !== undefined && until <= now;
  return (actions as readonly SellerAction[]).flatMap((action) => {
    if (action === 'appeal' && isOver(appealUntil)) return [];
    if (action !== 'answer' || !isOver(lateProofUntil) || afterWindow?.effect === 'reopens') return action;
    return afterWindow === undefined ? [] : 'add-to-record';
  });
}

export function deskActions(state: FiledCase): Action[] {
  const actions: Action[] = [];
  if (openProceedings(state)) actions.push('decide-proceedings');
  else if (state.hold) actions.push('release');
  if (state.referral) actions.push('resume');
  if (state.recall === 'failed') actions.push('confirm-recall');
  if (openDemand(state)) actions.push('decide-demand');
  if (isErroneous(state)) actions.push('find-malice', 'enter-award');
  if (stopped(state)) return actions;
  if (state.status === 'brand-window' && openDelay(state)) actions.push('decide-delay');
  if (state.status === 'desk-review') actions.push('review');
  if (state.status === 'ruling' && !awaitsReply(state)) actions.push('rule');
  if (state.appeal) actions.push('decide-appeal');
  if (mayBeHeld(state)) actions.push('hold');
  return actions;
}

const underLaw: ReadonlySet<string> = new Set(['declare-loss', 'find-malice', 'enter-award']);

/** A view does not know the laws of its marketplace: what only a law gives is left off where there is none. */
export const withLaw = <One extends string>(actions: readonly One[], law: object | undefined): One[] =>
  actions.filter((action) => law !== undefined || !underLaw.has(action));
