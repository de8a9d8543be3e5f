/** Goods offered again after an upheld case: a child case that rests on that decision while it is in force. */

import type { FilingGap, Missing } from '../refusals.ts';
import { isSameOperator, isStillDown } from '../seller/index.ts';
import type { CaseCircumstances } from './circumstances.ts';
import type { FileComplaint } from './commands.ts';
import { covers } from './held-target.ts';
import type { Triple } from './same-triple.ts';
import type { FiledCase } from './state.ts';
import { holdsDown, isUncontested } from './transitions.ts';

/** The case that a filing continues, if any: a case upheld for the same target takes priority over the one that the filing names. */
export const parentOf = ({ parent, upheldSameTriple }: Pick<FileComplaint, 'parent' | 'upheldSameTriple'>) =>
  upheldSameTriple ?? parent;

/**
 * Why a complaint does not continue `parent`: that case is not in force uncontested for the same operator, right and reason, or its
 * own target was not seen up again. Only the same account, or one with the same declared identity, is the same operator: for anyone
 * else the goods are a new case, however alike the pages are.
 */
export function* returnGaps(
  triple: Triple,
  parent: string | undefined,
  at: CaseCircumstances,
): Generator<Missing<FilingGap>> {
  if (parent === undefined) return;
  if (at.parent === undefined || !standsFor(at.parent, triple, at)) {
    yield { code: 'parent-not-upheld', field: 'target', detail: { case: parent } };
  } else if (
    covers(at.parent.target, triple.target) &&
    at.seller !== undefined &&
    isStillDown(at.seller, triple.target)
  ) {
    yield { code: 'still-down', field: 'target', detail: { case: parent } };
  }
}

/**
 * Whether goods that shoppers were first shown at `since` (ISO 8601 UTC) continue a case: under another listing, after its removal, by
 * the same operator. `former`: the case's seller.
 */
export const continues = (
  parent: FiledCase,
  claim: Omit<Triple, 'target'>,
  sellers: Pick<CaseCircumstances, 'seller' | 'former'>,
  since: string,
): boolean => parent.removal !== undefined && since > parent.removal.observedAt && standsFor(parent, claim, sellers);

const standsFor = (
  parent: FiledCase,
  { right, reason, seller }: Omit<Triple, 'target'>,
  at: Pick<CaseCircumstances, 'seller' | 'former'>,
): boolean =>
  parent.right === right &&
  parent.reason === reason &&
  (parent.seller === seller || isSameOperator(at.seller, at.former)) &&
  isUncontested(parent) &&
  holdsDown(parent);
