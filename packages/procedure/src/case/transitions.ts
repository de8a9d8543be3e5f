import type { CaseState, CaseStatus, FiledCase } from './state.ts';

/** Where a case can go from where. A test walks random histories and finds no other step, and no status out of reach. */
export const caseTransitions: Readonly<Record<CaseStatus, readonly CaseStatus[]>> = {
  new: ['filed'],
  filed: ['refused', 'desk-review', 'removing', 'submitting'],
  refused: ['removing', 'submitting'],
  'desk-review': ['removing', 'submitting', 'refused', 'closed'],
  removing: ['notifying', 'unconfirmed', 'restoring', 'settled'],
  unconfirmed: ['notifying', 'restoring', 'settled'],
  notifying: ['answer-window', 'undeliverable', 'unanswered', 'restoring', 'settled'],
  undeliverable: ['answer-window', 'unanswered', 'restoring', 'settled'],
  'answer-window': ['brand-window', 'ruling', 'upheld', 'restoring', 'settled'],
  'brand-window': ['ruling', 'upheld', 'restoring', 'settled'],
  ruling: ['upheld', 'restoring', 'settled'],
  upheld: ['brand-window', 'restoring', 'settled'],
  unanswered: ['brand-window', 'restoring', 'settled'],
  restoring: ['restored', 'removing', 'upheld'],
  restored: ['removing', 'upheld'],
  closed: [],
  settled: ['restoring', 'closed'],
  submitting: ['submitted', 'closed'],
  submitted: ['asked-back', 'removed-there', 'declined', 'closed'],
  'asked-back': ['removed-there', 'declined', 'closed'],
  declined: ['escalated', 'closed'],
  escalated: ['removed-there', 'declined', 'closed'],
  'removed-there': ['closed', 'settled'],
};

const ended: ReadonlySet<CaseStatus> = new Set([
  'refused',
  'upheld',
  'unanswered',
  // Decided; the marketplace has yet to put it back.
  'restoring',
  'restored',
  'closed',
  'settled',
  'removed-there',
]);

/** Whether the claim is still undecided: at most one such case per right, target and reason. */
export const isOpen = (state: CaseState): boolean => state.status !== 'new' && !ended.has(state.status);

/**
 * What a case means for another complaint of the same right, target and reason. One that was refused for a gap may be
 * filed again without the gap, one that was discontinued, on which nothing was decided, as it is; so may one that was upheld
 * and whose target we put back and did not take down again.
 */
export function blocksRefiling(state: CaseState): 'open' | 'upheld' | 'unanswered' | 'settled' | undefined {
  if (state.status === 'new') return undefined;
  if (isOpen(state)) return 'open';
  if (isUncontested(state) && isBackMeanwhile(state)) return undefined;
  if (state.status === 'upheld' || state.status === 'unanswered') return state.status;
  const { decision } = state;
  const undecided = decision?.outcome === 'discontinued' || (decision?.outcome === 'refused' && decision.by === 'rule');
  return undecided ? undefined : 'settled';
}

/** Upheld, and neither under appeal nor before a court; what its own parent costs it is another question. */
export const isUncontested = (state: FiledCase): boolean =>
  state.status === 'upheld' && state.appeal === undefined && state.hold === undefined;

/** Since when the target is back because the desk was late; undefined where it went down again. */
export const backSince = ({ provisional }: Pick<FiledCase, 'provisional'>): string | undefined =>
  provisional?.until === undefined ? provisional?.since : undefined;

export const isBackMeanwhile = (state: Pick<FiledCase, 'provisional'>): boolean => backSince(state) !== undefined;

/** It should be back, and the marketplace has not put it back. */
export const isNotPutBack = (state: FiledCase): boolean => state.restoration === 'failed' && isBackMeanwhile(state);

/** The measure of the case is in force, whether or not it was observed. */
export const holdsDown = (state: FiledCase): boolean => isDown(state.status) && !isBackMeanwhile(state);

/** The status asks for the measure, which is in force but for a target that is back meanwhile. */
export const isDown = (status: CaseStatus): boolean => downStatuses.has(status);
const downStatuses: ReadonlySet<CaseStatus> = new Set([
  'removing',
  'unconfirmed',
  'notifying',
  'undeliverable',
  'answer-window',
  'brand-window',
  'ruling',
  'upheld',
  'unanswered',
  'settled',
]);
