import type { Clearance, SellerState } from './state.ts';

/** Whether the seller's authorisation for goods under a right of this holder was checked, and still holds, at `now`. */
export const isCleared = (state: SellerState, holder: string, right: string, now: string): boolean =>
  state.clearances.some(
    (one) => one.holder === holder && (one.right === undefined || one.right === right) && one.until > now,
  );

export const sameScope = (one: Pick<Clearance, 'holder' | 'right'>, other: Pick<Clearance, 'holder' | 'right'>) =>
  one.holder === other.holder && one.right === other.right;
