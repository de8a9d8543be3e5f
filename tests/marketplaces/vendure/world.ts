import type { CapturedDelivery, ConformanceWorld, Connector, Receipt } from '@marketsafe/connectors';
import { connectTo, MARKETPLACE } from '../software/acting.ts';
import { NEXT_SECRET } from '../software/door.ts';
import { query } from '../software/program.ts';
import { troubled } from '../software/trouble.ts';
import { ADMIN_PASSWORD, type Shop } from './boot.ts';
import { ask, type Caller, login, Refused } from './graphql.ts';
import { openShop, PASSWORD, putOnSale, type Seller, type Zones } from './sellers.ts';
import { kindOf, strikesOnly, yes } from './trouble.ts';

/** What all worlds on one Vendure share. */
export interface Stage {
  readonly shop: Shop;
  readonly zones: Zones;
  /** Deliveries that our endpoint took. */
  readonly taken: readonly CapturedDelivery[];
  readonly secret: string;
}

let count = 0;

/** Waits until Vendure has done its jobs, its search index included, and has sent its events. */
export const settled = async ({ url }: Pick<Shop, 'url'>): Promise<void> => {
  await (await fetch(`${url}/for-tests/settled`)).text();
};

export const effectsOf = async ({ url }: Pick<Shop, 'url'>, action: string): Promise<number> =>
  (await (await fetch(`${url}/for-tests/effects?action=${encodeURIComponent(action)}`)).json()) as number;

/** The connector as the programme uses it: what asks for patience gets it, as long as the marketplace needs. */
const patient = (connector: Connector, shop: Shop): Connector => {
  const asked = new Set<string>();
  const note = (receipts: readonly Receipt[]): readonly Receipt[] => {
    for (const { actionId, retryAfterMs } of receipts) if (retryAfterMs !== undefined) asked.add(actionId);
    return receipts;
  };
  const wait = async (actions: readonly string[]): Promise<void> => {
    if (actions.some((id) => asked.delete(id))) await settled(shop);
  };
  return {
    ...connector,
    submit: async (actions, canSend) => {
      await wait(actions.map(({ id }) => id));
      return note(await connector.submit(actions, canSend));
    },
    poll: async (receipts) => {
      await wait(receipts.map(({ actionId }) => actionId));
      return note(await connector.poll(receipts));
    },
  };
};

const ENABLE = 'mutation($id:ID!){updateProduct(input:{id:$id,enabled:true}){id}}';
const ASSIGN = 'mutation($id:ID!,$to:ID!){assignProductsToChannel(input:{productIds:[$id],channelId:$to}){id}}';
const TAKE = 'mutation($id:ID!,$from:ID!){removeProductsFromChannel(input:{productIds:[$id],channelId:$from}){id}}';
const PRICE = 'mutation($id:ID!,$price:Money!){updateProductVariants(input:[{id:$id,price:$price}]){id}}';

/** `done`, unless Vendure refuses it. */
const unlessRefused = async (attempt: Promise<unknown>): Promise<'refused' | 'done'> => {
  try {
    await attempt;
    return 'done';
  } catch (error) {
    if (error instanceof Refused) return 'refused';
    throw error;
  }
};

/** The seller's own way in: by its password, to whichever shop Vendure lets it see. */
const logsIn = async (url: string, { email }: Seller): Promise<boolean> => {
  const session = await login(url, email, PASSWORD);
  const { me } = await ask<{ me: { channels: { token: string }[] } }>(session, '{me{channels{token}}}');
  const mine = { ...session, channel: me.channels[0]?.token ?? 'none' };
  return (await unlessRefused(ask(mine, '{products(options:{take:1}){totalItems}}'))) === 'done';
};

/** The listing is another seller's now, as when an id is used again. */
export const giveTo = async (
  admin: Caller,
  listing: string,
  from: Pick<Seller, 'channel'>,
  to: Pick<Seller, 'channel'>,
): Promise<void> => {
  await ask(admin, ASSIGN, { id: listing, to: to.channel });
  await ask(admin, TAKE, { id: listing, from: from.channel });
};

/** A marketplace with sellers of its own for one check, on a Vendure that all checks share. */
export async function vendureWorld({ shop, zones, taken, secret }: Stage): Promise<ConformanceWorld> {
  const { http, strike, writes } = troubled({ kindOf, strikesOnly, yes });
  const admin: Caller = await shop.admin();
  const began = taken.length;
  const sellers = new Map<string, Seller>();
  const goods = new Map<string, { readonly seller: string; readonly variants: readonly string[] }>();
  const connect = (): Connector =>
    patient(connectTo('vendure', shop, `superadmin:${ADMIN_PASSWORD}`, { http, secrets: [NEXT_SECRET, secret] }), shop);
  const connector = connect();
  const of = (seller: string): Seller => {
    const found = sellers.get(seller);
    if (found === undefined) throw new Error(`no seller ${seller}`);
    return found;
  };
  const ownerOf = (listing: string): Seller => of(goods.get(listing)?.seller ?? '');

  const put = async (seller: string, name: string, prices: readonly number[]) => {
    const listing = await putOnSale(of(seller), { name, sku: `sku${process.pid}x${count}`, prices });
    goods.set(listing.id, { seller, variants: listing.variants });
    await settled(shop);
    return listing;
  };

  return {
    connector,
    second: connect(),
    seller: async () => {
      count += 1;
      const seller = await openShop(admin, zones, `Shop ${count}`, `s${process.pid}-${count}`);
      sellers.set(seller.id, seller);
      return seller.id;
    },
    listing: async (seller, title, id) => {
      count += 1;
      if (id !== undefined) await nextId(shop, id);
      try {
        return (await put(seller, title ?? `Shoes ${count}`, [19900])).id;
      } catch (error) {
        // A seller without rights adds nothing: the id is of no listing.
        if (error instanceof Refused) return '9223372036859999999';
        throw error;
      } finally {
        if (id !== undefined) await nextId(shop, undefined);
      }
    },
    listingInVariants: async (seller) => {
      count += 1;
      const { id, variants } = await put(seller, `Shoes ${count}`, [19900, 20900]);
      return { listing: id, variants };
    },
    reprice: async (listing, amount) => {
      const price = Math.round(Number(amount) * 100);
      await ask(ownerOf(listing).session, PRICE, { id: goods.get(listing)?.variants[0], price });
    },
    sellerDeletes: async (listing) => {
      await ask(ownerOf(listing).session, 'mutation($id:ID!){deleteProduct(id:$id){result}}', { id: listing });
    },
    sellerRelists: (listing) => unlessRefused(ask(ownerOf(listing).session, ENABLE, { id: listing })),
    sellerLogsIn: (seller) => logsIn(shop.url, of(seller)),
    inbox: async () => [],
    giveAway: async (listing) => {
      const from = ownerOf(listing);
      const to = [...sellers.values()].find(({ id }) => id !== from.id) ?? from;
      await giveTo(admin, listing, from, to);
      await settled(shop);
    },
    effectsOf: (action) => effectsOf(shop, action),
    writes,
    secrets: [ADMIN_PASSWORD, secret],
    strike: async (misfortune) => {
      if (misfortune.kind === 'late-effect')
        throw new Error('Vendure acts before it answers: no effect is late but the index');
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

/** Ids of the marketplace begin here (`shop/server.mjs`). */
const FIRST_ID = 9_223_372_036_850_000_000n;

/** The next listing gets this id; undefined: the next free one below it. */
async function nextId({ databaseUrl }: Shop, id: string | undefined): Promise<void> {
  const key = id === undefined ? undefined : BigInt(id) - FIRST_ID;
  const before = key === undefined ? `(SELECT max(id) FROM product WHERE id < 4000000)` : `${key - 1n}`;
  await query(databaseUrl, `SELECT setval('product_id_seq', ${before})`);
}
