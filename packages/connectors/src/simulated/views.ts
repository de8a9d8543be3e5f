import { createHmac } from 'node:crypto';
import type { ListingRow, SellerRow, TargetState, WireObservation, WireTarget } from '../operator-api/index.ts';
import type { ListingRecord, SellerRecord } from './records.ts';
import type { Shop } from './shop.ts';
import type { Shopper } from './shopper.ts';
import { hasVariant, measureOn, offSale, onSale } from './variants.ts';

/** The address of a picture by its key; other addresses stay. */
const pictureAddress = (image: string): string =>
  /^[a-z][a-z0-9+.-]*:/i.test(image)
    ? image
    : `/img/${image
        .replace(/^\/?(?:img\/)?/, '')
        .split('/')
        .map(encodeURIComponent)
        .join('/')}`;

/** The operator's view of a row. */
export const listingRow = (shop: Shop, record: ListingRecord): ListingRow => ({
  listing: {
    ...record.content,
    id: record.id,
    seller: {
      id: record.seller,
      ...(shop.options.tokenKey === undefined && { name: shop.sellers.get(record.seller)?.name }),
    },
    url: `/item.htm?id=${encodeURIComponent(record.id)}`,
    images: record.content.images.map(pictureAddress),
  },
  offSale: offSale(record),
  state: record.deleted ? 'deleted' : shop.isVisible(record) ? 'visible' : 'hidden',
  updatedAt: record.updatedAt,
});

export const sellerRow = (shop: Shop, record: SellerRecord): SellerRow => {
  const { id, name, language, state, identity, email, openedOn, updatedAt } = record;
  const { tokenKey } = shop.options;
  const row = { id, language, state, ...(openedOn === undefined ? {} : { openedOn }), updatedAt };
  if (tokenKey !== undefined)
    return { ...row, name: id, ...(identity === undefined ? {} : { identityToken: tokenOf(tokenKey, identity) }) };
  return {
    ...row,
    name,
    ...(identity === undefined ? {} : { identity }),
    ...(email === undefined ? {} : { email }),
  };
};

/** One spelling for each identity: people write numbers with spaces, hyphens and small letters. */
const tokenOf = (key: string, { kind, number }: NonNullable<SellerRecord['identity']>): string =>
  createHmac('sha256', key)
    .update(`${kind} ${number.replaceAll(/[^\p{L}\p{N}]/gu, '').toUpperCase()}`)
    .digest('hex');

/** The operator's books about one target. */
export const targetState = (shop: Shop, target: WireTarget): TargetState => {
  const { kind, id } = target;
  if (kind === 'storefront') {
    const seller = shop.sellers.get(id);
    return seller === undefined ? { kind, id, exists: false } : { kind, id, exists: true, state: seller.state };
  }
  const record = shop.listings.get(id);
  // Proceeds stay owed after the seller withdrew the offer.
  if (kind === 'proceeds')
    return record === undefined
      ? { kind, id, exists: false }
      : { kind, id, exists: true, seller: record.seller, heldOf: [...(shop.held.get(id) ?? [])] };
  const { variant } = target;
  const named = { kind, id, ...(variant === undefined ? {} : { variant }) };
  if (record === undefined || record.deleted || (variant !== undefined && !hasVariant(record, variant)))
    return { ...named, exists: false };
  const { seller, onShelf, measure } = record;
  const whole = { ...named, exists: true, seller, onShelf, sellerState: shop.sellers.get(seller)?.state };
  if (variant !== undefined)
    return { ...whole, measure: measureOn(record, variant), listingMeasure: measure, offer: {} };
  const { price, stock } = record.kept ?? record.content;
  const offer = { ...(price === undefined ? {} : { price }), ...(stock === undefined ? {} : { stock }) };
  return { ...whole, measure, offer };
};

/** The number of a storefront's offers that an observer tries to buy. */
const SAMPLE = 3;

const seenAs = (found: boolean): 'visible' | 'gone' => (found ? 'visible' : 'gone');

/** What a shopper finds of one target, with the eyes of a shopper. */
export const observation = (shop: Shop, shopper: Shopper, target: WireTarget): WireObservation => {
  const { id } = target;
  if (target.kind !== 'listing') return observedStorefront(shop, shopper, id);
  const { variant } = target;
  const offers = (record: ListingRecord): boolean =>
    variant === undefined || onSale(record).some((one) => one.id === variant);
  const onPage = shopper.look(id, 'page');
  // The index has a listing's number as a word, so this finds exactly this offer or nothing.
  const inSearch = shopper.find(id).find((record) => record.id === id);
  const inCart = shopper.canBuy({ id, variant });
  return {
    ...target,
    exists: onPage !== 'unknown',
    ...(typeof onPage === 'object' && { seller: onPage.listing.seller }),
    surfaces: {
      page: seenAs(typeof onPage === 'object' && offers(onPage.listing)),
      search: seenAs(inSearch !== undefined && offers(inSearch)),
      // What is sold out is still on offer.
      cart: seenAs(inCart === 'yes' || inCart === 'sold-out'),
    },
  };
};

const observedStorefront = (shop: Shop, shopper: Shopper, id: string): WireObservation => {
  const state = shopper.storefront(id);
  const goods = shop
    .listingsOf(id)
    .filter(({ measure, onShelf, deleted }) => measure === 'none' && onShelf && !deleted);
  const canBuy = goods.slice(0, SAMPLE).some((listing) => ['yes', 'sold-out'].includes(shopper.canBuy(listing)));
  return {
    kind: 'storefront',
    id,
    exists: state !== 'unknown',
    surfaces: {
      page: seenAs(state === 'open'),
      search: seenAs(shopper.find('', id).length > 0),
      cart: seenAs(canBuy),
    },
    ...(state !== 'unknown' && { loginBlocked: !shop.mayEnter(id) }),
  };
};

/**
 * Rows changed after a position, in the order of their changes. A row that changes during paging moves to the end
 * and is returned again: no row is missed, some come twice.
 */
export const changedAfter = <Row extends { revision: number }>(rows: Iterable<Row>, after: number, limit: number) => {
  const items: Row[] = [];
  let more = false;
  for (const row of rows) {
    if (row.revision <= after) continue;
    if (items.length === limit) {
      more = true;
      break;
    }
    items.push(row);
  }
  const cursor = String(items.at(-1)?.revision ?? after);
  return { items, cursor, ...(more ? { next: cursor } : {}) };
};
