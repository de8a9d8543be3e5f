/** Marketplaces of other authors, each started from an empty database with goods of many sellers. */
import * as mercur from '../tests/marketplaces/mercur/boot.ts';
import * as rest from '../tests/marketplaces/mercur/rest.ts';
import * as mercurSellers from '../tests/marketplaces/mercur/sellers.ts';
import * as mercurWorld from '../tests/marketplaces/mercur/world.ts';
import * as vendure from '../tests/marketplaces/vendure/boot.ts';
import * as graphql from '../tests/marketplaces/vendure/graphql.ts';
import * as vendureSellers from '../tests/marketplaces/vendure/sellers.ts';
import * as vendureWorld from '../tests/marketplaces/vendure/world.ts';
import { titleOf } from './coalition.ts';
import { mercurWire } from './faults/mercur-wire.ts';
import { vendureWire } from './faults/vendure-wire.ts';
import type { Wire } from './faults/wire.ts';

export interface Market {
  readonly url: string;
  /** The credential of its administrator. */
  readonly token: string;
  readonly wire: Wire;
  /** Puts goods on sale, ten a seller; returns their ids. */
  stock(count: number): Promise<readonly string[]>;
  /** What a shopper's own program is answered for a listing: 200 or 404. */
  statusFor(listing: string): Promise<number>;
  /** Whether it is on sale by the operator's own books. */
  isOnSale(listing: string): Promise<boolean>;
  /** A change by the operator's interface at this address. @param action that it claims to be for */
  switchTo(url: string, listing: string, isOnSale: boolean, action?: string): Promise<void>;
  /** The listing is another seller's from now on. */
  giveAway(listing: string): Promise<void>;
  /** How often an action changed the thing that it changed most often. */
  effectsOf(action: string): Promise<number>;
  stop(): Promise<void>;
}

/** Listings of one seller. */
const each = 10;

/** The goods of a marketplace, and whose they are. */
class Stock<Seller> {
  readonly #open: (name: string, code: string) => Promise<Seller>;
  readonly #put: (seller: Seller, goods: Goods) => Promise<{ readonly id: string }>;
  readonly #sellers: Seller[] = [];
  readonly #owners = new Map<string, Seller>();

  constructor(
    open: (name: string, code: string) => Promise<Seller>,
    put: (seller: Seller, goods: Goods) => Promise<{ readonly id: string }>,
  ) {
    this.#open = open;
    this.#put = put;
  }

  async put(count: number): Promise<readonly string[]> {
    const listings: string[] = [];
    for (let index = 0; index < count; index += 1) {
      if (this.#owners.size % each === 0 || index === 0) {
        const number = this.#sellers.length;
        this.#sellers.push(await this.#open(`Shop ${number}`, `shop-${number}`));
      }
      const seller = this.#sellers.at(-1) as Seller;
      const goods = { name: titleOf(0), sku: `sku-${this.#owners.size}`, prices: [9900] };
      const { id } = await this.#put(seller, goods);
      this.#owners.set(id, seller);
      listings.push(id);
    }
    return listings;
  }

  /** Its seller, and one that it becomes the listing of. */
  change(listing: string): readonly [Seller, Seller] {
    const from = this.#owners.get(listing);
    const to = this.#sellers.find((seller) => seller !== from);
    if (from === undefined || to === undefined) throw new Error(`${listing} has no second seller to go to`);
    this.#owners.set(listing, to);
    return [from, to];
  }
}

type Goods = { readonly name: string; readonly sku: string; readonly prices: number[] };

const statusOf = async (url: string, headers: Readonly<Record<string, string>> = {}): Promise<number> => {
  const answer = await fetch(url, { headers });
  await answer.arrayBuffer();
  return answer.status;
};

const forAction = (action: string | undefined) => (action === undefined ? {} : { 'x-marketsafe-action': action });

export const markets: Readonly<Record<string, (server: string) => Promise<Market>>> = {
  async vendure(server) {
    await vendure.install();
    const shop = await vendure.bootVendure(server);
    const admin = await shop.admin();
    const zones = await vendureSellers.openMarketplace(admin);
    const stock = new Stock(
      (name, code) => vendureSellers.openShop(admin, zones, name, code),
      vendureSellers.putOnSale,
    );
    return {
      url: shop.url,
      token: `superadmin:${vendure.ADMIN_PASSWORD}`,
      wire: vendureWire,
      stock: (count) => stock.put(count),
      statusFor: (listing) => statusOf(`${shop.url}/product/${listing}`),
      isOnSale: async (listing) => {
        const { product } = await graphql.ask<{ product: { enabled: boolean; channels: unknown[] } | null }>(
          admin,
          'query($id:ID!){product(id:$id){enabled channels{id}}}',
          { id: listing },
        );
        // In the shop for all, and in its seller's.
        return product?.enabled === true && product.channels.length > 1;
      },
      switchTo: async (url, id, enabled, action) => {
        const query = 'mutation($id:ID!,$enabled:Boolean!){updateProduct(input:{id:$id,enabled:$enabled}){id}}';
        await fetch(`${url}/admin-api`, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            authorization: `Bearer ${admin.session}`,
            ...forAction(action),
          },
          body: JSON.stringify({ query, variables: { id, enabled } }),
        });
      },
      giveAway: (listing) => {
        const [from, to] = stock.change(listing);
        return vendureWorld.giveTo(admin, listing, from, to);
      },
      effectsOf: (action) => vendureWorld.effectsOf(shop, action),
      stop: () => shop.stop(),
    };
  },
  async mercur(server) {
    await mercur.install();
    const shop = await mercur.bootMercur(server);
    const admin = await shop.admin();
    const storefront = await mercurSellers.openMarketplace(admin);
    const key = { 'x-publishable-api-key': storefront.key };
    const stock = new Stock(
      (name, code) => mercurSellers.openShop(admin, name, code),
      (seller, goods) => mercurSellers.putOnSale(seller, storefront, goods),
    );
    return {
      url: shop.url,
      token: `${mercur.ADMIN}:${mercur.ADMIN_PASSWORD}`,
      wire: mercurWire,
      stock: (count) => stock.put(count),
      // Mercur has interfaces only; a storefront's program asks this for the page.
      statusFor: (listing) => statusOf(`${shop.url}/store/products/${listing}?fields=id`, key),
      isOnSale: async (listing) => {
        const path = `/admin/products/${listing}?fields=id,status`;
        const { product } = await rest.ask<{ product: { status: string } }>(admin, 'GET', path);
        return product.status === 'published';
      },
      switchTo: async (url, listing, isOnSale, action) => {
        const caller = { url, headers: { ...admin.headers, ...forAction(action) } };
        const status = isOnSale ? 'published' : 'rejected';
        await rest.ask(caller, 'POST', `/admin/products/${listing}`, { status });
      },
      giveAway: (listing) => {
        const [from, to] = stock.change(listing);
        return mercurWorld.giveTo(shop, listing, from.id, to.id);
      },
      effectsOf: (action) => mercurWorld.effectsOf(shop, action),
      stop: () => shop.stop(),
    };
  },
};
