import { coveringOf, type Target, targetKey, wholeOf } from '@marketsafe/terms';
import type { FiledCase } from './state.ts';

/** What a case's measure is on: what its claim is about, or the whole listing of it. */
export const heldTarget = ({ target, wholeListing }: Pick<FiledCase, 'target' | 'wholeListing'>): Target =>
  wholeListing ? wholeOf(target) : target;

/** Whether whatever is decided about `whole` is decided about `target` too: a claim about a listing is one about each of its variants. */
export const covers = (whole: Target, target: Target): boolean =>
  coveringOf(target).some((one) => targetKey(one) === targetKey(whole));
