import { converted, type ExchangeRates, type Signal } from '@marketsafe/terms';
import type { Weights } from '../../fusion/index.ts';
import { familiesOf, isAccessory } from '../goods.ts';
import { isForTheBrand } from '../innocent/index.ts';
import { type Evidence, raise } from '../signal.ts';
import { ABSURD_FROM, PLACEHOLDER_UP_TO, STALE_AFTER_DAYS, STEPS, USUAL_FROM } from './lexicon.ts';

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
  const entries = inCondition(evidence);
  const own = entries.filter(({ currency }) => currency === price.currency);
  const range = typicalPrice(evidence.listing, own.length > 0 ? own : entries);
  if (!range) return [];
  const seen = `${price.amount} ${price.currency}`;
  const compared = comparable(evidence, range.entry.currency);
  if (compared === undefined) return [];
  if ('why' in compared) return [{ signal: 'price', logOdds: 0, field: 'price', seen, note: compared.why }];
  return against(compared, range, seen, weights);
}

interface Range {
  readonly entry: Entry;
  readonly guessed: boolean;
}

function against(
  { amount, how }: { amount: number; how: string },
  { entry, guessed }: Range,
  seen: string,
  weights: Weights,
): Signal[] {
  const typical = Number(entry.typical);
  const ratio = amount / typical;
  // 99999 is no price either.
  if (ratio >= ABSURD_FROM) return [];
  const step =
    amount >= Number(entry.low ?? Number.POSITIVE_INFINITY) ? undefined : STEPS.find(({ below }) => ratio < below);
  if (!step && ratio < USUAL_FROM) return [];
  const percent = ratio < 0.1 ? (ratio * 100).toFixed(1) : (ratio * 100).toFixed(0);
  const goods = entry.condition === 'used' ? `used ${entry.category}` : entry.category;
  const note = `${step?.note ?? 'as usual'}: ${percent} % of the typical ${typical.toFixed(2)} for ${goods}${how}`;
  const times = guessed ? GUESSED_CATEGORY : 1;
  return [raise(weights, step?.weight ?? 'price-usual', { signal: 'price', field: 'price', seen, note }, times)];
}

/** The listing's price in `currency`, why it cannot be compared, or undefined where nothing can be said of rates at all. */
function comparable(
  { listing, rates }: Evidence,
  currency: string,
): { amount: number; how: string } | { why: string } | undefined {
  const { price } = listing;
  if (!price) return undefined;
  if (price.currency === currency) return { amount: Number(price.amount), how: '' };
  if (!rates) return undefined;
  const { table, today } = rates;
  if (isStale(table, today)) return { why: `not compared: the exchange rates are of ${table.asOf}, too old` };
  const amount = converted(price, currency, table);
  if (amount === undefined) return { why: `not compared: no exchange rate from ${price.currency} to ${currency}` };
  return { amount, how: `, ${amount.toFixed(2)} ${currency} at the rates of ${table.asOf}` };
}

const DAY_MS = 86_400_000;
const isStale = ({ asOf }: ExchangeRates, today: string): boolean =>
  (Date.parse(today) - Date.parse(asOf)) / DAY_MS > STALE_AFTER_DAYS;

type Entry = Evidence['booked']['brand']['prices'][number];

/** Used goods go by the range of used ones, and accessories by that of accessories; where there is none, nothing is said. */
function inCondition({ listing, booked, terms }: Evidence): readonly Entry[] {
  const isUsed =
    listing.condition === 'used' ||
    listing.condition === 'refurbished' ||
    terms.all.some(({ term, field }) => term.kind === 'second-hand' && field === 'title');
  const accessory = isAccessory(listing.title) || isAccessory(listing.category ?? '');
  return booked.brand.prices.filter(
    ({ condition = 'new', category }) => (condition === 'used') === isUsed && isAccessory(category) === accessory,
  );
}

/** The lowest typical price that fits: the brand's cheapest line is what a listing must be compared with. */
function typicalPrice(listing: Evidence['listing'], entries: readonly Entry[]): Range | undefined {
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
  return { entry: lowest, guessed: titled.length === 0 };
}

function intersects(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const item of a) if (b.has(item)) return true;
  return false;
}
