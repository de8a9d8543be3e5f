import { converted, type Signal } from '@marketsafe/terms';
import type { Weights } from '../../fusion/index.ts';
import { isForTheBrand } from '../innocent/index.ts';
import { type Evidence, raise } from '../signal.ts';
import { ABSURD_FROM, PLACEHOLDER_UP_TO, stepOf } from './lexicon.ts';
import { type Range, rangeFor } from './range.ts';
import { areTooOld } from './rates.ts';

/** A low price against the wrong kind of goods means little, so a guess at the kind counts half. */
const GUESSED_CATEGORY = 0.5;

/**
 * Compares the price with the brand's own range for the same kind of goods in the same condition. A price in another currency is
 * converted by the programme's table of rates, if there is one. fuse() keeps price alone at `watch`.
 */
export function detect(evidence: Evidence, weights: Weights): Signal[] {
  const { price } = evidence.listing;
  // A price of zero or one is a placeholder: the price is on request, or depends on the variant.
  if (!price || Number(price.amount) <= PLACEHOLDER_UP_TO || evidence.booked.brand.prices.length === 0) return [];
  // An article that fits the brand's goods has a price of its own.
  if (isForTheBrand(evidence)) return [];
  const range = rangeFor(evidence, price.currency);
  if (!range) return [];
  // Ambiguous initials on goods of unknown kind: the price belongs to nothing in particular (BB cream).
  if (range.guessed && evidence.sightings[0]?.mark.weak) return [];
  const seen = `${price.amount} ${price.currency}`;
  const compared = comparable(evidence, range.entry.currency);
  if (compared === undefined) return [];
  if ('note' in compared) return [{ signal: 'price', logOdds: 0, field: 'price', seen, ...compared }];
  return against(compared, range, seen, weights);
}

/** A price in the currency of the range, and its conversion. */
interface Compared {
  readonly amount: number;
  readonly atRates?: NonNullable<Signal['atRates']>;
}

function against({ amount, atRates }: Compared, { entry, guessed }: Range, seen: string, weights: Weights): Signal[] {
  const typical = Number(entry.typical);
  const ratio = amount / typical;
  // 99999 is a placeholder too.
  if (ratio >= ABSURD_FROM) return [];
  // For a guessed kind of goods the lowest price is unknown too.
  const low = entry.low === undefined || guessed ? undefined : Number(entry.low);
  const step = stepOf(amount, typical, low);
  // For goods of unknown kind no price is within the range.
  if (guessed && step.weight === 'price-in-range') return [];
  const percent = ratio < 0.1 ? (ratio * 100).toFixed(1) : (ratio * 100).toFixed(0);
  const kind = entry.condition === 'used' ? `used ${entry.category}` : entry.category;
  const goods = guessed ? `${kind}, the brand’s cheapest: what goods these are is not told` : kind;
  const lowest = low !== undefined && ratio < 0.8 ? `; hardly any genuine one costs less than ${low.toFixed(2)}` : '';
  const how = atRates ? `, ${atRates.amount} ${atRates.currency} at the rates of ${atRates.asOf}` : '';
  const note = `${step.note}: ${percent} % of the typical ${typical.toFixed(2)} for ${goods}${how}${lowest}`;
  const times = guessed ? GUESSED_CATEGORY : 1;
  const told = {
    ...(atRates && { atRates }),
    ...(!guessed && { ofTypical: Number(ratio.toFixed(3)), range: { ...entry } }),
  };
  return [raise(weights, step.weight, { signal: 'price', field: 'price', seen, note, ...told }, times)];
}

/** The listing's price in `currency`, the reason why it cannot be compared, or undefined without any rates. */
function comparable(
  { listing, rates }: Evidence,
  currency: string,
): Compared | Required<Pick<Signal, 'note' | 'notCompared'>> | undefined {
  const { price } = listing;
  if (!price) return undefined;
  if (price.currency === currency) return { amount: Number(price.amount) };
  if (!rates) return undefined;
  const { asOf } = rates.table;
  if (areTooOld(rates))
    return { notCompared: 'rates-too-old', note: `not compared: the exchange rates are of ${asOf}, too old` };
  const amount = converted(price, currency, rates.table);
  if (amount === undefined)
    return { notCompared: 'no-rate', note: `not compared: no exchange rate from ${price.currency} to ${currency}` };
  return { amount, atRates: { asOf, amount: amount.toFixed(2), currency } };
}
