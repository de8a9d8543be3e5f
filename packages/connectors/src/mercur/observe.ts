import type { MeasureTarget } from '@marketsafe/terms';
import { z } from 'zod';
import { lookAt, type Seen, type Surfaces, visibleIf } from '../by-state/observation.ts';
import type { Observation } from '../contract.ts';
import type { Desk } from './desk.ts';
import type { Door } from './entrance.ts';
import type { ListingState, State, StorefrontState } from './states.ts';

const Page = z.object({ product: z.object({ id: z.string() }) });
const List = z.object({ products: z.array(z.object({ id: z.string() })) });
const SellerPage = z.object({ seller: z.object({ id: z.string() }) });
const SellerList = z.object({ sellers: z.array(z.object({ id: z.string() })) });

/** Listings that are looked at together. */
const AT_ONCE = 5;

/** Visible behind one of the doors is visible. */
const behindAny = async (doors: readonly Door[], isSeen: (door: Door) => Promise<boolean>): Promise<Seen> => {
  for (const door of doors) if (await isSeen(door)) return 'visible';
  return 'gone';
};

/** Medusa searches by a pattern, in which this character takes its meaning from the next one. */
const literally = (words: string): string => words.replaceAll('\\', '\\\\');

/** A shopper searches for its title, and the answer is cut to this listing: one page tells it, however many have the words. */
const lookFor = async (
  { client, entrance }: Desk,
  { id, title }: ListingState,
): Promise<{ readonly page: Seen; readonly search: Seen }> => {
  const { doors } = await entrance.open();
  const [page, search] = await Promise.all([
    behindAny(doors, async ({ key }) => {
      const path = `/products/${encodeURIComponent(id)}`;
      return (await client.look(key, path, { fields: 'id' }, Page)) !== undefined;
    }),
    behindAny(doors, async ({ key }) => {
      const parameters = { q: literally(title), id, fields: 'id', limit: 1 };
      return (await client.look(key, '/products', parameters, List))?.products[0]?.id === id;
    }),
  ]);
  return { page, search };
};

const observeListings = async (
  desk: Desk,
  listings: readonly ListingState[],
): Promise<ReadonlyMap<string, Surfaces>> => {
  const seen = new Map<string, Surfaces>();
  for (let start = 0; start < listings.length; start += AT_ONCE) {
    const some = listings.slice(start, start + AT_ONCE);
    const looks = await Promise.all(some.map((listing) => lookFor(desk, listing)));
    for (const [index, listing] of some.entries())
      seen.set(listing.id, { ...looks[index], cart: await desk.entrance.tryCart(listing.goods) });
  }
  return seen;
};

/** A shop is a page while shoppers reach it, or find any of its goods. */
const observeStorefront = async (desk: Desk, { id, sample }: StorefrontState): Promise<Surfaces> => {
  const { client, entrance } = desk;
  const { doors } = await entrance.open();
  const page = await behindAny(doors, async ({ key }) => {
    const path = `/sellers/${encodeURIComponent(id)}`;
    return (await client.look(key, path, { fields: 'id' }, SellerPage)) !== undefined;
  });
  const search = await behindAny(doors, async ({ key }) => {
    const found = await client.look(key, '/sellers', { id, fields: 'id', limit: 1 }, SellerList);
    return (found?.sellers.length ?? 0) > 0;
  });
  const goods = [...(await observeListings(desk, sample)).values()];
  const isSeenOn = (surface: 'page' | 'search' | 'cart'): boolean => goods.some((one) => one[surface] === 'visible');
  const isUnsure = goods.some(({ cart }) => cart === 'unknown');
  return {
    page: visibleIf(page === 'visible' || isSeenOn('page')),
    search: visibleIf(search === 'visible' || isSeenOn('search')),
    cart: isUnsure && !isSeenOn('cart') ? 'unknown' : visibleIf(isSeenOn('cart')),
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
    // Mercur lets a seller in whatever its shop's state.
    storefront: async (one) => ({ surfaces: await observeStorefront(desk, one), loginBlocked: false }),
  });
