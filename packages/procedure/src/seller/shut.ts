/**
 * Whether a shop's closure was carried out. The programme decides; the marketplace closes at once, later or never. The shop counts
 * as closed when it was observed to be hidden from shoppers.
 */
import { targetKey } from '@marketsafe/terms';
import type { SellerEvent } from './events.ts';
import { storefrontOf } from './measures.ts';
import type { SellerState } from './state.ts';

type Observed = Extract<SellerEvent, { type: 'target-observed' }>;

const storefrontIn = ({ seller = '', targets }: SellerState) => targets[targetKey(storefrontOf(seller))];

/** Since when, whatever the cause; undefined until it is observed. */
export const shutSince = ({ shut }: SellerState): string | undefined => shut?.at;

/** The gravest reason of the programme itself for the closure. */
export const closedFor = ({ ban, closure, recognised }: SellerState): 'ban' | 'closure' | 'recognition' | undefined =>
  ban ? 'ban' : closure ? 'closure' : recognised && 'recognition';

/** The state of a closure by points that was carried out, not only decided. */
export function closureDone(state: SellerState): 'closed' | 'banned' | undefined {
  if (shutSince(state) === undefined || state.closure === undefined) return undefined;
  return state.ban ? 'banned' : 'closed';
}

/** Whether this observation shows that the programme's closure was carried out. */
export const isCarriedOut = ({ target, down, at }: Observed, state: SellerState): boolean =>
  target.kind === 'storefront' &&
  down &&
  closedFor(state) !== undefined &&
  state.shut?.at === at &&
  state.shut.epoch === storefrontIn(state)?.epoch;
