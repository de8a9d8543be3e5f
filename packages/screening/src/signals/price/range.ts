import { familiesOf, GOODS, isAccessory } from '../goods.ts';
import type { Evidence } from '../signal.ts';

type Entry = Evidence['booked']['brand']['prices'][number];

/** The entry of a brand's price list to compare with, and whether the kind of goods was guessed. */
export interface Range {
  readonly entry: Entry;
  readonly guessed: boolean;
}

/** Of the fitting entries, those in the listing's own currency come first; undefined where the brand has no price for such goods. */
export function rangeFor(evidence: Evidence, currency: string): Range | undefined {
  const entries = inCondition(evidence);
  const own = entries.filter((entry) => entry.currency === currency);
  return lowestFitting(evidence.listing, own) ?? lowestFitting(evidence.listing, entries);
}

/** Used goods need a range of used goods, and accessories one of accessories; without it there is no comparison. */
function inCondition({ listing, booked, terms }: Evidence): readonly Entry[] {
  const isUsed =
    listing.condition === 'used' ||
    listing.condition === 'refurbished' ||
    terms.all.some(({ term, field }) => term.kind === 'second-hand' && field === 'title');
  const accessory = isAccessory(listing.title) || isAccessory(listing.category ?? '');
  return booked.brand.prices.filter(
    (entry) => (entry.condition === 'used') === isUsed && partsOf(entry).accessory === accessory,
  );
}

/**
 * Of the fitting entries, takes the most specific ones ("Air Max 95" before "shoes"), and of these the lowest typical price:
 * a listing must be compared with the brand's cheapest line.
 */
function lowestFitting({ category = '', title }: Evidence['listing'], entries: readonly Entry[]): Range | undefined {
  if (entries.length === 0) return undefined;
  const named = familiesOf(category);
  const words = new Set([...named, ...familiesOf(title)].map(singular));
  const kinds = goodsIn(named);
  const fitting = entries.flatMap((entry) => {
    const { goods, rest } = partsOf(entry);
    if (!rest.every((word) => words.has(word))) return [];
    if (goods.length > 0 && !goods.some((kind) => (kinds.length > 0 ? named : words).has(kind))) return [];
    return [{ entry, says: rest.length }];
  });
  const most = Math.max(...fitting.map(({ says }) => says));
  const best = fitting.filter(({ says }) => says === most).map(({ entry }) => entry);
  const isOfAnyKind = named.size === 0 && fitting.length === 0 && goodsIn(words).length === 0;
  const chosen = isOfAnyKind ? entries.filter((entry) => partsOf(entry).rest.length === 0) : best;
  let lowest: Entry | undefined;
  for (const entry of chosen) if (!lowest || Number(entry.typical) < Number(lowest.typical)) lowest = entry;
  if (!lowest || !(Number(lowest.typical) > 0)) return undefined;
  return { entry: lowest, guessed: isOfAnyKind };
}

/** The goods of an entry: kinds of goods, one of which the listing must have, and other words, all of which it must have. */
interface Parts {
  readonly goods: readonly string[];
  readonly rest: readonly string[];
  readonly accessory: boolean;
}
/** Cached for the life of the brand book. */
const known = new WeakMap<Entry, Parts>();

function partsOf(entry: Entry): Parts {
  const found = known.get(entry);
  if (found) return found;
  const families = familiesOf(entry.category);
  const rest = [...families].filter((word) => !GOODS.has(word)).map(singular);
  const parts = { goods: goodsIn(families), rest, accessory: isAccessory(entry.category) };
  known.set(entry, parts);
  return parts;
}

const goodsIn = (families: ReadonlySet<string>): string[] => [...families].filter((family) => GOODS.has(family));
const singular = (word: string): string => (GOODS.has(word) || word.length < 4 ? word : word.replace(/s$/, ''));
