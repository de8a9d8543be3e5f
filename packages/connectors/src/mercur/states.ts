import { type MeasureTarget, variantOf } from '@marketsafe/terms';
import { z } from 'zod';
import { BATCH } from '../by-state/in-batches.ts';
import { isMarked, type Mark } from '../by-state/marks.ts';
import { orNothing } from '../operator-api/desk.ts';
import type { Client } from './client.ts';
import type { Desk } from './desk.ts';
import { readMeasures, type Status, statuses } from './measures.ts';
import { type Goods, OFFER, offerOf, Price, type Region } from './offer.ts';
import { isAway, measureOn, type ShopMeasure, STANDING, Standing, shopState } from './sellers.ts';

const id = z.string().min(1).max(128);

export interface ListingState {
  readonly kind: 'listing';
  readonly id: string;
  readonly title: string;
  readonly status: Status;
  readonly marks: readonly Mark[];
  /** Its status before our first measure, if it was not on sale. */
  readonly was?: Status;
  readonly seller: string;
  /** How its seller stands; absent for the marketplace's own goods. */
  readonly standing?: Standing;
  /** Our measure on its seller's shop. */
  readonly shopMeasure?: ShopMeasure;
  readonly goods: Goods;
  /** Why shoppers may not find it though it is on sale. */
  readonly whyNot?: string;
}

export interface StorefrontState {
  readonly kind: 'storefront';
  readonly id: string;
  readonly standing: Standing;
  readonly measure?: ShopMeasure;
  /** Some of its goods: those on sale, if any are. */
  readonly sample: readonly ListingState[];
  readonly isOnSale: boolean;
  /** Some goods that are hidden with it. */
  readonly hiddenWithIt: readonly ListingState[];
}

export type State = ListingState | StorefrontState;

const Product = z.object({
  ...{ id, title: z.string(), status: z.enum(statuses) },
  metadata: z.record(z.string(), z.unknown()).nullish(),
  seller: Standing.nullish(),
  sales_channels: z.array(z.object({ id })).nullish(),
  variants: z.array(z.object({ id, prices: z.array(Price).nullish() })).nullish(),
});
type Product = z.infer<typeof Product>;
const Products = z.object({ products: z.array(Product) });
const FIELDS = [
  ...['id', 'title', 'status', 'metadata', 'sales_channels.id', ...OFFER],
  ...STANDING.map((field) => `seller.${field}`),
].join();

/** Rows of one answer. Medusa has no limit of its own; the addresses of so many fit into one request. */
export const LIST = 100;

/** The marketplace's own goods have no seller. */
export const NO_SELLER = 'default';

const whyNotFound = ({ seller }: Product, goods: Goods, regions: readonly Region[]): string | undefined => {
  if (!seller) return 'it has no seller, and Mercur shows shoppers no such goods';
  if (shopState(seller) !== 'active') return 'the shop is not open';
  if (isAway(seller)) return 'the seller has closed its shop for a time';
  if (goods.channels.length === 0) return 'it is in no sales channel';
  if (goods.variants.length === 0) return 'it has no variant';
  return offerOf(goods, regions)?.isPriced === false
    ? 'it has no price of its own for all shoppers of a region'
    : undefined;
};

const listingState = (product: Product, regions: readonly Region[]): ListingState => {
  const { id: of, title, status } = product;
  const seller = product.seller?.id ?? NO_SELLER;
  const shopMeasure = product.seller ? measureOn(product.seller) : undefined;
  const goods: Goods = {
    variants: (product.variants ?? []).map(({ id: variant, prices }) => ({ id: variant, prices: prices ?? [] })),
    channels: (product.sales_channels ?? []).map((channel) => channel.id),
  };
  const whyNot = whyNotFound(product, goods, regions);
  const { marks, was } = readMeasures(product.metadata, seller);
  // Its seller put it back on sale while the shop was closed, which is over.
  const isOver = status === 'published' && shopMeasure === undefined;
  return {
    ...{ kind: 'listing', id: of, title, status, seller, goods },
    marks: isOver ? marks.filter(({ kind }) => kind !== 'closed') : marks,
    ...(was !== undefined && { was }),
    ...(product.seller && { standing: product.seller }),
    ...(shopMeasure !== undefined && { shopMeasure }),
    ...(whyNot !== undefined && { whyNot }),
  };
};

type Filter = Parameters<Client['read']>[1];

type Books = Pick<Desk, 'client' | 'entrance'>;

/** Listings in the order of their ids. One that its seller deleted is not among them. */
const readProducts = async ({ client, entrance }: Books, filter: Filter): Promise<ListingState[]> => {
  const parameters = { limit: LIST, order: 'id', fields: FIELDS, ...filter };
  const { products } = (await client.read('/products', parameters, Products)).data;
  // A shop that cannot be looked at keeps no measure from being sent.
  const regions = (await orNothing(entrance.open()))?.regions ?? [];
  return products.map((product) => listingState(product, regions));
};

/** Listings by their id. */
const readListings = async (desk: Books, ids: readonly string[]): Promise<ReadonlyMap<string, ListingState>> => {
  const found = new Map<string, ListingState>();
  for (let start = 0; start < ids.length; start += LIST)
    for (const one of await readProducts(desk, { id: ids.slice(start, start + LIST) })) found.set(one.id, one);
  return found;
};

/** At most `BATCH` listings of a seller that carts take: those of a closed shop too. */
export const onSaleOf = (desk: Books, seller: string, limit = BATCH): Promise<ListingState[]> =>
  readProducts(desk, { seller_id: seller, status: ['published'], limit });

/** Those that a seller can give a listing that we hide, beside `published`. */
const OFF_SALE = statuses.filter((status) => status !== 'published');

/**
 * At most `BATCH` listings of a seller that are hidden with the shop. Medusa finds no product by its metadata, so those that are off sale
 * are read until so many are found.
 */
export const hiddenOf = async (desk: Books, seller: string): Promise<ListingState[]> => {
  const found: ListingState[] = [];
  for (let offset = 0; found.length < BATCH; offset += LIST) {
    const page = await readProducts(desk, { seller_id: seller, status: OFF_SALE, offset });
    found.push(...page.filter(({ marks }) => isMarked(marks, 'closed')));
    if (page.length < LIST) break;
  }
  return found.slice(0, BATCH);
};

const Sellers = z.object({ sellers: z.array(Standing) });

export const readStandings = async (
  { client }: Books,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Standing>> => {
  const found = new Map<string, Standing>();
  for (let start = 0; start < ids.length; start += LIST) {
    const parameters = { id: ids.slice(start, start + LIST), limit: LIST, fields: STANDING.join() };
    const { sellers } = (await client.read('/sellers', parameters, Sellers)).data;
    for (const one of sellers) found.set(one.id, one);
  }
  return found;
};

/** Goods of one shop that are looked at. */
const SAMPLE = 3;

const storefrontState = async (desk: Books, standing: Standing): Promise<StorefrontState> => {
  const { id: of } = standing;
  const measure = measureOn(standing);
  const onSale = await onSaleOf(desk, of, SAMPLE);
  return {
    ...{ kind: 'storefront', id: of, standing },
    ...(measure !== undefined && { measure }),
    sample: onSale.length > 0 ? onSale : await readProducts(desk, { seller_id: of, limit: SAMPLE }),
    isOnSale: onSale.length > 0,
    hiddenWithIt: await hiddenOf(desk, of),
  };
};

/** The marketplace's books about targets, in their order; undefined for one that is not there. */
export const readStates = async (desk: Books, targets: readonly MeasureTarget[]): Promise<(State | undefined)[]> => {
  const isListing = (target: MeasureTarget): boolean => target.kind === 'listing' && variantOf(target) === undefined;
  const idsOf = (of: (target: MeasureTarget) => boolean): string[] => [
    ...new Set(targets.filter(of).map((target) => target.id)),
  ];
  const listings = await readListings(desk, idsOf(isListing));
  const standings = await readStandings(
    desk,
    idsOf(({ kind }) => kind === 'storefront'),
  );
  const states: (State | undefined)[] = [];
  for (const target of targets) {
    const standing = target.kind === 'storefront' ? standings.get(target.id) : undefined;
    if (standing !== undefined) states.push(await storefrontState(desk, standing));
    else states.push(isListing(target) ? listings.get(target.id) : undefined);
  }
  return states;
};
