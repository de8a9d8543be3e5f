import { z } from 'zod';
import type { Action, Undo } from '../contract.ts';
import type { Desk } from './desk.ts';
import { isEmptied, type Parked, parkedIn, publicToken, type Role } from './shops.ts';
import { type ListingState, readStates, type StorefrontState } from './states.ts';

const id = z.string();
const Price = z.object({ currencyCode: z.string(), price: z.int() });
const Variants = z.array(z.object({ id, prices: z.array(Price) }));
/** A listing's prices in one shop. */
const Home = z.object({ channel: id, variants: Variants });
export type Home = z.infer<typeof Home>;

const UndoData = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('listing'), seller: id, homes: z.array(Home) }),
  z.object({
    kind: z.literal('storefront'),
    channels: z.array(z.object({ id, token: z.string() })),
    roles: z.array(z.object({ id, permissions: z.array(z.string()), description: z.string() })),
  }),
]);
type UndoData = z.infer<typeof UndoData>;

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

const ofListings = async (desk: Desk, states: readonly ListingState[]): Promise<Map<ListingState, Undo>> => {
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
      const data = { kind: 'listing', seller: state.seller, homes } satisfies UndoData;
      return [state, { connector: desk.marketplace, data }];
    }),
  );
};

const before = (role: Role): Parked => (isEmptied(role) ? parkedIn(role) : undefined) ?? role;

const ofStorefront = ({ marketplace }: Desk, { channels, roles }: StorefrontState): Undo => ({
  connector: marketplace,
  data: {
    kind: 'storefront',
    channels: channels.map((channel) => ({ id: channel.id, token: publicToken(channel) })),
    roles: roles.map((role) => {
      const { permissions, description } = before(role);
      return { id: role.id, permissions: [...permissions], description };
    }),
  } satisfies UndoData,
});

/** The undo data of each action; undefined when there is nothing to restore. */
export const prepareAll = async (desk: Desk, actions: readonly Action[]): Promise<(Undo | undefined)[]> => {
  const targets = actions.map(({ target }) => target);
  const states = await readStates(desk, targets);
  const listings = await ofListings(
    desk,
    [...new Set(states)].filter((state) => state?.kind === 'listing'),
  );
  return states.map((state) => {
    if (state === undefined) return undefined;
    return state.kind === 'listing' ? listings.get(state) : ofStorefront(desk, state);
  });
};

/** Reads stored undo data; undefined when it is absent, foreign or invalid. */
export const readUndo = (connector: string, undo: Undo | undefined): UndoData | undefined =>
  undo?.connector === connector ? UndoData.safeParse(undo.data).data : undefined;
