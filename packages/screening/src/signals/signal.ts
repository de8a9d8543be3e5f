import type { Brand, ExchangeRates, Listing, Signal } from '@marketsafe/terms';
import type { WeightName, Weights } from '../fusion/index.ts';
import type { FieldName, Sighting } from '../match/index.ts';
import type { ImageMatch } from '../pictures/picture-facts.ts';
import type { Block } from '../pictures/text/index.ts';
import type { ByPlace } from './by-place.ts';

/** A word or phrase of a lexicon, and its kind of reason. */
export interface Term {
  readonly kind: TermKind;
  readonly text: string;
  /** Restricts what the fold matches: the text as written must match ("1:1", not "I.I"). */
  readonly only?: RegExp;
  /** Its meaning, or why it says little. */
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

/** A brand of the book, prepared for the signals. */
export interface BookedBrand {
  readonly brand: Brand;
  /** `marketplace/seller` of authorised sellers. */
  readonly authorised: ReadonlySet<string>;
}

/** All facts for judging one listing against one brand. */
export interface Evidence {
  readonly listing: Listing;
  readonly booked: BookedBrand;
  /** The places of this brand's marks, strongest first. Empty where only pictures show the brand. */
  readonly sightings: readonly Sighting[];
  /** Every brand's sightings in the listing. */
  readonly allSightings: ByPlace<Sighting>;
  readonly terms: ByPlace<TermSighting>;
  /** Rates for prices in other currencies, and the current day. */
  readonly rates?: Rates | undefined;
  readonly cleared: boolean;
  readonly strikes: number;
  readonly shop: ShopFacts;
  /** Undefined: no picture of the listing was compared or read. */
  readonly pictures?: BrandPictures | undefined;
}

/** An image of the listing: its name there, and its place among the listing's images, from 1. */
interface Image {
  readonly image: string;
  readonly nth: number;
}

/** What a listing's pictures show of one brand. What is only a part of a copied photo is not among it (`read-pictures.ts`). */
export interface BrandPictures {
  readonly matches: readonly (ImageMatch & Image)[];
  /** Every text that was read in an image, also where it does not name the brand. */
  readonly readings: readonly PictureReading[];
}

/** Lines of an image that stand below each other, searched as a title is: the field of their sightings is `title`. */
export interface PictureReading extends Image, Block {
  /** This brand's marks, except weak ones and what is as likely a misread word. */
  readonly sightings: readonly Sighting[];
  /** Every brand's. */
  readonly allSightings: ByPlace<Sighting>;
  readonly terms: ByPlace<TermSighting>;
}

/** Facts about the seller's shop, other than its listings. */
interface ShopFacts {
  /** Whole days since it opened; undefined if unknown. */
  readonly ageDays: number | undefined;
  /** The number of the book's brands that its listings name. */
  readonly brands: number;
  /** Cases against the seller that were overturned or withdrawn as mistakes. */
  readonly overturned: number;
}

/**
 * One kind of reason. Each is a folder `signals/<name>/`: `index.ts` exports it, `detect.ts` judges, `lexicon.ts`
 * has its words and figures, `detect.test.ts` tests it through `screen()`.
 */
export interface SignalKind {
  readonly name: string;
  /** The words to search for; the book finds all kinds' terms in one pass. */
  readonly terms: readonly Term[];
  detect(evidence: Evidence, weights: Weights): Signal[];
}

/** Creates a signal worth one weight of the model, or a part or a multiple of it. */
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
