import { z } from 'zod';
import type { Addresses } from '../by-state/addresses.ts';
import { type Place, readPlace, sinceOf, takeOf, turnPage } from '../by-state/place.ts';
import type { EntityKind, Page, Pulled } from '../contract.ts';
import { capabilities } from './capabilities.ts';
import type { Client } from './client.ts';
import type { Desk } from './desk.ts';
import { listingOf, PRODUCT, Product, SELLER, Seller, sellerOf } from './pulled.ts';
import { measureOn } from './sellers.ts';
import { LIST } from './states.ts';

const Products = z.object({ products: z.array(Product) });
const Sellers = z.object({ sellers: z.array(Seller) });
const Owners = z.object({ products: z.array(z.object({ seller: z.object({ id: z.string() }).nullish() })) });

/** The time by which rows come. Medusa's order is by one field alone. */
const TIMES = { all: 'created_at', changed: 'updated_at', deleted: 'deleted_at' } as const;

const ahead = (place: Place | undefined): { next: string } | undefined => place && { next: JSON.stringify(place) };

const pullListings = async (
  { client, marketplace }: Desk,
  addresses: Addresses,
  place: Place,
  limit: number,
): Promise<Page<Pulled>> => {
  const of = place.of === 'changed-variants' ? 'changed' : place.of;
  const time = TIMES[of];
  const { data, at } = await client.read(
    '/products',
    {
      ...{ [`${time}[$gte]`]: place.after, order: time, limit: takeOf(place, limit), fields: PRODUCT },
      ...(of === 'deleted' && { with_deleted: 'true' }),
    },
    Products,
  );
  const rows = data.products.map((product) => ({ id: product.id, time: product[time] ?? '', product }));
  const { fresh, next } = turnPage(place, rows, limit);
  const cursor = sinceOf(place, at);
  // Deletions leave the list of changes.
  const afterwards: Place | undefined =
    next ?? (of === 'changed' ? { ...place, of: 'deleted', after: place.from, seen: [] } : undefined);
  return {
    items: fresh.map(({ product }) => listingOf(marketplace, addresses, product)),
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
const pullSellers = async ({ client }: Desk, place: Place, limit: number): Promise<Page<Pulled>> => {
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

/** Every seller was made later. */
const START = '1970-01-01T00:00:00.000Z';

export const pullPage = (
  desk: Desk,
  addresses: Addresses,
  kind: EntityKind,
  { cursor, next, limit = 100 }: { cursor?: string; next?: string; limit?: number },
): Promise<Page<Pulled>> => {
  const place = readPlace({ ...(cursor !== undefined && { cursor }), ...(next !== undefined && { next }) });
  const most = Math.min(Math.max(1, limit), capabilities.pull.pageMax);
  return kind === 'seller' ? pullSellers(desk, place, most) : pullListings(desk, addresses, place, most);
};
