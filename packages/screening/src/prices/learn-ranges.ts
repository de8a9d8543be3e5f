import type { Brand, Listing } from '@marketsafe/terms';
import { familiesOf, GOODS, isAccessory } from '../signals/goods.ts';

/** What genuine goods of one brand, kind, condition and currency were seen to cost. */
export interface LearnedPrice {
  readonly brand: string;
  readonly category: string;
  readonly condition: 'new' | 'used';
  readonly currency: string;
  /** The median; half of the genuine goods cost less. */
  readonly typical: string;
  /** One in twenty of the genuine goods costs less. */
  readonly low: string;
  readonly listings: number;
}

/** With fewer, the lowest twentieth is one listing or none. */
const LEAST = 20;
const LOW_QUANTILE = 0.05;

/**
 * Price ranges from listings that are known to be genuine, by quantiles, which a few misread prices do not move. `brandOf`
 * says whose goods a listing is (a brand's id), or undefined. Listings of no known kind of goods, of accessories, and without a
 * price teach nothing; nor does a group of fewer than `least`.
 */
export function learnPriceRanges(
  genuine: Iterable<Listing>,
  brandOf: (listing: Listing) => string | undefined,
  least: number = LEAST,
): LearnedPrice[] {
  const groups = new Map<string, { at: Omit<LearnedPrice, 'typical' | 'low' | 'listings'>; amounts: number[] }>();
  for (const listing of genuine) {
    const amount = Number(listing.price?.amount ?? 0);
    const brand = brandOf(listing);
    if (!listing.price || !(amount > 0) || brand === undefined || isAccessory(listing.title)) continue;
    const { currency } = listing.price;
    const condition = listing.condition === undefined || listing.condition === 'new' ? 'new' : 'used';
    for (const category of kindsOf(listing)) {
      const key = JSON.stringify([brand, category, condition, currency]);
      const group = groups.get(key) ?? { at: { brand, category, condition, currency }, amounts: [] };
      group.amounts.push(amount);
      groups.set(key, group);
    }
  }
  return [...groups.values()]
    .filter(({ amounts }) => amounts.length >= least)
    .map(({ at, amounts }) => {
      const inOrder = amounts.toSorted((a, b) => a - b);
      const quantile = (share: number): string => (inOrder[Math.floor(share * (inOrder.length - 1))] ?? 0).toFixed(2);
      return { ...at, typical: quantile(0.5), low: quantile(LOW_QUANTILE), listings: amounts.length };
    });
}

/** The kinds of goods that the category names, else the title. */
function kindsOf({ category = '', title }: Listing): string[] {
  const known = (text: string): string[] => [...familiesOf(text)].filter((family) => GOODS.has(family));
  const named = known(category);
  return named.length > 0 ? named : known(title);
}

/** The brands with what was learned where they give no range of their own for that kind of goods and condition: theirs is better. */
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
  (entry.condition ?? 'new') === condition && familiesOf(entry.category).has(category);
