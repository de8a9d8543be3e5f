import type { Brand, Listing } from '@marketsafe/terms';
import { fold } from '../fold/index.ts';
import { familiesOf, GOODS, isAccessory } from '../signals/goods.ts';

/** Observed prices of genuine goods of one brand, kind, condition and currency. */
export interface LearnedPrice {
  readonly brand: string;
  readonly category: string;
  readonly condition: 'new' | 'used';
  readonly currency: string;
  /** The median; half of the genuine goods cost less. */
  readonly typical: string;
  /** Three quarters of the 1 % quantile, at least of the second lowest price: the lowest may be misread. */
  readonly low: string;
  readonly listings: number;
}

/** Fewer prices say hardly anything about the lowest genuine one. */
const LEAST = 20;
const LOW_QUANTILE = 0.01;
/**
 * The prices are a sample, and others are lower: of 1,465 genuine goods compared with ranges from other genuine goods,
 * 2.6 % cost less than the quantile itself, 1.2 % less than 0.8 of it, and 0.9 % less than 0.75 (`bench/screening/lowest-prices.ts`).
 */
export const LOW_SHARE = 0.75;

/**
 * Computes price ranges from genuine listings, by quantiles, which a few misread prices do not move. `brandOf`
 * returns a listing's brand id, or undefined. A range covers a kind of goods or, where `brands` are given, a product
 * line: a mark of the brand that is not its name ("Air Max"). Listings of neither, accessories, listings without a price,
 * and groups of fewer than twenty are left out.
 */
export function learnPriceRanges(
  genuine: Iterable<Listing>,
  brandOf: (listing: Listing) => string | undefined,
  brands: readonly Brand[] = [],
): LearnedPrice[] {
  const lines = new Map(brands.map((brand) => [brand.id, linesOf(brand)]));
  const groups = new Map<string, { of: Omit<LearnedPrice, 'typical' | 'low' | 'listings'>; amounts: number[] }>();
  for (const listing of genuine) {
    const amount = Number(listing.price?.amount ?? 0);
    const brand = brandOf(listing);
    if (!listing.price || !(amount > 0) || brand === undefined || isAccessory(listing.title)) continue;
    const { currency } = listing.price;
    const condition = listing.condition === undefined || listing.condition === 'new' ? 'new' : 'used';
    for (const category of [...kindsOf(listing), ...linesIn(listing, lines.get(brand))]) {
      const key = JSON.stringify([brand, category, condition, currency]);
      const group = groups.get(key) ?? { of: { brand, category, condition, currency }, amounts: [] };
      group.amounts.push(amount);
      groups.set(key, group);
    }
  }
  return [...groups.values()]
    .filter(({ amounts }) => amounts.length >= LEAST)
    .map(({ of, amounts }) => {
      const inOrder = amounts.toSorted((a, b) => a - b);
      const place = (share: number): number => Math.floor(share * (inOrder.length - 1));
      const typical = inOrder[place(0.5)] ?? 0;
      const low = (inOrder[Math.max(1, place(LOW_QUANTILE))] ?? 0) * LOW_SHARE;
      return { ...of, typical: typical.toFixed(2), low: low.toFixed(2), listings: amounts.length };
    });
}

/** The kinds of goods that the category names, otherwise the title. */
function kindsOf({ category = '', title }: Listing): string[] {
  const known = (text: string): string[] => [...familiesOf(text)].filter((family) => GOODS.has(family));
  const named = known(category);
  return named.length > 0 ? named : known(title);
}

interface ProductLine {
  readonly name: string;
  readonly words: ReadonlySet<string>;
}

/** The marks of several words, or with a number, that share no word with the brand's name: another form of the name is no product line. */
function linesOf({ name, marks }: Brand): ProductLine[] {
  const own = familiesOf(fold(name).text);
  for (const word of familiesOf(name)) own.add(fold(word).text);
  return marks
    .filter(({ weak }) => !weak)
    .map(({ text }) => ({ name: text, words: familiesOf(text) }))
    .filter(({ words }) => words.size > 1 && ![...words].some((word) => GOODS.has(word) || own.has(fold(word).text)));
}

function linesIn({ title }: Listing, lines: readonly ProductLine[] = []): string[] {
  if (lines.length === 0) return [];
  const words = familiesOf(title);
  return lines.filter((line) => [...line.words].every((word) => words.has(word))).map(({ name }) => name);
}

/** Adds learned ranges to the brands. A brand's own range for the kind of goods and condition is better and stays. */
export function withLearnedPrices(brands: readonly Brand[], learned: readonly LearnedPrice[]): Brand[] {
  return brands.map((brand) => {
    const own = brand.prices;
    const added = learned
      .filter((price) => price.brand === brand.id)
      .filter(({ category, condition }) => !own.some((entry) => isFor(entry, category, condition)))
      .map(({ category, condition, currency, typical, low }) => ({ category, condition, currency, typical, low }));
    return added.length === 0 ? brand : { ...brand, prices: [...own, ...added] };
  });
}

const isFor = (entry: Brand['prices'][number], category: string, condition: string): boolean =>
  (entry.condition ?? 'new') === condition &&
  (entry.category.toLowerCase() === category.toLowerCase() || isOnlyOfKind(entry.category, category));

/** "Shoes" means shoes in general; "Air Max shoes" does not. */
const isOnlyOfKind = (text: string, kind: string): boolean => {
  const families = familiesOf(text);
  return families.has(kind) && [...families].every((family) => GOODS.has(family));
};
