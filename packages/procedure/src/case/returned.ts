/** Goods that came back after an upheld case: a child case, with that decision attached, as long as it stands. */

import type { FilingGap, Missing } from '../refusals.ts';
import { isStillDown } from '../seller/index.ts';
import type { CaseCircumstances } from './circumstances.ts';
import type { FileComplaint } from './commands.ts';
import { covers } from './held-target.ts';
import type { Triple } from './same-triple.ts';
import type { FiledCase } from './state.ts';
import { holdsDown, isUncontested } from './transitions.ts';

/** The case that a filing continues, if any: what was upheld for the very same comes before what the filing names. */
export const parentOf = ({ parent, upheldSameTriple }: Pick<FileComplaint, 'parent' | 'upheldSameTriple'>) =>
  upheldSameTriple ?? parent;

/**
 * Why a complaint does not continue `parent`: that case does not stand uncontested for the same seller, right and reason,
 * or the very target that it took down was not seen up again, so that nothing came back.
 */
export function* returnGaps(
  triple: Triple,
  parent: string | undefined,
  at: CaseCircumstances,
): Generator<Missing<FilingGap>> {
  if (parent === undefined) return;
  if (at.parent === undefined || !standsFor(at.parent, triple)) {
    yield { code: 'parent-not-upheld', field: 'target', detail: { case: parent } };
  } else if (
    covers(at.parent.target, triple.target) &&
    at.seller !== undefined &&
    isStillDown(at.seller, triple.target)
  ) {
    yield { code: 'still-down', field: 'target', detail: { case: parent } };
  }
}

const standsFor = (parent: FiledCase, { right, reason, seller }: Triple): boolean =>
  parent.right === right &&
  parent.reason === reason &&
  parent.seller === seller &&
  isUncontested(parent) &&
  holdsDown(parent);
