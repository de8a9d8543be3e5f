/** Titles that name a brand, their labels, and screening's signals: the data for fitting weights and measuring scores. */
import type { Listing } from '@marketsafe/terms';
import { type Example, featuresOf } from '../../packages/screening/src/index.ts';
import { halfOf } from './data.ts';
import { balanced } from './recall.ts';
import { isCommon, type Scored, type Sets, scored } from './sets.ts';

export interface Labelled extends Scored {
  readonly infringing: boolean;
  /** The weight of one title. */
  readonly counts: number;
}

/** Each title once, compared with a book without prices. */
export function withoutPrices({ replica, genuine, plain }: Sets, belongs: (listing: Listing) => boolean): Labelled[] {
  return [
    ...labelled(scored(replica.filter(belongs), plain), true),
    ...labelled(scored(genuine.filter(belongs), plain), false),
  ];
}

/**
 * Each title once, compared with a book with prices. Most brands know their list prices but not the lowest genuine ones, so genuine shoes
 * (the only goods with both) count half with the range learned from other genuine ones, half with the list price alone.
 */
export function withPrices(
  { replica, genuine, priced, listed }: Sets,
  belongs: (listing: Listing) => boolean,
): Labelled[] {
  const shoes = scored(genuine.filter(belongs), listed).filter(isCommon);
  const both = new Set(shoes.map(({ listing }) => listing.title));
  return [
    ...labelled(scored(replica.filter(belongs), priced), true),
    ...labelled(scored(genuine.filter(belongs), priced), false, ({ title }) => (both.has(title) ? 0.5 : 1)),
    ...labelled(shoes, false, () => 0.5),
  ];
}

export const isTraining = (listing: Listing): boolean => halfOf(listing) === 'train';

const labelled = (
  some: readonly Scored[],
  infringing: boolean,
  countsOf: (listing: Listing) => number = () => 1,
): Labelled[] => some.map((one) => ({ ...one, infringing, counts: countsOf(one.listing) }));

/** As examples whose weights add up to their number, each side at its share. */
export const asExamples = (some: readonly Labelled[]): Example[] =>
  balanced(some).map(({ finding, infringing, weight }) => ({
    features: featuresOf(finding.signals),
    infringing,
    weight: weight * some.length,
  }));
