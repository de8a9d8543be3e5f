import { coveringOf, type Target, targetKey, wholeOf } from '@marketsafe/terms';
import type { FiledCase } from './state.ts';

/** The target of a case's measure: that of its claim, or the variant's whole listing. */
export const heldTarget = ({ target, wholeListing }: Pick<FiledCase, 'target' | 'wholeListing'>): Target =>
  wholeListing ? wholeOf(target) : target;

/** Whether a decision about `whole` covers `target`: a claim about a listing covers each of its variants. */
export const covers = (whole: Target, target: Target): boolean =>
  coveringOf(target).some((one) => targetKey(one) === targetKey(whole));
