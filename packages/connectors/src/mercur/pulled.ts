import { Money } from '@marketsafe/terms';
import { z } from 'zod';
import { type Addresses, addressOf, latestOf, pageOf } from '../by-state/addresses.ts';
import type { PulledListing, PulledSeller } from '../contract.ts';
import { statuses } from './measures.ts';
import { isShown, measureOn, STANDING, Standing, shopState } from './sellers.ts';
import { NO_SELLER } from './states.ts';

const id = z.string().min(1).max(128);
const text = z.string().nullish();
const Price = z.object({ amount: z.union([z.number(), z.string()]), currency_code: z.string() });
const Variant = z.object({
  ...{ id, title: text, sku: text, updated_at: z.string() },
  prices: z.array(Price).nullish(),
});
export const Product = z.object({
  ...{ id, title: z.string(), description: text, thumbnail: text, status: z.enum(statuses) },
  ...{ created_at: z.string(), updated_at: z.string(), deleted_at: text },
  images: z.array(z.object({ url: z.string(), rank: z.number().nullish() })).nullish(),
  categories: z.array(z.object({ name: z.string() })).nullish(),
  variants: z.array(Variant).nullish(),
  sales_channels: z.array(z.object({ id })).nullish(),
  /** Absent for the marketplace's own goods, and for what is deleted. */
  seller: Standing.extend({ updated_at: z.string() }).nullish(),
});
export type Product = z.infer<typeof Product>;
export const PRODUCT = [
  ...['id', 'title', 'description', 'thumbnail', 'status', 'created_at', 'updated_at', 'deleted_at'],
  ...['*images', '*categories', '*variants', '*variants.prices', 'sales_channels.id', 'seller.updated_at'],
  ...STANDING.map((field) => `seller.${field}`),
].join();

/** Amounts of Medusa are decimal numbers of the currency's main unit. What is no price is dropped. */
const moneyOf = ({ amount, currency_code }: z.infer<typeof Price>): Money | undefined =>
  Money.safeParse({ amount: String(amount), currency: currency_code.toUpperCase() }).data;

/** The lowest, in the currency that comes first: a variant has one for each currency, and others for larger quantities. */
const lowestOf = (prices: readonly z.infer<typeof Price>[]): { readonly price: Money } | undefined => {
  const alike = prices.filter(({ currency_code }) => currency_code === prices[0]?.currency_code);
  const [lowest] = alike.toSorted((one, other) => Number(one.amount) - Number(other.amount));
  const price = lowest && moneyOf(lowest);
  return price && { price };
};

/** The shop as shoppers enter it: whether any storefront shows these sales channels, and the moment by the marketplace's clock. */
interface Shop {
  readonly shows: (channels: readonly string[]) => boolean;
  readonly at: Date;
}

/** A published product is hidden with its seller's shop, and in a sales channel of no storefront. */
const isFound = ({ seller, sales_channels }: Product, { shows, at }: Shop): boolean =>
  Boolean(seller && isShown(seller, at)) && shows((sales_channels ?? []).map((channel) => channel.id));

const changeOf = ({ updated_at, variants, seller }: Product, isHiddenWithShop: boolean): string =>
  latestOf([
    updated_at,
    ...(variants ?? []).map((one) => one.updated_at),
    ...(isHiddenWithShop && seller ? [seller.updated_at] : []),
  ]);

export const listingOf = (marketplace: string, at: Addresses, product: Product, shop: Shop): PulledListing => {
  const { id: of, title, description, thumbnail, images, categories, seller } = product;
  const variants = product.variants ?? [];
  const page = pageOf(at, of);
  const pictures = (images ?? []).toSorted((one, other) => (one.rank ?? 0) - (other.rank ?? 0)).map(({ url }) => url);
  const urls = [...(thumbnail ? [thumbnail] : []), ...pictures].flatMap((url) => addressOf(at.baseUrl, url) ?? []);
  const [category] = categories ?? [];
  const [isOnSale, isSeen] = [product.status === 'published', isFound(product, shop)];
  return {
    kind: 'listing',
    listing: {
      ...{ marketplace, id: of, title: title.slice(0, 1000) },
      ...(description && { description: description.slice(0, 20_000) }),
      ...(category && { category: category.name.slice(0, 500) }),
      ...lowestOf(variants.flatMap(({ prices }) => prices ?? [])),
      seller: seller ? { id: seller.id, name: seller.name.slice(0, 300) } : { id: NO_SELLER },
      images: [...new Set(urls)],
      ...(page !== undefined && { url: page }),
      shipsTo: [],
      variants: variants.map(({ id: variant, title: name, sku, prices }) => ({
        id: variant,
        ...(name && { title: name }),
        ...(sku && { sku }),
        ...lowestOf(prices ?? []),
      })),
      attributes: {},
    },
    state: product.deleted_at ? 'deleted' : isOnSale && isSeen ? 'visible' : 'hidden',
    updatedAt: product.deleted_at ?? changeOf(product, isOnSale && !isSeen),
  };
};

export const Seller = Standing.extend({
  ...{ email: text, created_at: z.string(), updated_at: z.string() },
  members: z.array(z.object({ id, email: text, locale: text })).nullish(),
  professional_details: z.object({ corporate_name: text, registration_number: text, updated_at: text }).nullish(),
});
export type Seller = z.infer<typeof Seller>;
export const SELLER = [
  ...['id', 'name', 'status', 'status_reason', 'email', 'created_at', 'updated_at'],
  ...['members.id', 'members.email', 'members.locale'],
  ...['corporate_name', 'registration_number', 'updated_at'].map((field) => `professional_details.${field}`),
].join();

/**
 * Mercur lets every seller rewrite the address of every other one, but not the address that a member logs in with. Ids are in the order
 * of their creation.
 */
const addressOfSeller = ({ email, members }: Seller): string | undefined => {
  const ownFirst = (members ?? []).toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const own = ownFirst.flatMap((member) => member.email ?? []);
  return own.find((address) => address === email) ?? own[0] ?? email ?? undefined;
};

/** @param isOnSale whether carts take any goods of the seller, which a measure on its shop has to end */
export const sellerOf = (seller: Seller, isOnSale: boolean): PulledSeller => {
  const { id: of, name, created_at, updated_at, members, professional_details: firm } = seller;
  const email = addressOfSeller(seller);
  const isChinese = (members ?? []).some(({ locale }) => locale?.startsWith('zh'));
  return {
    ...{ kind: 'seller', id: of, name: name.slice(0, 300), language: isChinese ? 'zh-CN' : 'en' },
    // Our measure is not complete while carts take its goods.
    state: isOnSale && measureOn(seller) !== undefined ? 'active' : shopState(seller),
    ...(firm?.registration_number && {
      declaredIdentity: { kind: 'company-no', number: firm.registration_number, holder: firm.corporate_name ?? name },
    }),
    ...(email && { contact: { email } }),
    openedOn: created_at.slice(0, 10),
    updatedAt: latestOf([updated_at, ...(firm?.updated_at ? [firm.updated_at] : [])]),
  };
};
