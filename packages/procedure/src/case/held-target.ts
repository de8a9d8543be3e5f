import { coveringOf, type Target, targetKey, wholeOf } from '@marketsafe/terms';
import type { FiledCase, WholeListing } from './state.ts';

/** What a case's measure is on: what its claim is about, or the whole listing of it. */
export const heldTarget = ({ target, wholeListing }: Pick<FiledCase, 'target' | 'wholeListing'>): Target =>
  wholeListing ? wholeOf(target) : target;

/** Why a measure is on the whole listing, without the cases that it rests on: nobody's to read but the programme's. */
export const whyWhole = (whole: WholeListing): WholeListing =>
  whole.because === 'repeated-variants' ? { because: whole.because, variants: whole.variants } : whole;

/** Whether whatever is decided about `whole` is decided about `target` too: a claim about a listing is one about each of its variants. */
export const covers = (whole: Target, target: Target): boolean =>
  coveringOf(target).some((one) => targetKey(one) === targetKey(whole));
