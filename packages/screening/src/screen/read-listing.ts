import type { Listing } from '@marketsafe/terms';
import type { BrandBook } from '../book/index.ts';
import { fold, SIGN_LETTERS } from '../fold/index.ts';
import {
  FIELDS,
  type FieldName,
  type Hits,
  isAcrossWords,
  isTerm,
  type Manner,
  SHORT,
  type Sighting,
} from '../match/index.ts';
import { fieldText, type TermSighting, termSighting } from '../signals/index.ts';

/** The short fields, in which marks one letter off count too. */
const CLOSELY: ReadonlySet<FieldName> = new Set<FieldName>(['brand', 'title']);

/** A field to read, with the hits of an earlier pass over the bytes, if any. `hasOnlyTerms`: they contain no mark. */
export interface FieldToRead {
  readonly field: FieldName;
  readonly text: string;
  readonly hits?: Hits | undefined;
  /** Further hits with signs read as letters; `search` where the text has to be read so. */
  readonly signed?: Hits | 'search' | undefined;
  readonly hasOnlyTerms?: boolean;
}

/** The sightings in a listing, in the order of its fields. */
export interface ListingSightings {
  readonly marks: readonly Sighting[];
  /** Words of the lexicons; by default empty without a mark, since they matter only with one. */
  readonly terms: readonly TermSighting[];
}

export const fieldsOf = (listing: Listing): FieldToRead[] =>
  FIELDS.map((field) => ({ field, text: fieldText(listing, field) }));

/**
 * Finds every mark of the book in the fields and, if there is any, every term; `unnamed`: the terms in any case. A mark inside a longer mark of
 * another brand is part of that name.
 */
export function readListing(fields: readonly FieldToRead[], book: BrandBook, unnamed = false): ListingSightings {
  const seen: Sighting[] = [];
  const terms: TermSighting[] = [];
  const later: FieldToRead[] = [];
  for (const read of fields) {
    if (read.hasOnlyTerms) later.push(read);
    else if (readField(read, book, seen, terms)) later.push(read);
  }
  if (seen.length === 0 && !unnamed) return NOTHING;
  for (const { field, text, hits } of later) {
    const found = (sighting: Sighting): void => take(sighting, text, seen, terms);
    if (hits) book.marks.settle?.(hits, text, field, found);
    else book.marks.scanTerms(text, field, found);
  }
  if (later.length > 0) terms.sort((a, b) => FIELDS.indexOf(a.field) - FIELDS.indexOf(b.field));
  return { marks: areApart(seen) ? seen : withoutNested(seen), terms };
}

const NOTHING: ListingSightings = { marks: [], terms: [] };

/** Returns whether the field may have terms that were not reported. */
function readField(
  { field, text, hits, signed }: FieldToRead,
  book: BrandBook,
  seen: Sighting[],
  terms: TermSighting[],
): boolean {
  if (text === '') return false;
  const found = (sighting: Sighting): void => take(sighting, text, seen, terms);
  let hasMore = false;
  if (hits) {
    book.marks.settle?.(hits, text, field, found);
    if (signed) readSignsAsLetters(text, field, book, signed, found);
  } else if (CLOSELY.has(field)) {
    hasMore = book.marks.scanClosely(text, field, found);
    readSignsAsLetters(text, field, book, 'search', found);
  } else hasMore = book.marks.scan(text, field, found);
  if (field === 'brand') readSingle(text, book, found);
  return hasMore;
}

function take(sighting: Sighting, text: string, seen: Sighting[], terms: TermSighting[]): void {
  if (!isTerm(sighting.mark)) {
    if (!isOfOtherWords(sighting, text)) seen.push(sighting);
  } else if (sighting.field !== 'brand') {
    const term = termSighting(sighting, text);
    if (term) terms.push(term);
  }
}

/**
 * Whether two hanzi are the ends of other words, or the beginning of one: nearly any two occur so. Three or more that spell a name
 * are one, and a dictionary without it tears it apart (席梦思 床垫, not 席梦 思床).
 */
const isOfOtherWords = ({ mark, manner, start, end }: Sighting, text: string): boolean =>
  mark.unspaced && mark.symbols.length === 2 && manner === 'plain' && isAcrossWords(text, start, end);

/** Signs that people write for a letter, next to a letter or digit. Each is replaced by one unit, so that positions stay the same. */
const SIGNS = /[$@!|€£](?:(?=[\p{L}\p{N}$@!|€£])|(?<=[\p{L}\p{N}].))/gu;
const ANY_SIGN = /[$@!|€£]/;
const LETTER_OF: Readonly<Record<string, string>> = { ...SIGN_LETTERS, '|': 'l' };

/**
 * Reads a text again with its signs as letters: "Monc|er", "C4$!o", "Gucc!". The fold drops most signs, since
 * they separate names more often than they hide one. Here only names that contain such a letter count.
 */
function readSignsAsLetters(
  text: string,
  field: FieldName,
  book: BrandBook,
  signed: Hits | 'search',
  found: (sighting: Sighting) => void,
): void {
  if (!ANY_SIGN.test(text)) return;
  const read = text.replace(SIGNS, (sign) => LETTER_OF[sign] ?? sign);
  if (read === text) return;
  const take = (sighting: Sighting): void => {
    const { mark, start, end, manner } = sighting;
    if (mark.weak || mark.symbols.length <= SHORT || manner === 'glued' || manner === 'pinyin') return;
    for (let at = start; at < end; at++)
      if (text.charCodeAt(at) !== read.charCodeAt(at)) {
        found({ field, start, end, mark, manner: manner === 'plain' ? 'look-alike' : manner });
        return;
      }
  };
  if (signed === 'search') book.marks.scanClosely(read, field, take);
  else book.marks.settle?.(signed, read, field, take);
}

function readSingle(text: string, book: BrandBook, found: (sighting: Sighting) => void): void {
  if (book.single.size === 0) return;
  const whole = text.trim();
  for (const mark of book.single.get(whole) ?? []) {
    const start = text.indexOf(whole);
    found({ field: 'brand', start, end: start + whole.length, mark, manner: 'plain' });
  }
}

/** Whether each sighting ends before the next begins, as is usual. */
function areApart(sightings: readonly Sighting[]): boolean {
  for (let i = 1; i < sightings.length; i++) {
    const [before, after] = [sightings[i - 1], sightings[i]];
    if (before && after && before.field === after.field && after.start < before.end) return false;
  }
  return true;
}

function withoutNested(sightings: Sighting[]): Sighting[] {
  // The sightings of each kind of form are already in order.
  const ordered = sightings.toSorted(byPlace);
  if (areApart(ordered)) return sightings;
  const longest = ordered.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  const nested = new Set<Sighting>();
  for (const [at, sighting] of ordered.entries()) if (isNested(ordered, at, longest)) nested.add(sighting);
  return nested.size === 0 ? sightings : sightings.filter((sighting) => !nested.has(sighting));
}

const byPlace = (a: Sighting, b: Sighting): number =>
  a.field === b.field ? a.start - b.start : FIELDS.indexOf(a.field) - FIELDS.indexOf(b.field);

/** Whether a longer sighting contains the one at `at`. It begins at the same place or before. */
function isNested(ordered: readonly Sighting[], at: number, longest: number): boolean {
  const inner = ordered[at];
  if (!inner) return false;
  for (const step of [-1, 1]) {
    for (let k = at + step; k >= 0 && k < ordered.length; k += step) {
      const outer = ordered[k];
      if (!outer || outer.field !== inner.field || outer.start > inner.start || outer.start + longest < inner.end)
        break;
      if (swallows(outer, inner)) return true;
    }
  }
  return false;
}

const GUESSES: ReadonlySet<Manner> = new Set<Manner>(['near', 'near-alike', 'glued', 'pinyin', 'word']);

function swallows(outer: Sighting, inner: Sighting): boolean {
  if (outer.start > inner.start || outer.end < inner.end) return false;
  const longer = outer.end - outer.start > inner.end - inner.start;
  // A word that is one brand's mark is not another's misspelling.
  const innerIsGuess = GUESSES.has(inner.manner);
  const outerIsGuess = GUESSES.has(outer.manner);
  if (!outerIsGuess) return longer || innerIsGuess;
  return longer && (innerIsGuess ? outer.mark.owner === inner.mark.owner : isAWordOf(outer, inner));
}

/** Whether a name is a word of the longer one that is misspelt around it: "Tmo Ford" is Tom Ford, and no Ford. */
function isAWordOf({ manner, mark }: Sighting, inner: Sighting): boolean {
  if (mark.words === 1 || (manner !== 'near' && manner !== 'near-alike')) return false;
  return ` ${foldedWords(mark.text)} `.includes(` ${foldedWords(inner.mark.text)} `);
}

const foldedWords = (name: string): string =>
  name
    .split(/[\s-]+/u)
    .map((word) => fold(word).text)
    .join(' ');
