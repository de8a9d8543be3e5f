import type { Finding, Listing, Signal } from '@marketsafe/terms';
import type { BrandBook } from '../book/index.ts';
import { fuse } from '../fusion/index.ts';
import type { Sighting } from '../match/index.ts';
import type { PictureFacts } from '../pictures/picture-facts.ts';
import { ByPlace, type Evidence, KINDS_WITHOUT_PICTURES, SIGNAL_KINDS, strength } from '../signals/index.ts';
import { fieldsOf, type ListingSightings, readListing } from './read-listing.ts';
import { readPictures, type SeenPictures } from './read-pictures.ts';

/** The caller's facts about the seller. Each is asked only for listings that name or show a brand, and where a doubt is to be weighed. */
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
 * natural log-odds, and its place (`span`, UTF-16 units of the field's own text; of a picture, its region). Pure: the same input, the same
 * answer. `pictures`: what is known of the listing's pictures, which may show a brand that no word names.
 */
export function screen(
  listing: Listing,
  book: BrandBook,
  context: ScreeningContext = {},
  pictures?: PictureFacts,
): Finding[] {
  return assess(listing, book, context, pictures).filter(isFinding);
}

/** Returns the findings of a listing's words from their sightings. */
export function findingsFrom(
  sightings: ListingSightings,
  listing: Listing,
  book: BrandBook,
  context: ScreeningContext,
): Finding[] {
  return judged(sightings, listing, book, context, undefined).filter(isFinding);
}

/** A finding with any score: the evidence for and against a listing that already has a complaint. */
export type Assessment = Omit<Finding, 'band'> & { readonly band: Finding['band'] | undefined };

const isFinding = (assessment: Assessment): assessment is Finding => assessment.band !== undefined;

/** Like `screen`, but keeps every finding, also for listings that an innocent reading clears. */
export function assess(
  listing: Listing,
  book: BrandBook,
  context: ScreeningContext = {},
  pictures?: PictureFacts,
): Assessment[] {
  const seen = readPictures(pictures, listing, book);
  const sightings = readListing(fieldsOf(listing), book, seen !== undefined && seen.owners.size > 0);
  return judged(sightings, listing, book, context, seen);
}

function judged(
  { marks, terms: termSightings }: ListingSightings,
  listing: Listing,
  book: BrandBook,
  context: ScreeningContext,
  pictures: SeenPictures | undefined,
): Assessment[] {
  if (marks.length === 0 && (pictures?.owners.size ?? 0) === 0) return [];
  const terms = new ByPlace(termSightings);
  const allSightings = new ByPlace(marks);
  const strikes = context.strikes?.(listing.marketplace, listing.seller.id) ?? 0;
  const ageDays = context.shopAge?.(listing.marketplace, listing.seller.id);
  const overturned = context.overturned?.(listing.marketplace, listing.seller.id) ?? 0;
  const findings: Assessment[] = [];
  const seen = byBrand(marks);
  for (const owner of pictures ? new Set([...seen.keys(), ...pictures.owners]) : seen.keys()) {
    const sightings = seen.get(owner) ?? [];
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
        pictures: pictures?.of(owner),
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
function strongestFirst(sightings: readonly Sighting[], book: BrandBook): readonly Sighting[] {
  const [first] = sightings;
  if (!first || sightings.every((sighting) => isLike(sighting, first))) return sightings;
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
  return [...groups].sort(([a], [b]) => b - a).flatMap(([, group]) => group);
}

type Sightings = [Sighting, ...Sighting[]];

/** Whether two sightings are certainly of equal strength. */
const isLike = (one: Sighting, other: Sighting): boolean =>
  one.field === other.field && one.manner === other.manner && one.mark.weak === other.mark.weak;

/** What speaks for or against a listing that names and shows no brand: its words and its seller. */
export function hintsOf(listing: Listing, book: BrandBook, context: ScreeningContext): Signal[] {
  const { terms } = readListing(fieldsOf(listing), book, true);
  const strikes = context.strikes?.(listing.marketplace, listing.seller.id) ?? 0;
  const ageDays = context.shopAge?.(listing.marketplace, listing.seller.id);
  const overturned = context.overturned?.(listing.marketplace, listing.seller.id) ?? 0;
  const unknown = { booked: NO_BRAND, sightings: [], allSightings: new ByPlace<Sighting>([]), cleared: false };
  const shop = { ageDays, brands: 0, overturned };
  return signalsOf({ ...unknown, listing, terms: new ByPlace(terms), strikes, shop }, book);
}

const NO_BRAND: Evidence['booked'] = {
  brand: { id: '', name: '', marks: [], classes: [], territories: [], prices: [], authorised: [], photos: [] },
  authorised: new Set(),
};

function signalsOf(evidence: Evidence, book: BrandBook): Signal[] {
  const raised: Signal[] = [];
  const kinds = evidence.pictures ? SIGNAL_KINDS : KINDS_WITHOUT_PICTURES;
  for (const kind of kinds) raised.push(...kind.detect(evidence, book.weights));
  return raised;
}

function judge(evidence: Evidence, book: BrandBook): Assessment {
  const raised = signalsOf(evidence, book);
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
