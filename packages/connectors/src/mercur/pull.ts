import { z } from 'zod';
import type { Addresses } from '../by-state/addresses.ts';
import { type Place, START, sinceOf, takeOf, turnPage } from '../by-state/place.ts';
import type { Page, Pulled } from '../contract.ts';
import type { Client } from './client.ts';
import type { Desk } from './desk.ts';
import { listingOf, PRODUCT, Product, SELLER, Seller, sellerOf } from './pulled.ts';
import { measureOn } from './sellers.ts';
import { LIST } from './states.ts';

const Products = z.object({ products: z.array(Product) });
const Sellers = z.object({ sellers: z.array(Seller) });
const Ids = z.object({ sellers: z.array(z.object({ id: z.string() })) });
const Owners = z.object({ products: z.array(z.object({ seller: z.object({ id: z.string() }).nullish() })) });

/** The time by which rows come. Medusa's order is by one field alone. */
const timeOf = ({ of }: Place): 'created_at' | 'updated_at' | 'deleted_at' => {
  if (of === 'deleted') return 'deleted_at';
  return of === 'changed' ? 'updated_at' : 'created_at';
};

const ahead = (place: Place | undefined): { next: string } | undefined => place && { next: JSON.stringify(place) };

/** Deletions leave the list of changes, and a shop that opens or shuts moves no time of its listings. */
const afterThese = (place: Place): Place | undefined => {
  if (place.of === 'changed') return { ...place, of: 'deleted', after: place.from, seen: [] };
  return place.of === 'deleted' ? { ...place, of: 'of-changed-sellers', after: START, seen: [] } : undefined;
};

/** Sellers that have changed since the pull before: at most as many as fit into one question. A full pull brings the listings of others. */
const changedSellers = async (client: Client, { from }: Place): Promise<readonly string[]> => {
  const parameters = { 'updated_at[$gte]': from, order: 'updated_at', limit: LIST, fields: 'id' };
  return (await client.read('/sellers', parameters, Ids)).data.sellers.map(({ id }) => id);
};

export const pullListings = async (
  { client, entrance, marketplace }: Desk,
  addresses: Addresses,
  place: Place,
  limit: number,
): Promise<Page<Pulled>> => {
  const sellers = place.of === 'of-changed-sellers' ? await changedSellers(client, place) : undefined;
  if (sellers?.length === 0) return { items: [], cursor: place.since ?? place.from };
  const time = timeOf(place);
  const { data, at } = await client.read(
    '/products',
    {
      ...{ [`${time}[$gte]`]: place.after, order: time, limit: takeOf(place, limit), fields: PRODUCT },
      ...(place.of === 'deleted' && { with_deleted: 'true' }),
      ...(sellers && { seller_id: sellers }),
    },
    Products,
  );
  const rows = data.products.map((product) => ({ id: product.id, time: product[time] ?? '', product }));
  const { fresh, next } = turnPage(place, rows, limit);
  const cursor = sinceOf(place, at);
  const afterwards = next ?? afterThese(place);
  const { shows } = await entrance.open();
  return {
    items: fresh.map(({ product }) => listingOf(marketplace, addresses, product, { shows, at })),
    ...ahead(afterwards && { ...afterwards, since: cursor }),
    cursor,
  };
};

/** Those of these sellers whose goods carts take. */
const onSaleOf = async (client: Client, sellers: readonly string[]): Promise<ReadonlySet<string>> => {
  const found = new Set<string>();
  for (;;) {
    const left = sellers.filter((seller) => !found.has(seller));
    if (left.length === 0) return found;
    const parameters = { seller_id: left, status: ['published'], limit: LIST, fields: 'id,seller.id' };
    const { products } = (await client.read('/products', parameters, Owners)).data;
    const before = found.size;
    for (const { seller } of products) if (seller) found.add(seller.id);
    // A full answer may be full of one seller's goods.
    if (products.length < LIST || found.size === before) return found;
  }
};

/**
 * Sellers are few: a delta reads all, and keeps those that have changed, and those that sell though a measure of ours has closed their
 * shop, which moves no time of theirs.
 */
export const pullSellers = async ({ client }: Desk, place: Place, limit: number): Promise<Page<Pulled>> => {
  const isDelta = place.of === 'changed';
  const from = { ...place, after: isDelta && place.since === undefined ? START : place.after };
  const { data, at } = await client.read(
    '/sellers',
    { 'created_at[$gte]': from.after, order: 'created_at', limit: takeOf(from, limit), fields: SELLER },
    Sellers,
  );
  const rows = data.sellers.map((seller) => ({ id: seller.id, time: seller.created_at, seller }));
  const { fresh, next } = turnPage(from, rows, limit);
  const cursor = sinceOf(place, at);
  const shut = fresh.flatMap(({ seller }) => (measureOn(seller) === undefined ? [] : [seller.id]));
  const onSale = await onSaleOf(client, shut);
  const items = fresh.flatMap(({ seller }) => {
    const row = sellerOf(seller, onSale.has(seller.id));
    return row.updatedAt >= place.from || onSale.has(seller.id) ? [row] : [];
  });
  return { items, ...ahead(next && { ...next, since: cursor }), cursor };
};
