import type { Target } from '@marketsafe/terms';
import type { SellerState } from '../state.ts';
import type { Clearance, ClearanceScope } from './state.ts';

export const clearanceOf = (state: SellerState, id: string): Clearance | undefined =>
  state.clearances.find((one) => one.id === id);

/** When something comes of it by itself: a reminder, or the end of what runs. */
export function nextOf({ status, reminders, answerUntil, until }: Clearance): string | undefined {
  if (status === 'asked') return reminders[0] ?? answerUntil;
  return status === 'confirmed' ? (reminders[0] ?? until) : undefined;
}

export const isUndecided = ({ status }: Clearance): boolean => status === 'asked' || status === 'with-desk';

const isInForce = ({ status, until }: Clearance, now: string): boolean => status === 'confirmed' && until > now;

/** What a complaint claims: of a whole storefront, or of one listing. */
export interface Claimed {
  readonly holder: string;
  readonly right: string;
  readonly target?: Target;
}

/** Another holder, another right, other listings: a clearance says nothing about those. */
export const covers = ({ holder, rights, listings }: ClearanceScope, claimed: Claimed): boolean =>
  holder === claimed.holder &&
  (rights === undefined || rights.includes(claimed.right)) &&
  (listings === undefined || (claimed.target?.kind === 'listing' && listings.includes(claimed.target.id)));

/** Whether the seller's authorisation for what is claimed was checked, and still holds, at `now` (ISO 8601 UTC). */
export const isCleared = (state: SellerState, claimed: Claimed, now: string): boolean =>
  state.clearances.some((one) => isInForce(one, now) && covers(one, claimed));

/** What a command says of the scope, without what it says beside. */
export const scopeOf = ({ holder, rights, listings, goods }: ClearanceScope): ClearanceScope => ({
  holder,
  ...(rights !== undefined && { rights }),
  ...(listings !== undefined && { listings }),
  ...(goods !== undefined && { goods }),
});
