import type { Listing, Region } from '@marketsafe/terms';
import type { BrandBook } from '../book/index.ts';
import type { Manner, Sighting } from '../match/index.ts';
import type { ImageMatch, ImageText, PictureFacts } from '../pictures/picture-facts.ts';
import { blocksOf } from '../pictures/text/index.ts';
import { type BrandPictures, ByPlace, isShared } from '../signals/index.ts';
import { readListing } from './read-listing.ts';

/** What the pictures of a listing show, by the brands' places in the book. */
export interface SeenPictures {
  /** Brands of a match that counts against a listing, or that are named in a picture. */
  readonly owners: ReadonlySet<number>;
  of(owner: number): BrandPictures;
}

type Matches = BrandPictures['matches'];
type Reading = Omit<BrandPictures['readings'][number], 'sightings'>;

/**
 * Reads a listing's pictures from their facts; undefined where there are none. What is a part of a copied photo is no reason of its own: a copy has the
 * logo and the text of its original. A photo of an upheld case that is one of the brand's own is such a photo: others sell genuine goods under it.
 */
export function readPictures(
  facts: PictureFacts | undefined,
  listing: Listing,
  book: BrandBook,
): SeenPictures | undefined {
  if (!facts || (facts.matches.length === 0 && !facts.texts?.length)) return undefined;
  const owners = ownersOf(book);
  const nthOf = (image: string): number => listing.images.indexOf(image) + 1;
  const known = facts.matches
    .filter(({ image, brand }) => nthOf(image) > 0 && owners.has(brand))
    .map((match) => ({ ...match, nth: nthOf(match.image) }));
  const matches = known.filter((match) => !isPartOfCopy(match, known));
  const readings = (facts.texts ?? []).flatMap((text) =>
    nthOf(text.image) > 0 ? readText(text, nthOf(text.image), known, book) : [],
  );
  const ownersHere = new Set([
    ...matches.filter((match) => !isShared(match)).flatMap(({ brand }) => owners.get(brand) ?? []),
    ...readings.flatMap(({ allSightings }) => allSightings.all.filter(isName).map(({ mark }) => mark.owner)),
  ]);
  return {
    owners: ownersHere,
    of: (owner) => ({
      matches: matches.filter(({ brand }) => owners.get(brand) === owner),
      readings: readings.map((reading) => ({
        ...reading,
        sightings: reading.allSightings.all.filter((one) => one.mark.owner === owner && isName(one)),
      })),
    }),
  };
}

/** The places of a book's brands by their ids: built once, and only where pictures are compared. */
const places = new WeakMap<BrandBook, ReadonlyMap<string, number>>();

function ownersOf(book: BrandBook): ReadonlyMap<string, number> {
  const before = places.get(book);
  if (before) return before;
  const owners = new Map([...book.brands].map(({ brand }, owner) => [brand.id, owner]));
  places.set(book, owners);
  return owners;
}

function isPartOfCopy(match: ImageMatch, all: Matches): boolean {
  const copies = all.filter((other) => other !== match && other.image === match.image && other.kind === 'same-picture');
  if (match.kind === 'logo') return copies.some(({ region }) => holds(region, match.region));
  return match.bank === 'case' && copies.some(({ bank, brand }) => bank === 'brand' && brand === match.brand);
}

function readText({ image, lines: all }: ImageText, nth: number, matches: Matches, book: BrandBook): Reading[] {
  const copies = matches.filter((one) => one.image === image && one.kind === 'same-picture');
  const lines = all.filter(({ box }) => !copies.some(({ region }) => holds(region, box)));
  return blocksOf(lines).map((block) => {
    const { marks, terms } = readListing([{ field: 'title', text: block.text }], book, true);
    return { image, nth, ...block, allSightings: new ByPlace(marks), terms: new ByPlace(terms) };
  });
}

/** Reading confuses letters, but adds neither signs nor pinyin. */
const MANNERS: ReadonlySet<Manner> = new Set<Manner>(['plain', 'look-alike', 'spaced', 'near-alike', 'near']);
/** Initials are too short to trust in a picture. */
const isName = ({ mark, manner }: Sighting): boolean => !mark.weak && MANNERS.has(manner);

/** Whether a region has the middle of another. */
function holds(region: Region, other: Region): boolean {
  const across = other.left + other.width / 2;
  const down = other.top + other.height / 2;
  return (
    across >= region.left &&
    across <= region.left + region.width &&
    down >= region.top &&
    down <= region.top + region.height
  );
}
