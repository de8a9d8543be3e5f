import { familiesOf, GOODS, isAccessory } from '../goods.ts';
import type { Evidence } from '../signal.ts';

type Entry = Evidence['booked']['brand']['prices'][number];

/** The entry of a brand's price list that a listing is compared with, and whether the kind of goods was guessed. */
export interface Range {
  readonly entry: Entry;
  readonly guessed: boolean;
}

/** Entries in the listing's own currency go before others, of those that fit; undefined where the brand says nothing of such goods. */
export function rangeFor(evidence: Evidence, currency: string): Range | undefined {
  const entries = inCondition(evidence);
  const own = entries.filter((entry) => entry.currency === currency);
  return lowestFitting(evidence.listing, own) ?? lowestFitting(evidence.listing, entries);
}

/** Used goods go by the range of used ones, and accessories by that of accessories; where there is none, nothing is said. */
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
 * Of the entries that fit, those that say most of the goods ("Air Max 95" before "shoes"), and of these the lowest typical price:
 * the brand's cheapest line is what a listing must be compared with.
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

/** What an entry is for: kinds of goods, of which one must be the listing's, and other words, all of which the listing must have. */
interface Parts {
  readonly goods: readonly string[];
  readonly rest: readonly string[];
  readonly accessory: boolean;
}
/** Goes with the brand book. */
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
