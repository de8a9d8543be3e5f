import { z } from 'zod';
import type { Addresses } from '../by-state/addresses.ts';
import { type Place, START, sinceOf, takeOf, turnPage } from '../by-state/place.ts';
import type { Page, Pulled } from '../contract.ts';
import { type Client, LIST } from './client.ts';
import type { Desk } from './desk.ts';
import { FIELDS, isHomeless, listingOf, Product, Seller, sellerOf } from './pulled.ts';
import { type Channel, readChannels } from './shops.ts';

const id = z.string().min(1).max(128);
/** Amounts are in the smallest unit that the marketplace has set. */
const Products = z.object({
  products: z.object({ items: z.array(Product) }),
  globalSettings: z.object({ serverConfig: z.object({ moneyStrategyPrecision: z.int().min(0).max(4) }) }),
});
const UNIT = 'globalSettings{serverConfig{moneyStrategyPrecision}}';
const Variants = z.object({
  productVariants: z.object({ items: z.array(z.object({ id, productId: id, updatedAt: z.string() })) }),
});
const rank = (field: 'createdAt' | 'updatedAt'): string =>
  `options:{take:$take,sort:{${field}:ASC},filter:{${field}:{after:$after}}}`;
const PRODUCTS = {
  all: `query All($take:Int!,$after:DateTime!){products(${rank('createdAt')}){items{${FIELDS}}} ${UNIT}}`,
  changed: `query Changed($take:Int!,$after:DateTime!){products(${rank('updatedAt')}){items{${FIELDS}}} ${UNIT}}`,
};
const VARIANTS = `query Variants($take:Int!,$after:DateTime!){productVariants(${rank('updatedAt')}){items{id productId updatedAt}}}`;
const BY_ID = `query ById($ids:[String!]!){products(options:{take:${LIST},filter:{id:{in:$ids}}}){items{${FIELDS}}} ${UNIT}}`;

const SELLERS = `query Sellers($take:Int!,$after:DateTime!){sellers(${rank('createdAt')}){items{id name createdAt updatedAt}}}`;
const Sellers = z.object({ sellers: z.object({ items: z.array(Seller) }) });

const ahead = (place: Place | undefined): { next: string } | undefined => place && { next: JSON.stringify(place) };

const precisionIn = ({ globalSettings }: z.infer<typeof Products>): number =>
  globalSettings.serverConfig.moneyStrategyPrecision;

/** Listings by the place's order. A changed variant brings its listing, whose own time it leaves. */
const readRows = async (client: Client, place: Place, limit: number) => {
  const variables = { take: takeOf(place, limit), after: place.after };
  if (place.of !== 'changed-variants') {
    const isAll = place.of === 'all';
    const { data, at } = await client.read({ query: PRODUCTS[isAll ? 'all' : 'changed'], variables }, Products);
    const rows = data.products.items.map((product) => ({
      ...{ id: product.id, time: isAll ? product.createdAt : product.updatedAt, product },
    }));
    const { fresh, next } = turnPage(place, rows, limit);
    return { products: fresh.map(({ product }) => product), precision: precisionIn(data), next, at };
  }
  const { data, at } = await client.read({ query: VARIANTS, variables }, Variants);
  const rows = data.productVariants.items.map(({ id: variant, productId, updatedAt }) => ({
    ...{ id: variant, time: updatedAt, productId },
  }));
  const { fresh, next } = turnPage(place, rows, limit);
  const ids = [...new Set(fresh.map(({ productId }) => productId))];
  if (ids.length === 0) return { products: [], precision: 0, next, at };
  const found = (await client.read({ query: BY_ID, variables: { ids } }, Products)).data;
  return { products: found.products.items, precision: precisionIn(found), next, at };
};

export const pullListings = async (
  { client, marketplace }: Desk,
  addresses: Addresses,
  place: Place,
  limit: number,
): Promise<Page<Pulled>> => {
  const { products, precision, next, at } = await readRows(client, place, limit);
  const cursor = sinceOf(place, at);
  const shops = products.some(isHomeless) ? await readChannels(client) : [];
  const items = products.map((product) => listingOf(marketplace, addresses, product, shops, precision));
  const afterwards: Place | undefined =
    next ?? (place.of === 'changed' ? { ...place, of: 'changed-variants', after: place.from, seen: [] } : undefined);
  return { items, ...ahead(afterwards && { ...afterwards, since: cursor }), cursor };
};

const Administrators = z.object({
  administrators: z.object({
    items: z.array(
      z.object({
        emailAddress: z.string(),
        user: z.object({ roles: z.array(z.object({ channels: z.array(z.object({ id })) })) }),
      }),
    ),
    totalItems: z.int(),
  }),
});

/**
 * The addresses of those who act in shops, by the shop's channel. The marketplace's own people, who act in the default channel, are
 * no sellers.
 */
const readEmails = async (client: Client, shops: readonly Channel[]): Promise<ReadonlyMap<string, string[]>> => {
  const isOfMarketplace = (channel: string): boolean =>
    shops.some(({ id: shop, isDefault }) => isDefault && shop === channel);
  const query = `query People($skip:Int!){administrators(options:{take:${LIST},skip:$skip,sort:{id:ASC}}){
    items{emailAddress user{roles{channels{id}}}} totalItems}}`;
  const emails = new Map<string, string[]>();
  for (let read = 0; ; ) {
    const { items, totalItems } = (await client.read({ query, variables: { skip: read } }, Administrators)).data
      .administrators;
    read += items.length;
    for (const { emailAddress, user } of items) {
      const channels = new Set(user.roles.flatMap((role) => role.channels.map((channel) => channel.id)));
      if ([...channels].some(isOfMarketplace)) continue;
      for (const channel of channels) emails.set(channel, [...(emails.get(channel) ?? []), emailAddress]);
    }
    if (items.length === 0 || read >= totalItems) return emails;
  }
};

/** Sellers are few: a delta reads all, and keeps those that have changed. The marketplace itself is none. */
export const pullSellers = async ({ client }: Desk, place: Place, limit: number): Promise<Page<Pulled>> => {
  const after = { ...place, after: place.of === 'changed' && place.since === undefined ? START : place.after };
  const variables = { take: takeOf(after, limit), after: after.after };
  const { data, at } = await client.read({ query: SELLERS, variables }, Sellers);
  const rows = data.sellers.items.map((seller) => ({ id: seller.id, time: seller.createdAt, seller }));
  const { fresh, next } = turnPage(after, rows, limit);
  const cursor = sinceOf(place, at);
  const shops = fresh.length === 0 ? [] : await readChannels(client);
  const emails = fresh.length === 0 ? new Map<string, string[]>() : await readEmails(client, shops);
  const items = fresh.flatMap(({ seller }) => {
    const own = shops.filter((shop) => shop.seller?.id === seller.id);
    if (own.some(({ isDefault }) => isDefault)) return [];
    const row = sellerOf(
      seller,
      own,
      own.flatMap((shop) => emails.get(shop.id) ?? []),
    );
    return row.updatedAt >= place.from ? [row] : [];
  });
  return { items, ...ahead(next && { ...next, since: cursor }), cursor };
};
