import { type MeasureTarget, variantOf } from '@marketsafe/terms';
import { z } from 'zod';
import type { Mark } from '../by-state/marks.ts';
import { type Client, LIST } from './client.ts';
import type { Desk } from './desk.ts';
import { codeOf, readMark } from './marks.ts';
import {
  CHANNEL,
  type Channel,
  ChannelRow,
  channelOf,
  isEmptied,
  type Role,
  readChannels,
  readRoles,
  type ShopState,
  stateOfAll,
} from './shops.ts';

const id = z.string().min(1).max(128);

export interface ListingState {
  readonly kind: 'listing';
  readonly id: string;
  readonly name: string;
  readonly enabled: boolean;
  readonly variants: readonly { readonly id: string; readonly sku: string; readonly enabled: boolean }[];
  /** The shops of sellers where it is now. */
  readonly homes: readonly Channel[];
  /** Its seller's shops: where it is, or was taken from. */
  readonly channels: readonly Channel[];
  readonly seller: string;
  readonly sellerState: ShopState;
  readonly marks: readonly Mark[];
  /** Values of the marketplace's own facets, which a change must repeat. */
  readonly otherFacets: readonly string[];
}

export interface StorefrontState {
  readonly kind: 'storefront';
  readonly id: string;
  readonly state: ShopState;
  readonly channels: readonly Channel[];
  /** Roles that act in this seller's shops alone. */
  readonly roles: readonly Role[];
  /** A role that acts in the shops of other sellers too. */
  readonly sharedRole?: Role;
  /** Whether all who acted for the seller have lost their rights. */
  readonly isLockedOut: boolean;
  /** Listings that shoppers can see, and those that are hidden with the storefront. */
  readonly onSale: number;
  readonly hiddenWithIt: number;
  /** The marketplace's own shop. */
  readonly isMarketplace: boolean;
}

export type State = ListingState | StorefrontState;

const Products = z.object({
  products: z.object({
    items: z.array(
      z.object({
        ...{ id, name: z.string(), enabled: z.boolean() },
        variants: z.array(z.object({ id, sku: z.string(), enabled: z.boolean() })),
        channels: z.array(ChannelRow),
        facetValues: z.array(z.object({ id, code: z.string() })),
      }),
    ),
  }),
});
type Product = z.infer<typeof Products>['products']['items'][number];

const PRODUCTS = `query States($ids:[String!]!){products(options:{take:${LIST},filter:{id:{in:$ids}}}){
  items{id name enabled variants{id sku enabled} channels{${CHANNEL}} facetValues{id code}}}}`;

const marksOf = ({ facetValues }: Product): Mark[] => facetValues.flatMap(({ code }) => readMark(code) ?? []);

/** Whether its marks name a channel that it is not in: it was taken out. */
const isElsewhere = (product: Product): boolean =>
  marksOf(product).some(({ home }) => !product.channels.some((channel) => channel.id === home));

/** As a list of them that is sorted by id: the first shop of several is the same each time. */
const byId = (one: Channel, other: Channel): number => one.id.localeCompare(other.id, 'en', { numeric: true });

/** @param all channels, for one that was taken out of some */
const listingState = (product: Product, all: readonly Channel[]): ListingState => {
  const { id: of, name, enabled, variants } = product;
  const shops = isElsewhere(product) ? all : product.channels.map(channelOf).toSorted(byId);
  const homes = shops.filter((shop) => !shop.isDefault && product.channels.some((channel) => channel.id === shop.id));
  const owner = homes[0]?.seller?.id;
  // Marks of an earlier seller are no measure on the one who has it now.
  const marks = marksOf(product).filter(
    ({ home }) => owner === undefined || shops.find((shop) => shop.id === home)?.seller?.id === owner,
  );
  const known = shops.filter((shop) => homes.includes(shop) || marks.some(({ home }) => home === shop.id));
  const channels = known.length > 0 ? known : shops.filter(({ isDefault }) => isDefault);
  return {
    ...{ kind: 'listing', id: of, name, enabled, variants, homes, channels, marks },
    seller: channels[0]?.seller?.id ?? 'default',
    sellerState: stateOfAll(channels),
    otherFacets: product.facetValues.flatMap(({ id: facet, code }) => (readMark(code) === undefined ? [facet] : [])),
  };
};

/** Listings by their id. One that its seller deleted is not among them: Vendure shows it to no query. */
export const readListings = async (
  { client }: Pick<Desk, 'client'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ListingState>> => {
  const found = new Map<string, ListingState>();
  for (let start = 0; start < ids.length; start += LIST) {
    const variables = { ids: ids.slice(start, start + LIST) };
    const { items } = (await client.read({ query: PRODUCTS, variables }, Products)).data.products;
    const all = items.some(isElsewhere) ? await readChannels(client) : [];
    for (const product of items) found.set(product.id, listingState(product, all));
  }
  return found;
};

const Count = z.object({ products: z.object({ totalItems: z.int() }) });
const ON_SALE = 'query OnSale{products(options:{take:1,filter:{enabled:{eq:true}}}){totalItems}}';
const MARKED =
  'query Marked($marks:[String!]!){products(options:{take:1,filter:{facetValueId:{in:$marks}}}){totalItems}}';
const Values = z.object({ facetValues: z.object({ items: z.array(z.object({ id, code: z.string() })) }) });

/** As `Desk.markIds`. */
export const readMarkIds = async (client: Client, codes: readonly string[]): Promise<string[][]> => {
  const query = `query Marks($codes:[String!]!){facetValues(options:{take:${LIST},sort:{id:ASC},filter:{code:{in:$codes}}}){items{id code}}}`;
  const { items } = (await client.read({ query, variables: { codes: [...new Set(codes)] } }, Values)).data.facetValues;
  return codes.map((code) => items.flatMap((value) => (value.code === code ? [value.id] : [])));
};

const storefrontState = async (
  desk: Pick<Desk, 'client' | 'markIds'>,
  seller: string,
  shops: readonly Channel[],
): Promise<StorefrontState | undefined> => {
  const { client } = desk;
  const channels = shops.filter((shop) => shop.seller?.id === seller);
  if (channels.length === 0) return undefined;
  const roles = await readRoles(desk, channels);
  const isOf = (of: readonly Channel[], channel: string): boolean => of.some((shop) => shop.id === channel);
  const own = roles.filter((role) => role.channels.every((channel) => isOf(channels, channel)));
  // A role that reaches the default channel is of the marketplace's people.
  const shared = roles.find(
    (role) =>
      !own.includes(role) && !role.channels.some((channel) => shops.find((shop) => shop.id === channel)?.isDefault),
  );
  let onSale = 0;
  for (const { token } of channels)
    onSale += (await client.read({ query: ON_SALE, channel: token }, Count)).data.products.totalItems;
  const codes = channels.map(({ id: channel }) => codeOf({ kind: 'closed', home: channel }));
  const marks = (await desk.markIds(codes)).flat();
  const hiddenWithIt =
    marks.length === 0
      ? 0
      : (await client.read({ query: MARKED, variables: { marks } }, Count)).data.products.totalItems;
  return {
    ...{ kind: 'storefront', id: seller, state: stateOfAll(channels), channels, roles: own, onSale, hiddenWithIt },
    isLockedOut: shared === undefined && own.every(isEmptied) && (own.length > 0 || stateOfAll(channels) !== 'active'),
    isMarketplace: channels.some(({ isDefault }) => isDefault),
    ...(shared !== undefined && { sharedRole: shared }),
  };
};

/** The marketplace's books about targets, in their order; undefined for one that is not there. */
export const readStates = async (
  desk: Pick<Desk, 'client' | 'markIds'>,
  targets: readonly MeasureTarget[],
): Promise<(State | undefined)[]> => {
  const isListing = (target: MeasureTarget): boolean => target.kind === 'listing' && variantOf(target) === undefined;
  const listings = await readListings(
    desk,
    targets.flatMap((target) => (isListing(target) ? [target.id] : [])),
  );
  const shops = targets.some(({ kind }) => kind === 'storefront') ? await readChannels(desk.client) : [];
  const states: (State | undefined)[] = [];
  for (const target of targets) {
    if (target.kind === 'storefront') states.push(await storefrontState(desk, target.id, shops));
    else states.push(isListing(target) ? listings.get(target.id) : undefined);
  }
  return states;
};
