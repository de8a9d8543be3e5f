import type { Signal } from '@marketsafe/terms';
import type { Weights } from '../../fusion/index.ts';
import { familiesOf } from '../goods.ts';
import { type Evidence, raise } from '../signal.ts';
import { STEPS, USUAL_FROM } from './lexicon.ts';

/** Against the wrong kind of goods a low price means little, so a guess at the kind counts half. */
const GUESSED_CATEGORY = 0.5;

/**
 * The price against the brand's own range, in the same currency and kind of goods. Currencies are never converted: a
 * rate would have to be somebody's. fuse() keeps price alone at `watch`.
 */
export function detect({ listing, booked }: Evidence, weights: Weights): Signal[] {
  const price = listing.price;
  // Nothing is sold for nothing: a zero stands where the price is asked for, or depends on the variant.
  if (!price || Number(price.amount) === 0) return [];
  const range = typicalPrice(
    listing,
    booked.brand.prices.filter((entry) => entry.currency === price.currency),
  );
  if (!range) return [];
  const ratio = Number(price.amount) / range.typical;
  const seen = `${price.amount} ${price.currency}`;
  const percent = ratio < 0.1 ? (ratio * 100).toFixed(1) : (ratio * 100).toFixed(0);
  const against = `${percent} % of the typical ${range.typical.toFixed(2)} for ${range.category}`;
  const step = STEPS.find(({ below }) => ratio < below);
  if (!step && ratio < USUAL_FROM) return [];
  const note = `${step?.note ?? 'as usual'}: ${against}`;
  const times = range.guessed ? GUESSED_CATEGORY : 1;
  return [raise(weights, step?.weight ?? 'price-usual', { signal: 'price', field: 'price', seen, note }, times)];
}

type Entry = Evidence['booked']['brand']['prices'][number];

/** The lowest typical price that fits: the brand's cheapest line is what a listing must be compared with. */
function typicalPrice(
  listing: Evidence['listing'],
  entries: readonly Entry[],
): { typical: number; category: string; guessed: boolean } | undefined {
  if (entries.length === 0) return undefined;
  const named = familiesOf(listing.category ?? '');
  const fitting = named.size > 0 ? entries.filter((entry) => intersects(familiesOf(entry.category), named)) : [];
  const titled =
    fitting.length > 0
      ? fitting
      : entries.filter((entry) => intersects(familiesOf(entry.category), familiesOf(listing.title)));
  const chosen = titled.length > 0 ? titled : named.size === 0 ? entries : [];
  let lowest: Entry | undefined;
  for (const entry of chosen) if (!lowest || Number(entry.typical) < Number(lowest.typical)) lowest = entry;
  if (!lowest || !(Number(lowest.typical) > 0)) return undefined;
  return { typical: Number(lowest.typical), category: lowest.category, guessed: titled.length === 0 };
}

function intersects(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const item of a) if (b.has(item)) return true;
  return false;
}
