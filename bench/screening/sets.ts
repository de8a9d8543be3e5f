/** The data for measuring screening's scores: replica listings against genuine ones, with a brand book with or without prices. */
import type { Listing } from '@marketsafe/terms';
import {
  assess,
  type BrandBook,
  type BrandBookOptions,
  compileBrandBook,
  learnPriceRanges,
  withLearnedPrices,
} from '../../packages/screening/src/index.ts';
import { familiesOf, GOODS } from '../../packages/screening/src/signals/goods.ts';
import { benchmarkBook } from './brand-book.ts';
import { halfOf, listingsOf, sportShoes } from './data.ts';
import { withListPrices } from './list-prices.ts';

export interface Sets {
  readonly replica: readonly Listing[];
  readonly genuine: readonly Listing[];
  /** A thousand brands, without prices. */
  readonly plain: BrandBook;
  /** The same with prices: learned from the genuine listings of the training half, otherwise list prices. */
  readonly priced: BrandBook;
  /** The same with list prices alone. */
  readonly listed: BrandBook;
}

/** Yearly averages for one US dollar in the catalogues' years (US Internal Revenue Service): 2020 for INR, 2016 for CNY. */
const RATES = {
  table: { asOf: '2026-11-26', base: 'USD', rates: { INR: '74.102', CNY: '6.910' } },
  today: '2026-11-26',
};

export async function readSets(options: BrandBookOptions = {}): Promise<Sets> {
  const { listings: replica } = await listingsOf('replica-listings/listings.csv');
  const { listings: sephora } = await listingsOf('genuine/sephora-cosmetics.csv');
  const { listings: tmall } = await listingsOf('tmall-beauty/tmall-beauty.csv');
  const genuine = [...tmall, ...(await sportShoes()), ...sephora];
  const labels = (listings: readonly Listing[]): string[] => listings.map(({ brand }) => brand ?? '');
  const brands = benchmarkBook(labels(replica), labels(sephora), 1000);
  const plain = compileBrandBook(brands, options);
  const training = genuine.filter((listing) => halfOf(listing) === 'train');
  const learned = learnPriceRanges(training, (listing) => assess(listing, plain)[0]?.brand, brands);
  const withRates = { ...options, rates: RATES };
  const priced = compileBrandBook(withListPrices(withLearnedPrices(brands, learned)), withRates);
  return { replica, genuine, plain, priced, listed: compileBrandBook(withListPrices(brands), withRates) };
}

/** One listing that names a brand, with screening's result. Its brand field, which is the answer for replicas, is withheld. */
export interface Scored {
  readonly listing: Listing;
  readonly finding: ReturnType<typeof assess>[number];
}

/** Each title once; without listings that name no brand, about which screening says nothing. */
export function scored(listings: readonly Listing[], book: BrandBook): Scored[] {
  const titles = new Map(listings.map((listing) => [listing.title, listing]));
  return [...titles.values()].flatMap(({ brand: _, ...listing }) => {
    const [finding] = assess(listing, book);
    return finding ? [{ listing, finding }] : [];
  });
}

/** The brands and kinds of goods with genuine listings and replicas in the data: shoes of Nike, Adidas and Jordan. */
export function isCommon({ listing: { category = '', title }, finding: { brand } }: Scored): boolean {
  const kinds = [...familiesOf(`${category} ${title}`)].filter((word) => GOODS.has(word));
  const isFootwear = kinds.some((kind) => kind === 'shoes' || kind === 'slides');
  return isFootwear && ['nike', 'adidas', 'jordan'].includes(brand);
}
