import { Money } from '@marketsafe/terms';
import { z } from 'zod';
import { type Addresses, addressOf, latestOf, pageOf } from '../by-state/addresses.ts';
import type { PulledListing, PulledSeller } from '../contract.ts';
import { readMark } from './marks.ts';
import { type Channel, DEFAULT_CODE, stateOfAll } from './shops.ts';

const id = z.string().min(1).max(128);
const Asset = z.object({ source: z.string() });
export const Product = z.object({
  ...{ id, name: z.string(), description: z.string(), enabled: z.boolean() },
  ...{ createdAt: z.string(), updatedAt: z.string() },
  featuredAsset: Asset.nullable(),
  assets: z.array(Asset),
  channels: z.array(z.object({ id, code: z.string(), seller: z.object({ id, name: z.string() }).nullable() })),
  facetValues: z.array(z.object({ code: z.string() })),
  variants: z.array(
    z.object({
      ...{ id, sku: z.string(), name: z.string(), enabled: z.boolean(), stockOnHand: z.int() },
      ...{ priceWithTax: z.int(), currencyCode: z.string(), updatedAt: z.string() },
    }),
  ),
});
type Product = z.infer<typeof Product>;
export const FIELDS = `id name description enabled createdAt updatedAt featuredAsset{source} assets{source} channels{id code seller{id name}} facetValues{code}
  variants{id sku name enabled stockOnHand priceWithTax currencyCode updatedAt}`;

/** Amounts of Vendure are whole numbers of its smallest unit, which it sets for all currencies alike. What is no price is dropped. */
const moneyOf = (amount: number, currency: string, precision: number): { price: Money } | undefined => {
  const digits = String(amount).padStart(precision + 1, '0');
  const whole = digits.slice(0, digits.length - precision);
  const written = precision === 0 ? whole : `${whole}.${digits.slice(-precision)}`;
  const { data } = Money.safeParse({ amount: written, currency });
  return data && { price: data };
};

/** Whether it is in no seller's shop. It may have been taken from one: its marks say from which. */
export const isHomeless = ({ channels }: Product): boolean => channels.every(({ code }) => code === DEFAULT_CODE);

/** A listing that was taken from its shop still has its seller; one that never had a shop is the marketplace's. */
const ownerOf = (product: Product, shops: readonly Channel[]): Product['channels'][number]['seller'] | undefined => {
  if (!isHomeless(product)) return product.channels.find(({ code }) => code !== DEFAULT_CODE)?.seller;
  const marks = product.facetValues.flatMap(({ code }) => readMark(code) ?? []);
  return shops.find((shop) => marks.some(({ home }) => home === shop.id))?.seller ?? product.channels[0]?.seller;
};

export const listingOf = (
  marketplace: string,
  at: Addresses,
  product: Product,
  shops: readonly Channel[],
  precision: number,
): PulledListing => {
  const { id: of, name, description, enabled, featuredAsset, assets, variants } = product;
  const seller = ownerOf(product, shops);
  const page = pageOf(at, of);
  const pictures = featuredAsset === null ? assets : [featuredAsset, ...assets];
  const images = [...new Set(pictures.flatMap(({ source }) => addressOf(at.baseUrl, source) ?? []))];
  const [first] = variants.toSorted((one, other) => one.priceWithTax - other.priceWithTax);
  return {
    kind: 'listing',
    listing: {
      ...{ marketplace, id: of, title: name.slice(0, 1000) },
      ...(description !== '' && { description: description.slice(0, 20_000) }),
      ...(first && moneyOf(first.priceWithTax, first.currencyCode, precision)),
      seller:
        seller === undefined || seller === null
          ? { id: 'default' }
          : { id: seller.id, name: seller.name.slice(0, 300) },
      images,
      ...(page !== undefined && { url: page }),
      stock: Math.max(
        0,
        variants.reduce((sum, { stockOnHand }) => sum + stockOnHand, 0),
      ),
      shipsTo: [],
      variants: variants.map(({ id: variant, sku, name: title, priceWithTax, currencyCode }) => ({
        ...{ id: variant, title, sku, ...moneyOf(priceWithTax, currencyCode, precision) },
      })),
      attributes: {},
    },
    state: enabled ? 'visible' : 'hidden',
    updatedAt: latestOf([product.updatedAt, ...variants.map((variant) => variant.updatedAt)]),
  };
};

export const Seller = z.object({ id, name: z.string(), createdAt: z.string(), updatedAt: z.string() });

/** @param emails of the administrators of the seller's shops. */
export const sellerOf = (
  { id: of, name, createdAt, updatedAt }: z.infer<typeof Seller>,
  shops: readonly Channel[],
  emails: readonly string[],
): PulledSeller => {
  const [email] = emails;
  return {
    ...{ kind: 'seller', id: of, name: name.slice(0, 300), state: stateOfAll(shops) },
    language: shops[0]?.language ?? 'en',
    ...(email !== undefined && { contact: { email } }),
    openedOn: createdAt.slice(0, 10),
    // A suspension changes the shop and not its seller.
    updatedAt: latestOf([updatedAt, ...shops.map((shop) => shop.updatedAt)]),
  };
};
