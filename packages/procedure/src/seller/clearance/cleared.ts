import type { Target } from '@marketsafe/terms';
import type { SellerState } from '../state.ts';
import type { Clearance, ClearanceScope } from './state.ts';

export const clearanceOf = (state: SellerState, id: string): Clearance | undefined =>
  state.clearances.find((one) => one.id === id);

/** The next instant at which a clearance changes by itself: a reminder, or the end of a deadline or term. */
export function nextOf({ status, reminders, answerUntil, until }: Clearance): string | undefined {
  if (status === 'asked') return reminders[0] ?? answerUntil;
  return status === 'confirmed' ? (reminders[0] ?? until) : undefined;
}

export const isUndecided = ({ status }: Clearance): boolean => status === 'asked' || status === 'with-desk';

const isInForce = ({ status, until }: Clearance, now: string): boolean => status === 'confirmed' && until > now;

/** A complaint's claim: about a whole shop, or one listing. */
export interface Claimed {
  readonly holder: string;
  readonly right: string;
  readonly target?: Target;
}

/** Whether a clearance covers the claim: same holder, right and listing. */
export const covers = ({ holder, rights, listings }: ClearanceScope, claimed: Claimed): boolean =>
  holder === claimed.holder &&
  (rights === undefined || rights.includes(claimed.right)) &&
  (listings === undefined || (claimed.target?.kind === 'listing' && listings.includes(claimed.target.id)));

/** Whether the seller's authorisation for the claim was checked and is in force at `now` (ISO 8601 UTC). */
export const isCleared = (state: SellerState, claimed: Claimed, now: string): boolean =>
  state.clearances.some((one) => isInForce(one, now) && covers(one, claimed));

/** The scope in a command, without its other members. */
export const scopeOf = ({ holder, rights, listings, goods }: ClearanceScope): ClearanceScope => ({
  holder,
  ...(rights !== undefined && { rights }),
  ...(listings !== undefined && { listings }),
  ...(goods !== undefined && { goods }),
});
