import type { Listing } from '@marketsafe/terms';
import type { BrandBook } from '../book/index.ts';
import { foldInto, newScratch } from '../fold/index.ts';
import { FIELDS, type FieldName, type Sighting } from '../match/index.ts';
import { fieldText } from '../signals/index.ts';

// Reused between calls; screening is synchronous and nothing of it outlives a call.
const scratch = newScratch();

/** Where the near search runs: in longer text a word one letter off a mark is mostly a typing error. */
const NEAR_FIELDS: ReadonlySet<FieldName> = new Set<FieldName>(['brand', 'title']);

/**
 * More sightings than this in one field say nothing new, and judging each against each would let one listing that
 * repeats a name thousands of times hold up all others.
 */
const MOST_PER_FIELD = 100;

/** Every mark of the book in the listing. A sighting inside a longer one of another brand is part of that name. */
export function readMarks(listing: Listing, book: BrandBook): Sighting[] {
  const sightings: Sighting[] = [];
  let room = MOST_PER_FIELD;
  const found = (sighting: Sighting): void => {
    if (room-- > 0) sightings.push(sighting);
  };
  for (const field of FIELDS) {
    const text = fieldText(listing, field);
    if (text === '') continue;
    room = MOST_PER_FIELD;
    foldInto(scratch, text);
    book.marks.scan(scratch, text, field, found);
    if (NEAR_FIELDS.has(field)) book.near.scan(scratch, text, field, found);
    if (field === 'brand') readSingle(text, book, found);
  }
  return sightings.length < 2 ? sightings : withoutNested(sightings);
}

function readSingle(text: string, book: BrandBook, found: (sighting: Sighting) => void): void {
  if (book.single.size === 0) return;
  const whole = text.trim();
  for (const mark of book.single.get(whole) ?? []) {
    const start = text.indexOf(whole);
    found({ field: 'brand', start, end: start + whole.length, mark, manner: 'plain' });
  }
}

function withoutNested(sightings: readonly Sighting[]): Sighting[] {
  return sightings.filter((inner) => !sightings.some((outer) => swallows(outer, inner)));
}

function swallows(outer: Sighting, inner: Sighting): boolean {
  if (outer === inner || outer.field !== inner.field) return false;
  if (outer.start > inner.start || outer.end < inner.end) return false;
  const longer = outer.end - outer.start > inner.end - inner.start;
  // A word that is one brand's mark is not another's misspelling.
  const innerIsGuess = inner.manner === 'near' || inner.manner === 'near-alike' || inner.manner === 'glued';
  const outerIsGuess = outer.manner === 'near' || outer.manner === 'near-alike' || outer.manner === 'glued';
  if (outerIsGuess) return innerIsGuess && longer && outer.mark.owner === inner.mark.owner;
  return longer || innerIsGuess;
}
