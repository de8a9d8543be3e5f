import type { ActionRecord, ListingRecord, SellerRecord } from './records.ts';
import type { Shop } from './shop.ts';
import { hasVariant, measureOn, offSale } from './variants.ts';
import type { ActionView, ListingRow, SellerRow, TargetState } from './wire.ts';

/** The operator's view of a row. */
export const listingRow = (shop: Shop, record: ListingRecord): ListingRow => ({
  listing: {
    ...record.content,
    marketplace: shop.options.id,
    id: record.id,
    seller: { id: record.seller, name: shop.sellers.get(record.seller)?.name },
  },
  measure: record.measure,
  onShelf: record.onShelf,
  offSale: offSale(record),
  state: record.deleted ? 'deleted' : shop.isVisible(record) ? 'visible' : 'hidden',
  updatedAt: record.updatedAt,
});

export const sellerRow = ({
  id,
  name,
  language,
  state,
  identity,
  email,
  openedOn,
  updatedAt,
}: SellerRecord): SellerRow => ({
  id,
  name,
  language,
  state,
  ...(identity === undefined ? {} : { identity }),
  ...(email === undefined ? {} : { email }),
  ...(openedOn === undefined ? {} : { openedOn }),
  updatedAt,
});

/** The number of a storefront's offers that an observer tries. */
const SAMPLE = 3;

/** The state of one variant, together with the listing's own measure. */
export const variantState = (shop: Shop, id: string, variant: string): TargetState => {
  const whole = targetState(shop, 'listing', id);
  const record = shop.listings.get(id);
  if (whole.kind !== 'listing' || !whole.exists || record === undefined || !hasVariant(record, variant))
    return { kind: 'listing', id, variant, exists: false };
  return { ...whole, variant, measure: measureOn(record, variant), listingMeasure: record.measure, offer: {} };
};

export const targetState = (shop: Shop, kind: TargetState['kind'], id: string): TargetState => {
  if (kind === 'storefront') {
    const seller = shop.sellers.get(id);
    if (seller === undefined) return { kind, id, exists: false };
    const offered = shop
      .listingsOf(id)
      .filter(({ measure, onShelf, deleted }) => measure === 'none' && onShelf && !deleted);
    const sample = offered.slice(0, SAMPLE).map((listing) => listing.id);
    return { kind, id, exists: true, state: seller.state, loginBlocked: seller.state !== 'active', sample };
  }
  const record = shop.listings.get(id);
  // Proceeds stay owed after the seller withdrew the offer.
  if (kind === 'proceeds')
    return record === undefined
      ? { kind, id, exists: false }
      : { kind, id, exists: true, seller: record.seller, heldOf: [...(shop.held.get(id) ?? [])] };
  if (record === undefined || record.deleted) return { kind, id, exists: false };
  const { price, stock } = record.kept ?? record.content;
  return {
    kind,
    id,
    exists: true,
    seller: record.seller,
    measure: record.measure,
    onShelf: record.onShelf,
    sellerState: shop.sellers.get(record.seller)?.state,
    offer: { ...(price === undefined ? {} : { price }), ...(stock === undefined ? {} : { stock }) },
  };
};

/** Tasks for the marketplace itself: delivered once it has them. */
const asked: ReadonlySet<string> = new Set(['notice.withdraw', 'consumers.inform']);

export const actionView = (shop: Shop, { instruction, status, reference, reason }: ActionRecord): ActionView => {
  const message = reference === undefined ? undefined : shop.messages.get(reference);
  return {
    id: instruction.id,
    status,
    ...(reference === undefined ? {} : { reference }),
    ...(reason === undefined ? {} : { reason }),
    ...(instruction.type === 'seller.notify' ? { delivered: message !== undefined } : {}),
    ...(asked.has(instruction.type) ? { delivered: status === 'effective' || status === 'already' } : {}),
    ...(message?.readAt === undefined ? {} : { readAt: message.readAt }),
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
