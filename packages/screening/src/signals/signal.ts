import type { Brand, ExchangeRates, Listing, Signal } from '@marketsafe/terms';
import type { WeightName, Weights } from '../fusion/index.ts';
import type { FieldName, Sighting } from '../match/index.ts';
import type { ByPlace } from './by-place.ts';

/** A word or phrase of a lexicon, and what kind of reason it is. */
export interface Term {
  readonly kind: TermKind;
  readonly text: string;
  /** Narrows what the fold lets through: the text as written must match ("1:1", not "I.I"). */
  readonly only?: RegExp;
  /** What it means, or why it says little. */
  readonly note?: string | undefined;
}

type TermKind =
  | 'jargon-plain'
  | 'jargon-trade'
  | 'jargon-hint'
  | 'compatible-before'
  | 'compatible-after'
  | 'compared-before'
  | 'compared-after'
  | 'second-hand';

/** One term seen at one place of a field. */
export interface TermSighting {
  readonly term: Term;
  readonly field: FieldName;
  readonly start: number;
  readonly end: number;
}

export interface Rates {
  readonly table: ExchangeRates;
  /** Calendar date, `YYYY-MM-DD`. */
  readonly today: string;
}

/** A brand of the book as the signals need it. */
export interface BookedBrand {
  readonly brand: Brand;
  /** `marketplace/seller` of those entitled to sell. */
  readonly authorised: ReadonlySet<string>;
}

/** What is known when one listing is judged against one brand. */
export interface Evidence {
  readonly listing: Listing;
  readonly booked: BookedBrand;
  /** Where this brand's marks stand, strongest first; never empty. */
  readonly sightings: readonly [Sighting, ...Sighting[]];
  /** Every brand's sightings in the listing. */
  readonly allSightings: ByPlace<Sighting>;
  readonly terms: ByPlace<TermSighting>;
  /** By which prices in other currencies are compared, and the day it is. */
  readonly rates?: Rates | undefined;
  readonly cleared: boolean;
  readonly strikes: number;
  readonly shop: ShopFacts;
}

/** What is known of the seller's shop beside its listings. */
interface ShopFacts {
  /** Whole days since it opened; undefined where nobody knows. */
  readonly ageDays: number | undefined;
  /** Brands of the book that its listings name. */
  readonly brands: number;
  /** Cases against the seller that were overturned or withdrawn as mistakes. */
  readonly overturned: number;
}

/**
 * One kind of reason. Each lives in `signals/<name>/`: `index.ts` is its face, `detect.ts` the judgement, `lexicon.ts`
 * the words and figures it knows, `detect.test.ts` its behaviour through `screen()`.
 */
export interface SignalKind {
  readonly name: string;
  /** The words it wants looked for; the book scans for all kinds' terms in one pass. */
  readonly terms: readonly Term[];
  detect(evidence: Evidence, weights: Weights): Signal[];
}

/** A signal that is worth one weight of the model, or a part or a multiple of it. */
export function raise(
  weights: Weights,
  weight: WeightName,
  said: Omit<Signal, 'logOdds' | 'weight' | 'times'>,
  times = 1,
): Signal {
  const signal = { ...said, logOdds: weights[weight] * times, weight };
  return times === 1 ? signal : { ...signal, times };
}

export function fieldText(listing: Listing, field: FieldName): string {
  return listing[field] ?? '';
}
