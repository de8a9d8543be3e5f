import type { Goods } from '../software/goods.ts';
import { ask, type Caller, login, register } from './rest.ts';

/** A seller that can log in and has an open shop. */
export interface Seller {
  readonly id: string;
  readonly email: string;
  readonly session: Caller;
}

/** Where the marketplace sells: one region, one sales channel, and the key of its storefront. */
export interface Storefront {
  readonly channel: string;
  readonly key: string;
}

/** What shoppers need before the first shop. */
export async function openMarketplace(admin: Caller): Promise<Storefront> {
  await ask(admin, 'POST', '/admin/regions', { name: 'United States', currency_code: 'usd', countries: ['us'] });
  const { sales_channels } = await ask<{ sales_channels: [{ id: string }] }>(admin, 'GET', '/admin/sales-channels');
  const [{ id: channel }] = sales_channels;
  const { api_key: key } = await ask<{ api_key: { id: string; token: string } }>(admin, 'POST', '/admin/api-keys', {
    title: 'The storefront',
    type: 'publishable',
  });
  await ask(admin, 'POST', `/admin/api-keys/${key.id}/sales-channels`, { add: [channel] });
  return { channel, key: key.token };
}

/** For a program that listens on loopback alone. */
export const PASSWORD = 'a-seller-of-the-tests';

/** Its own registration, and the marketplace's approval. */
export async function openShop(admin: Caller, name: string, code: string): Promise<Seller> {
  const { url } = admin;
  const email = `${code}@sellers.invalid`;
  const newcomer = await register(url, 'member', email, PASSWORD);
  const { seller } = await ask<{ seller: { id: string } }>(newcomer, 'POST', '/vendor/sellers', {
    ...{ name, handle: code, email, member_email: email, first_name: name, last_name: 'Shop', currency_code: 'usd' },
  });
  await ask(admin, 'POST', `/admin/sellers/${seller.id}/approve`, {});
  const session = await sessionOf(url, email, seller.id);
  return { id: seller.id, email, session };
}

export async function sessionOf(url: string, email: string, seller: string): Promise<Caller> {
  const member = await login(url, 'member', email, PASSWORD);
  return { ...member, headers: { ...member.headers, 'x-seller-id': seller } };
}

interface Offer extends Goods {
  readonly pictures?: readonly string[];
  readonly status?: 'draft' | 'published';
}

/** @returns the ids of the listing and of its variants. */
export async function putOnSale(
  { session }: Pick<Seller, 'session'>,
  { channel }: Pick<Storefront, 'channel'>,
  { name, sku, prices, pictures = [], status = 'published' }: Offer,
): Promise<{ readonly id: string; readonly variants: readonly string[] }> {
  const sizes = prices.map((_, index) => String(36 + index));
  const { product } = await ask<{ product: { id: string; variants: { id: string }[] } }>(
    session,
    'POST',
    '/vendor/products',
    {
      ...{ title: name, handle: sku.toLowerCase(), status, sales_channels: [{ id: channel }] },
      ...{ options: [{ title: 'Size', values: sizes }], images: pictures.map((url) => ({ url })) },
      ...(pictures[0] !== undefined && { thumbnail: pictures[0] }),
      variants: prices.map((price, index) => ({
        ...{ title: sizes[index], sku: index === 0 ? sku : `${sku}-${index + 1}`, manage_inventory: false },
        ...{ prices: [{ currency_code: 'usd', amount: price / 100 }], options: { Size: sizes[index] } },
      })),
    },
  );
  return { id: product.id, variants: product.variants.map(({ id }) => id) };
}
