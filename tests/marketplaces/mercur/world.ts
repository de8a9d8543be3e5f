import type { CapturedDelivery, ConformanceWorld, Connector } from '@marketsafe/connectors';
import { connectTo, MARKETPLACE } from '../software/acting.ts';
import { NEXT_SECRET } from '../software/door.ts';
import { troubled } from '../software/trouble.ts';
import { ADMIN, ADMIN_PASSWORD, type Shop } from './boot.ts';
import { ask, type Caller, Refused } from './rest.ts';
import { openShop, putOnSale, type Seller, type Storefront, sessionOf } from './sellers.ts';
import { kindOf, yes } from './trouble.ts';

/** What all worlds on one Mercur share. */
export interface Stage {
  readonly shop: Shop;
  readonly storefront: Storefront;
  /** Deliveries that our endpoint took. */
  readonly taken: readonly CapturedDelivery[];
  readonly secret: string;
}

let count = 0;

const forTests = ({ url }: Pick<Shop, 'url'>): Caller => ({ url, headers: {} });

/** Waits until Mercur has sent its events. */
const settled = async (shop: Pick<Shop, 'url'>): Promise<void> => {
  await ask(forTests(shop), 'GET', '/for-tests/settled');
};

/** The changes that an action really caused, of the thing that it changed most often. */
export const effectsOf = (shop: Pick<Shop, 'url'>, action: string): Promise<number> =>
  ask<number>(forTests(shop), 'GET', `/for-tests/effects?action=${encodeURIComponent(action)}`);

/** `done`, unless Mercur refuses it. */
export const unlessRefused = async (attempt: Promise<unknown>): Promise<'refused' | 'done'> => {
  try {
    await attempt;
    return 'done';
  } catch (error) {
    if (error instanceof Refused) return 'refused';
    throw error;
  }
};

/** The seller's own way in: by its password, to its goods. */
export const logsIn = async ({ url }: Pick<Shop, 'url'>, { id, email }: Seller): Promise<boolean> => {
  const session = await sessionOf(url, email, id);
  return (await unlessRefused(ask(session, 'GET', '/vendor/products?limit=1&fields=id'))) === 'done';
};

/** The listing is another seller's now, as when an id is used again. */
export const giveTo = async (shop: Pick<Shop, 'url'>, listing: string, from: string, to: string): Promise<void> => {
  await ask(forTests(shop), 'POST', '/for-tests/give-away', { listing, from, to });
};

/** A marketplace with sellers of its own for one check, on a Mercur that all checks share. */
export async function mercurWorld({ shop, storefront, taken, secret }: Stage): Promise<ConformanceWorld> {
  const { http, strike, writes } = troubled({ kindOf, yes });
  const admin = await shop.admin();
  const began = taken.length;
  const sellers = new Map<string, Seller>();
  const goods = new Map<string, { readonly seller: string; readonly variants: readonly string[] }>();
  const connect = (): Connector =>
    connectTo('mercur', shop, `${ADMIN}:${ADMIN_PASSWORD}`, { http, secrets: [NEXT_SECRET, secret] });
  const connector = connect();
  const of = (seller: string): Seller => {
    const found = sellers.get(seller);
    if (found === undefined) throw new Error(`no seller ${seller}`);
    return found;
  };
  const ownerOf = (listing: string): Seller => of(goods.get(listing)?.seller ?? '');

  const put = async (seller: string, name: string, prices: readonly number[]) => {
    count += 1;
    const offer = { name, sku: `sku${process.pid}x${count}`, prices };
    const listing = await putOnSale(of(seller), storefront, offer);
    goods.set(listing.id, { seller, variants: listing.variants });
    return listing;
  };

  return {
    connector,
    second: connect(),
    seller: async () => {
      count += 1;
      const seller = await openShop(admin, `Shop ${process.pid} ${count}`, `s${process.pid}-${count}`);
      sellers.set(seller.id, seller);
      return seller.id;
    },
    listing: async (seller, title, id) => {
      const listing = await put(seller, title ?? `Shoes ${count}`, [19900]);
      if (id === undefined) return listing.id;
      await shop.rename(listing.id, id);
      goods.set(id, { seller, variants: listing.variants });
      return id;
    },
    listingInVariants: async (seller) => {
      const { id, variants } = await put(seller, `Shoes ${count}`, [19900, 20900]);
      return { listing: id, variants };
    },
    reprice: async (listing, amount) => {
      const path = `/vendor/products/${listing}/variants/${goods.get(listing)?.variants[0]}`;
      const prices = [{ currency_code: 'usd', amount: Number(amount) }];
      await ask(ownerOf(listing).session, 'POST', path, { prices });
    },
    sellerDeletes: async (listing) => {
      await ask(ownerOf(listing).session, 'DELETE', `/vendor/products/${listing}`);
    },
    sellerRelists: (listing) =>
      unlessRefused(ask(ownerOf(listing).session, 'POST', `/vendor/products/${listing}`, { status: 'published' })),
    sellerLogsIn: (seller) => logsIn(shop, of(seller)),
    inbox: async () => [],
    giveAway: async (listing) => {
      const from = ownerOf(listing).id;
      const to = [...sellers.keys()].find((id) => id !== from) ?? from;
      await giveTo(shop, listing, from, to);
    },
    effectsOf: (action) => effectsOf(shop, action),
    writes,
    secrets: [ADMIN_PASSWORD, secret],
    strike: async (misfortune) => {
      if (misfortune.kind === 'late-effect') throw new Error('Mercur acts before it answers');
      // A view can only be stale if it was seen before.
      if (misfortune.kind === 'stale-read')
        await connector.observe([...goods.keys()].map((id) => ({ kind: 'listing', marketplace: MARKETPLACE, id })));
      strike(misfortune);
    },
    deliveries: async () => {
      await settled(shop);
      return taken.slice(began);
    },
    now: () => new Date(),
    close: async () => {},
  };
}
