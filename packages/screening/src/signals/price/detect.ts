import { converted, type Signal } from '@marketsafe/terms';
import type { Weights } from '../../fusion/index.ts';
import { isForTheBrand } from '../innocent/index.ts';
import { type Evidence, raise } from '../signal.ts';
import { ABSURD_FROM, PLACEHOLDER_UP_TO, stepOf } from './lexicon.ts';
import { type Range, rangeFor } from './range.ts';
import { areTooOld } from './rates.ts';

/** Against the wrong kind of goods a low price means little, so a guess at the kind counts half. */
const GUESSED_CATEGORY = 0.5;

/**
 * The price against the brand's own range for the same kind of goods in the same condition. In another currency it is
 * compared by the programme's table of rates, if there is one. fuse() keeps price alone at `watch`.
 */
export function detect(evidence: Evidence, weights: Weights): Signal[] {
  const { price } = evidence.listing;
  // Nothing is sold for nothing: a zero or a one stands where the price is asked for, or depends on the variant.
  if (!price || Number(price.amount) <= PLACEHOLDER_UP_TO || evidence.booked.brand.prices.length === 0) return [];
  // What fits the brand's goods is not the brand's goods, and costs what it costs.
  if (isForTheBrand(evidence)) return [];
  const range = rangeFor(evidence, price.currency);
  if (!range) return [];
  // Initials that may be anybody's, on goods of which the kind is unknown: the price of nothing in particular (BB cream).
  if (range.guessed && evidence.sightings[0].mark.weak) return [];
  const seen = `${price.amount} ${price.currency}`;
  const compared = comparable(evidence, range.entry.currency);
  if (compared === undefined) return [];
  if ('note' in compared) return [{ signal: 'price', logOdds: 0, field: 'price', seen, ...compared }];
  return against(compared, range, seen, weights);
}

/** A price in the currency of the range, and how it came to be in it. */
interface Compared {
  readonly amount: number;
  readonly atRates?: NonNullable<Signal['atRates']>;
}

function against({ amount, atRates }: Compared, { entry, guessed }: Range, seen: string, weights: Weights): Signal[] {
  const typical = Number(entry.typical);
  const ratio = amount / typical;
  // 99999 is no price either.
  if (ratio >= ABSURD_FROM) return [];
  // What the lowest price is of is as unknown as the goods.
  const low = entry.low === undefined || guessed ? undefined : Number(entry.low);
  const step = stepOf(amount, typical, low);
  // Of goods of an unknown kind no price is within the range.
  if (guessed && step.weight === 'price-in-range') return [];
  const percent = ratio < 0.1 ? (ratio * 100).toFixed(1) : (ratio * 100).toFixed(0);
  const kind = entry.condition === 'used' ? `used ${entry.category}` : entry.category;
  const goods = guessed ? `${kind}, the brand’s cheapest: what goods these are is not told` : kind;
  const lowest = low !== undefined && ratio < 0.8 ? `; hardly any genuine one costs less than ${low.toFixed(2)}` : '';
  const how = atRates ? `, ${atRates.amount} ${atRates.currency} at the rates of ${atRates.asOf}` : '';
  const note = `${step.note}: ${percent} % of the typical ${typical.toFixed(2)} for ${goods}${how}${lowest}`;
  const times = guessed ? GUESSED_CATEGORY : 1;
  return [
    raise(weights, step.weight, { signal: 'price', field: 'price', seen, note, ...(atRates && { atRates }) }, times),
  ];
}

/** The listing's price in `currency`, why it cannot be compared, or undefined where nothing can be said of rates at all. */
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
