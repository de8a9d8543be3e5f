import type { Finding, Listing, Signal } from '@marketsafe/terms';
import type { BrandBook } from '../book/index.ts';
import { fuse } from '../fusion/index.ts';
import type { Sighting } from '../match/index.ts';
import { ByPlace, type Evidence, SIGNAL_KINDS, strength } from '../signals/index.ts';
import { fieldsOf, type ListingSightings, readListing } from './read-listing.ts';

/** The caller's facts about the seller. Each is asked only for listings that name a brand. */
export interface ScreeningContext {
  /** Whether the seller's authorisation for this brand (by id) was checked. */
  readonly cleared?: (marketplace: string, seller: string, brand: string) => boolean;
  /** The seller's upheld strikes in force. */
  readonly strikes?: (marketplace: string, seller: string) => number;
  /** Cases against the seller that were overturned, or withdrawn as mistakes. */
  readonly overturned?: (marketplace: string, seller: string) => number;
  /** Whole days since the seller's shop opened; undefined if unknown. */
  readonly shopAge?: (marketplace: string, seller: string) => number | undefined;
  /**
   * The number of the book's brands that the shop's listings name. `brand` is the finding's brand: a caller whose book combines several
   * owners counts only the brands of this brand's owner, so that no owner learns of another's brands.
   */
  readonly brandsInShop?: (marketplace: string, seller: string, brand: string) => number;
}

/**
 * Screens one listing against a brand book: one finding per brand that it may infringe, best first; [] when none
 * is worth reporting. `score` is the probability of infringement in [0, 1]; each signal has its contribution, in
 * natural log-odds, and its place (`span`, UTF-16 units of the field's own text). Pure: the same input, the same answer.
 */
export function screen(listing: Listing, book: BrandBook, context: ScreeningContext = {}): Finding[] {
  return findingsFrom(readListing(fieldsOf(listing), book), listing, book, context);
}

/** Returns the same findings from a listing's sightings. */
export function findingsFrom(
  sightings: ListingSightings,
  listing: Listing,
  book: BrandBook,
  context: ScreeningContext,
): Finding[] {
  return judged(sightings, listing, book, context).filter(isFinding);
}

/** A finding with any score: the evidence for and against a listing that already has a complaint. */
export type Assessment = Omit<Finding, 'band'> & { readonly band: Finding['band'] | undefined };

const isFinding = (assessment: Assessment): assessment is Finding => assessment.band !== undefined;

/** Like `screen`, but keeps every finding, also for listings that an innocent reading clears. */
export function assess(listing: Listing, book: BrandBook, context: ScreeningContext = {}): Assessment[] {
  return judged(readListing(fieldsOf(listing), book), listing, book, context);
}

function judged(
  { marks, terms: termSightings }: ListingSightings,
  listing: Listing,
  book: BrandBook,
  context: ScreeningContext,
): Assessment[] {
  if (marks.length === 0) return [];
  const terms = new ByPlace(termSightings);
  const allSightings = new ByPlace(marks);
  const strikes = context.strikes?.(listing.marketplace, listing.seller.id) ?? 0;
  const ageDays = context.shopAge?.(listing.marketplace, listing.seller.id);
  const overturned = context.overturned?.(listing.marketplace, listing.seller.id) ?? 0;
  const findings: Assessment[] = [];
  for (const [owner, sightings] of byBrand(marks)) {
    const booked = book.brands.at(owner);
    if (!booked) continue;
    const cleared = context.cleared?.(listing.marketplace, listing.seller.id, booked.brand.id) ?? false;
    const brands = context.brandsInShop?.(listing.marketplace, listing.seller.id, booked.brand.id) ?? 0;
    const shop = { ageDays, brands, overturned };
    const finding = judge(
      {
        listing,
        booked,
        sightings: strongestFirst(sightings, book),
        allSightings,
        terms,
        rates: book.rates,
        cleared,
        strikes,
        shop,
      },
      book,
    );
    findings.push(finding);
  }
  return findings.sort((a, b) => b.score - a.score);
}

/** Keeps sightings of equal strength together, since a text may repeat a name thousands of times. */
function strongestFirst(sightings: Sightings, book: BrandBook): Sightings {
  if (sightings.every((sighting) => isLike(sighting, sightings[0]))) return sightings;
  let like: Sightings | undefined;
  const groups = new Map<number, Sightings>();
  for (const sighting of sightings) {
    if (like && isLike(sighting, like[0])) {
      like.push(sighting);
      continue;
    }
    const strong = strength(sighting, book.weights);
    like = groups.get(strong);
    if (like) like.push(sighting);
    else {
      like = [sighting];
      groups.set(strong, like);
    }
  }
  return [...groups].sort(([a], [b]) => b - a).flatMap(([, group]) => group) as Sightings;
}

type Sightings = [Sighting, ...Sighting[]];

/** Whether two sightings are certainly of equal strength. */
const isLike = (one: Sighting, other: Sighting): boolean =>
  one.field === other.field && one.manner === other.manner && one.mark.weak === other.mark.weak;

function judge(evidence: Evidence, book: BrandBook): Assessment {
  const raised: Signal[] = [];
  for (const kind of SIGNAL_KINDS) raised.push(...kind.detect(evidence, book.weights));
  const { marketplace, id } = evidence.listing;
  return {
    ...fuse(raised, book.weights.prior, book.bands),
    marketplace,
    listing: id,
    brand: evidence.booked.brand.id,
    model: book.modelVersion,
  };
}

function byBrand(sightings: readonly Sighting[]): Map<number, Sightings> {
  const groups = new Map<number, Sightings>();
  let group: Sightings | undefined;
  for (const sighting of sightings) {
    if (group?.[0].mark.owner !== sighting.mark.owner) group = groups.get(sighting.mark.owner);
    if (group) group.push(sighting);
    else {
      group = [sighting];
      groups.set(sighting.mark.owner, group);
    }
  }
  return groups;
}
