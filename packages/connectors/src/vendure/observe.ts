import type { MeasureTarget } from '@marketsafe/terms';
import { z } from 'zod';
import { lookAt, type Seen, type Surfaces, visibleIf } from '../by-state/observation.ts';
import type { Observation } from '../contract.ts';
import type { Desk } from './desk.ts';
import { publicToken } from './shops.ts';
import type { ListingState, State, StorefrontState } from './states.ts';

/** Whether the cart takes one of these. What is out of stock is known to it. */
const cartOf = async ({ client }: Desk, variants: readonly string[]): Promise<Seen> => {
  for (const variant of variants) {
    const answer = await client.tryCart(variant);
    if (answer === 'Order' || answer === 'InsufficientStockError') return 'visible';
    if (answer !== undefined) return 'unknown';
  }
  return 'gone';
};

/** The first that is on sale by itself; if none is, the first. */
const offered = ({ variants }: ListingState): string[] =>
  [variants.find(({ enabled }) => enabled) ?? variants[0]].flatMap((variant) => variant?.id ?? []);

const observeListings = async (desk: Desk, listings: readonly ListingState[]): Promise<Map<string, Surfaces>> => {
  const asked = listings.map(({ id, name, variants }) => ({ id, name, sku: variants[0]?.sku || name }));
  const looks = await desk.shown(asked);
  const seen = new Map<string, Surfaces>();
  for (const [index, listing] of listings.entries())
    seen.set(listing.id, { ...looks[index], cart: await cartOf(desk, offered(listing)) });
  return seen;
};

const Shop = z.object({
  products: z.object({
    totalItems: z.int(),
    items: z.array(z.object({ variants: z.array(z.object({ id: z.string() })) })),
  }),
  search: z.object({ totalItems: z.int() }),
});
const SHOP = `query Shop{products(options:{take:1}){totalItems items{variants{id}}} search(input:{take:1,groupByProduct:true}){totalItems}}`;
const Goods = z.object({
  products: z.object({ items: z.array(z.object({ variants: z.array(z.object({ id: z.string() })) })) }),
});
const GOODS = 'query Goods{products(options:{take:3}){items{variants{id}}}}';

/** A shop is a page while shoppers reach it by its public token, or find any of its goods. */
const observeStorefront = async (desk: Desk, { channels }: StorefrontState): Promise<Surfaces> => {
  const { client } = desk;
  let [isOpen, onPages, inSearch] = [false, 0, 0];
  const variants: string[] = [];
  for (const channel of channels) {
    const token = publicToken(channel);
    isOpen ||= (await client.look({ query: SHOP, channel: token }, Shop)) !== undefined;
    // By the token in force: what is visible there is visible in the shop for all, too.
    const shop = await client.look({ query: SHOP, channel: channel.token }, Shop);
    onPages += shop?.products.totalItems ?? 0;
    inSearch += shop?.search.totalItems ?? 0;
    const { items } = (await client.read({ query: GOODS, channel: channel.token }, Goods)).data.products;
    variants.push(...items.flatMap((goods) => goods.variants[0]?.id ?? []));
  }
  return {
    page: visibleIf(isOpen || onPages > 0),
    search: visibleIf(inSearch > 0),
    cart: await cartOf(desk, variants),
  };
};

/** What shoppers find of targets whose states are known. */
export const look = (
  desk: Desk,
  targets: readonly MeasureTarget[],
  states: readonly (State | undefined)[],
): Promise<Observation[]> =>
  lookAt<ListingState, StorefrontState>(targets, states, {
    at: desk.at,
    listings: (all) => observeListings(desk, all),
    storefront: async (one) => ({ surfaces: await observeStorefront(desk, one), loginBlocked: one.isLockedOut }),
  });
