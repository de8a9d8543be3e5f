import { z } from 'zod';
import type { Desk } from './desk.ts';
import { isEmptied, type Parked, parkedIn, publicToken, type Role } from './shops.ts';
import type { ListingState, State, StorefrontState } from './states.ts';

const id = z.string();
const Price = z.object({ currencyCode: z.string(), price: z.int() });
const Variants = z.array(z.object({ id, prices: z.array(Price) }));
/** A listing's prices in one shop. */
const Home = z.object({ channel: id, variants: Variants });
export type Home = z.infer<typeof Home>;

export const UndoData = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('listing'), seller: id, homes: z.array(Home) }),
  z.object({
    kind: z.literal('storefront'),
    channels: z.array(z.object({ id, token: z.string() })),
    roles: z.array(z.object({ id, permissions: z.array(z.string()), description: z.string() })),
  }),
]);
export type UndoData = z.infer<typeof UndoData>;

const Priced = z.object({ products: z.object({ items: z.array(z.object({ id, variants: Variants })) }) });

/** What variants cost in a shop, which only the shop's own token shows. By listing. */
export const readPrices = async (
  { client }: Pick<Desk, 'client'>,
  channel: string,
  listings: readonly string[],
): Promise<ReadonlyMap<string, Home['variants']>> => {
  const query =
    'query Prices($ids:[String!]!){products(options:{take:100,filter:{id:{in:$ids}}}){items{id variants{id prices{currencyCode price}}}}}';
  const { items } = (await client.read({ query, variables: { ids: listings }, channel }, Priced)).data.products;
  const byId = (one: { id: string }, other: { id: string }): number => one.id.localeCompare(other.id);
  return new Map(items.map(({ id: listing, variants }) => [listing, variants.toSorted(byId)]));
};

const ofListings = async (desk: Desk, states: readonly ListingState[]): Promise<Map<State, UndoData>> => {
  const shops = new Map(states.flatMap(({ homes }) => homes).map((shop) => [shop.id, shop]));
  const prices = new Map<string, ReadonlyMap<string, Home['variants']>>();
  for (const [channel, { token }] of shops) {
    const here = states.flatMap((state) => (state.homes.some((home) => home.id === channel) ? [state.id] : []));
    prices.set(channel, await readPrices(desk, token, here));
  }
  return new Map(
    states.map((state) => {
      const homes = state.homes.map(({ id: channel }) => ({
        channel,
        variants: prices.get(channel)?.get(state.id) ?? [],
      }));
      return [state, { kind: 'listing', seller: state.seller, homes }];
    }),
  );
};

const before = (role: Role): Parked => (isEmptied(role) ? parkedIn(role) : undefined) ?? role;

const ofStorefront = ({ channels, roles }: StorefrontState): UndoData => ({
  kind: 'storefront',
  channels: channels.map((channel) => ({ id: channel.id, token: publicToken(channel) })),
  roles: roles.map((role) => {
    const { permissions, description } = before(role);
    return { id: role.id, permissions: [...permissions], description };
  }),
});

/** The undo data of each state. */
export const undoOf = async (desk: Desk, states: readonly State[]): Promise<ReadonlyMap<State, UndoData>> => {
  const data = await ofListings(
    desk,
    states.filter((state) => state.kind === 'listing'),
  );
  for (const state of states) if (state.kind === 'storefront') data.set(state, ofStorefront(state));
  return data;
};
