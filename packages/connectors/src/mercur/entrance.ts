import { z } from 'zod';
import type { Seen } from '../by-state/observation.ts';
import { ConnectorError } from '../contract.ts';
import { errorOf, type HttpAnswer, readAnswer } from '../operator-api/http.ts';
import { type Client, faultIn } from './client.ts';
import { type Goods, type Offer, offerOf, type Region } from './offer.ts';

const id = z.string().min(1);
const Keys = z.object({
  api_keys: z.array(
    z.object({ token: id, revoked_at: z.string().nullable(), sales_channels: z.array(z.object({ id })).nullish() }),
  ),
});
const Channels = z.object({ count: z.number() });
const Regions = z.object({ regions: z.array(z.object({ id, currency_code: z.string() })) });
const Cart = z.object({ cart: z.object({ id, items: z.array(z.object({ id, variant_id: id.nullish() })).nullish() }) });

/** A storefront of the marketplace: its publishable API key, and the sales channels that it shows. */
export interface Door {
  readonly key: string;
  readonly channels: readonly string[];
}

interface Shop {
  readonly doors: readonly [Door, ...Door[]];
  readonly regions: readonly Region[];
  /** Whether shoppers find the goods of these sales channels. */
  readonly shows: (channels: readonly string[]) => boolean;
}

/** Keys and regions change seldom. */
const KEPT_MS = 10 * 60_000;
/** Far more keys than a marketplace has storefronts. */
const MOST_KEYS = 100;

/** As few doors as show every channel that any of them shows: two that show the same have the same goods. */
const fewest = (doors: readonly Door[]): readonly Door[] => {
  const taken: Door[] = [];
  for (const door of doors.toSorted((one, other) => other.channels.length - one.channels.length))
    if (door.channels.some((channel) => !taken.some(({ channels }) => channels.includes(channel)))) taken.push(door);
  return taken;
};

/**
 * What a cart's refusal says about a variant. Medusa asks first for the price, then whether its product is published, then for the stock:
 * a variant without a price that applies is answered with 500, on sale or not.
 */
const refusedBy = (answer: HttpAnswer, { isPriced }: Offer): Seen => {
  const { code, message = '' } = faultIn(answer);
  // What is out of stock, or has no place to be in stock, is known to the cart.
  if (code === 'insufficient_inventory' || /not associated with any stock location/.test(message)) return 'visible';
  const isUnpriced = answer.status === 500 && !isPriced;
  return isUnpriced || /not published/.test(message) ? 'gone' : 'unknown';
};

/** The shop as shoppers enter it, without an account. */
export class Entrance {
  readonly #client: Client;
  readonly #now: () => Date;
  #known: { readonly shop: Shop; readonly until: number } | undefined;
  /** The connector's carts, by region and channel. */
  readonly #carts = new Map<string, string>();
  /** Medusa refuses a second change of a cart while one is under way. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(client: Client, now: () => Date) {
    this.#client = client;
    this.#now = now;
  }

  /** Throws `forbidden` if no shopper could see anything: the marketplace has no publishable API key with a sales channel. */
  async open(): Promise<Shop> {
    const now = this.#now().getTime();
    if (this.#known !== undefined && now < this.#known.until) return this.#known.shop;
    const parameters = { type: 'publishable', limit: MOST_KEYS, fields: 'id,token,revoked_at,sales_channels.id' };
    const { api_keys } = (await this.#client.read('/api-keys', parameters, Keys)).data;
    const usable = api_keys.filter(({ revoked_at: at }) => at === null || Date.parse(at) > now);
    const doors = usable.map(({ token, sales_channels }) => ({
      key: token,
      channels: (sales_channels ?? []).map((channel) => channel.id),
    }));
    const [first, ...others] = fewest(doors);
    if (first === undefined)
      throw new ConnectorError(
        'forbidden',
        'the marketplace has no publishable API key with a sales channel, so its shop cannot be looked at',
        undefined,
        'no-storefront',
      );
    const found = await this.#client.look(first.key, '/regions', { limit: 100, fields: 'id,currency_code' }, Regions);
    const regions = (found?.regions ?? []).map((region) => ({ id: region.id, currency: region.currency_code }));
    // Lists leave no goods out for their channel where there is only one, so those of no channel are found by search.
    const { count } = (await this.#client.read('/sales-channels', { limit: 1, fields: 'id' }, Channels)).data;
    const shown = new Set([first, ...others].flatMap(({ channels }) => channels));
    const shows = (channels: readonly string[]): boolean => count <= 1 || channels.some((one) => shown.has(one));
    const shop: Shop = { doors: [first, ...others], regions, shows };
    this.#known = { shop, until: now + KEPT_MS };
    return shop;
  }

  /** Whether the cart takes some of it, which is taken out again. What has no variant no shopper can put there. */
  tryCart(goods: Goods): Promise<Seen> {
    const turn = this.#turn.then(() => this.#try(goods));
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  async #try(goods: Goods): Promise<Seen> {
    const { doors, regions } = await this.open();
    const { channels } = goods;
    const offer = offerOf(goods, regions);
    if (offer === undefined) return 'gone';
    const { variant, region, quantity } = offer;
    const door = doors.find((one) => one.channels.some((channel) => channels.includes(channel))) ?? doors[0];
    const channel = door.channels.find((one) => channels.includes(one)) ?? door.channels[0];
    const name = `${region} ${channel}`;
    const kept = this.#carts.get(name);
    const cart = kept ?? (await this.#newCart(door, { region_id: region, sales_channel_id: channel }));
    this.#carts.set(name, cart);
    const path = `/carts/${cart}/line-items`;
    const answer = await this.#client.shop(door.key, path, { variant_id: variant, quantity });
    // Carts may be deleted when they are old.
    if (answer.status === 404 && kept !== undefined) {
      this.#carts.delete(name);
      return this.#try(goods);
    }
    if (answer.status === 429) throw errorOf(answer);
    if (errorOf(answer) !== undefined) return refusedBy(answer, offer);
    const line = readAnswer(Cart, answer).cart.items?.find(({ variant_id }) => variant_id === variant);
    if (line !== undefined) await this.#client.shop(door.key, `${path}/${line.id}`, { quantity: 0 });
    return 'visible';
  }

  async #newCart({ key }: Door, body: unknown): Promise<string> {
    const answer = await this.#client.shop(key, '/carts', body);
    const error = errorOf(answer);
    if (error !== undefined) throw error;
    return readAnswer(Cart, answer).cart.id;
  }
}
