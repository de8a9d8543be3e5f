import type { Observation } from '../contract.ts';

/** Whether a target has the state that an action wants, by the marketplace's books and the shopper's view together. */
export type Judgement =
  | { readonly is: 'reached'; readonly reason?: string }
  /** The books say so, the shopper's view does not yet (or could not be observed). */
  | { readonly is: 'recorded' }
  | { readonly is: 'open' }
  | { readonly is: 'not-found'; readonly reason: string };

export const settled = (recorded: boolean, seen: boolean): Judgement =>
  recorded ? { is: seen ? 'reached' : 'recorded' } : { is: 'open' };

/** Whether it was looked at, and every surface is as wanted. */
export const allAre = (seen: Observation | undefined, want: 'visible' | 'gone'): boolean =>
  seen !== undefined && Object.values(seen.surfaces).every((surface) => surface === want);
