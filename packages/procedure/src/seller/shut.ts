/**
 * Whether a shop that is to be closed is closed. The programme decides; the marketplace closes, at once, later or not at all,
 * and the shop is closed when shoppers were seen not to find it.
 */
import { targetKey } from '@marketsafe/terms';
import type { SellerEvent } from './events.ts';
import { storefrontOf } from './measures.ts';
import type { SellerState } from './state.ts';

type Observed = Extract<SellerEvent, { type: 'target-observed' }>;

const storefrontIn = ({ seller = '', targets }: SellerState) => targets[targetKey(storefrontOf(seller))];

/** Since when, whatever closed it; undefined while nobody has seen that. */
export const shutSince = ({ shut }: SellerState): string | undefined => shut?.at;

/** What the programme itself has a shop closed for, the gravest. */
export const closedFor = ({ ban, closure, recognised }: SellerState): 'ban' | 'closure' | 'recognition' | undefined =>
  ban ? 'ban' : closure ? 'closure' : recognised && 'recognition';

/** What of a closure by points is done and not only decided. */
export function closureDone(state: SellerState): 'closed' | 'banned' | undefined {
  if (shutSince(state) === undefined || state.closure === undefined) return undefined;
  return state.ban ? 'banned' : 'closed';
}

/** Whether this observation is the one by which a shop that the programme had to be closed became closed. */
export const isCarriedOut = ({ target, down, at }: Observed, state: SellerState): boolean =>
  target.kind === 'storefront' &&
  down &&
  closedFor(state) !== undefined &&
  state.shut?.at === at &&
  state.shut.epoch === storefrontIn(state)?.epoch;
