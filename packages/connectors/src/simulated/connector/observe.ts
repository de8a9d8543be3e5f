import { type MeasureTarget, variantOf } from '@marketsafe/terms';
import type { z } from 'zod';
import { ConnectorError, type Observation, type Surface } from '../../contract.ts';
import { CartRefusal, ShopperCart, ShopperGone, ShopperItem, ShopperSearch, ShopperStorefront } from '../wire.ts';
import type { Client } from './client.ts';
import { readAs } from './http.ts';

type Seen = 'visible' | 'gone' | 'unknown';

/** Turns a failed observation of one surface into a value, so that the others still count. */
const orUnknown = async <Value>(look: Promise<Value>): Promise<Value | ConnectorError> => {
  try {
    return await look;
  } catch (error) {
    if (error instanceof ConnectorError) return error;
    throw error;
  }
};

const refusalOr = <Schema extends z.ZodType>(status: number, body: unknown, schema: Schema) =>
  status === 404 ? { refused: readAs(ShopperGone, body).code } : { found: readAs(schema, body) };

/** Whether a shopper finds the offer, or the given variant of it. */
const offers = ({ variants }: z.infer<typeof ShopperItem>, variant: string | undefined): boolean =>
  variant === undefined || variants.includes(variant);

const page = async (client: Client, id: string) => {
  const { status, body } = await client.shopper('GET', `/api/shop/item/${encodeURIComponent(id)}`);
  return refusalOr(status, body, ShopperItem);
};

const search = async (client: Client, id: string, variant: string | undefined): Promise<Seen> => {
  // The index has an item's number as a word, so one query finds exactly this offer or nothing.
  const { body } = await client.shopper('GET', `/api/shop/search?limit=100&q=${encodeURIComponent(id)}`);
  const found = readAs(ShopperSearch, body).items.find((item) => item.id === id);
  return found !== undefined && offers(found, variant) ? 'visible' : 'gone';
};

/** Tries to buy with a cart of its own, which it discards. */
const cart = async (client: Client, id: string, variant?: string): Promise<Seen> => {
  const { status, body } = await client.shopper('POST', '/api/shop/cart', {
    id,
    ...(variant !== undefined && { variant }),
  });
  if (status !== 404 && status !== 409) {
    readAs(ShopperCart, body);
    return 'visible';
  }
  return readAs(CartRefusal, body).code === 'sold-out' ? 'visible' : 'gone';
};

const told = (seen: Seen | ConnectorError): Seen => (seen instanceof ConnectorError ? 'unknown' : seen);

const observeListing = async (client: Client, target: MeasureTarget, at: () => string): Promise<Observation> => {
  const variant = variantOf(target);
  const [onPage, inSearch, inCart] = await Promise.all([
    orUnknown(page(client, target.id)),
    orUnknown(search(client, target.id, variant)),
    orUnknown(cart(client, target.id, variant)),
  ]);
  if (onPage instanceof ConnectorError) {
    // No surface could be observed: throws the reason instead of three unknowns.
    if (inSearch instanceof ConnectorError && inCart instanceof ConnectorError) throw onPage;
    const surfaces = { page: 'unknown', search: told(inSearch), cart: told(inCart) } as const;
    return { target, exists: true, surfaces, at: at() };
  }
  const surfaces = {
    page: 'found' in onPage && offers(onPage.found, variant) ? 'visible' : 'gone',
    search: told(inSearch),
    cart: told(inCart),
  } as const;
  if ('found' in onPage) return { target, exists: true, seller: onPage.found.seller.id, surfaces, at: at() };
  return { target, exists: onPage.refused === 'gone', surfaces, at: at() };
};

const storefront = async (client: Client, id: string) => {
  const { status, body } = await client.shopper('GET', `/api/shop/shop/${encodeURIComponent(id)}`);
  return refusalOr(status, body, ShopperStorefront);
};

const searchShop = async (client: Client, id: string): Promise<Seen> => {
  const { body } = await client.shopper('GET', `/api/shop/search?limit=1&shop=${encodeURIComponent(id)}`);
  return readAs(ShopperSearch, body).total > 0 ? 'visible' : 'gone';
};

const observeStorefront = async (client: Client, target: MeasureTarget, at: () => string): Promise<Observation> => {
  // Shoppers cannot see which offers to try, or whether the account is locked.
  const [state] = await client.states([target]);
  if (state?.kind !== 'storefront' || !state.exists)
    return { target, exists: false, surfaces: { page: 'gone', search: 'gone', cart: 'gone' }, at: at() };
  const [onPage, inSearch, ...inCart] = await Promise.all([
    orUnknown(storefront(client, target.id)),
    orUnknown(searchShop(client, target.id)),
    ...(state.sample ?? []).map((id) => orUnknown(cart(client, id))),
  ]);
  const carts = inCart.map(told);
  const surfaces: Record<Extract<Surface, 'page' | 'search' | 'cart'>, Seen> = {
    page: onPage instanceof ConnectorError ? 'unknown' : 'found' in onPage ? 'visible' : 'gone',
    search: told(inSearch),
    cart: carts.includes('visible') ? 'visible' : carts.includes('unknown') ? 'unknown' : 'gone',
  };
  const blocked = state.loginBlocked === undefined ? {} : { loginBlocked: state.loginBlocked };
  return { target, exists: true, seller: target.id, surfaces, ...blocked, at: at() };
};

/** Proceeds are in the marketplace's books, and not on its pages. */
const observeProceeds = async (client: Client, target: MeasureTarget, at: () => string): Promise<Observation> => {
  const [state] = await client.states([target]);
  if (state?.kind !== 'proceeds' || !state.exists) return { target, exists: false, surfaces: {}, at: at() };
  const { seller, heldOf = [] } = state;
  return {
    target,
    exists: true,
    ...(seller !== undefined && { seller }),
    surfaces: {},
    held: heldOf.length > 0,
    at: at(),
  };
};

const observers = { listing: observeListing, storefront: observeStorefront, proceeds: observeProceeds } as const;

export const observeTarget = (client: Client, target: MeasureTarget, at: () => string): Promise<Observation> =>
  observers[target.kind](client, target, at);
