import type { CaseState, CaseStatus, FiledCase } from './state.ts';

/** The allowed transitions of a case. A test walks random histories and finds no other transition, and no unreachable status. */
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
  'removed-there': ['declined', 'closed', 'settled'],
};

const ended: ReadonlySet<CaseStatus> = new Set([
  'refused',
  'upheld',
  'unanswered',
  // Decided; the marketplace must still restore it.
  'restoring',
  'restored',
  'closed',
  'settled',
  'removed-there',
]);

/** Whether the claim is still undecided: at most one such case per right, target and reason. */
export const isOpen = (state: CaseState): boolean => state.status !== 'new' && !ended.has(state.status);

/**
 * The effect of a case on another complaint of the same right, target and reason. It may be filed again after a refusal for a gap,
 * without the gap; after a discontinuation, unchanged; and after an upheld case whose target we restored and did not take down
 * again.
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

/** Its seller ended it by replacing the picture (`own-photo.ts`). */
export const isReplaced = ({ remedy, decision }: FiledCase): boolean =>
  remedy !== undefined && decision?.outcome === 'discontinued' && decision.by === 'rule';

/** Upheld, and neither under appeal nor before a court; a contest of its own parent is not considered here. */
export const isUncontested = (state: FiledCase): boolean =>
  state.status === 'upheld' && state.appeal === undefined && state.hold === undefined;

/** Since when the target is restored because the desk was late; undefined if it was taken down again. */
export const backSince = ({ provisional }: Pick<FiledCase, 'provisional'>): string | undefined =>
  provisional?.until === undefined ? provisional?.since : undefined;

export const isBackMeanwhile = (state: Pick<FiledCase, 'provisional'>): boolean => backSince(state) !== undefined;

/** It should be restored, and the marketplace has not done so. */
export const isNotPutBack = (state: FiledCase): boolean => state.restoration === 'failed' && isBackMeanwhile(state);

/** The case's measure is in force, whether or not it was observed. */
export const holdsDown = (state: FiledCase): boolean => isDown(state.status) && !isBackMeanwhile(state);

/** The status requires the measure, which is in force unless the target is provisionally restored. */
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
