import type { Finding, Listing } from '@marketsafe/terms';
import type { BrandBook } from '../book/index.ts';
import { type FeedFacts, type LeftOut, type ListingRead, listingOfBytes, openListings } from '../files/index.ts';
import type { SiftedLine } from '../match/index.ts';
import { readListing } from './read-listing.ts';
import { findingsFrom, type ScreeningContext, screen } from './screen.ts';

/** A listing with findings, or an unreadable line. `line` counts from 1. */
export type ScreenedLine =
  | { readonly line: number; readonly listing: Listing; readonly findings: readonly Finding[] }
  | Extract<ListingRead, { error: string }>;

/** The result of some lines. */
export interface ScreenedLines {
  /** The number of the last line that was read. */
  readonly read: number;
  /** The number of these lines that are listings, with or without findings. */
  readonly listings: number;
  /** Listings with findings and unreadable lines, in the order of the lines. */
  readonly results: readonly ScreenedLine[];
  /** What some of these listings were taken without. */
  readonly leftOut: readonly (LeftOut & { readonly line: number })[];
  /** Where pictures are screened too: what was not read of these listings' pictures. Refused ones are among `leftOut`. */
  readonly pictures?: PicturesNotRead;
}

export interface PicturesNotRead {
  /** Images that are addresses: only files are read. */
  readonly addresses: number;
  /** Listings with pictures whose text would settle a doubt, where nothing reads text. */
  readonly unread: number;
}

const LINE_FEED = 0x0a;
/** Longer than any listing may be. A longer line means that the file is not text, and is not kept in memory. */
const LONGEST_LINE_BYTES = 16 << 20;

/**
 * Screens listings in UTF-8, one JSON object a line, a chunk of bytes at a time; a line may continue in the next chunk.
 * Every line is checked as by `readListings`, and the findings are those of `screen`. Where the marks are searched
 * in WebAssembly, it parses only lines that may name one, or that are not certainly listings.
 */
export async function* screenLines(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  book: BrandBook,
  context: ScreeningContext = {},
): AsyncGenerator<ScreenedLines> {
  const screener = new LineScreener(book, context);
  for await (const chunk of chunks) yield screener.take(chunk);
  yield screener.end();
}

/**
 * Screens the listings of a file in any layout and encoding of `readListings`, and yields the results of some lines at a time.
 * Of a JSON file in UTF-8 it parses only lines that may matter.
 */
export async function* screenFile(
  path: string,
  book: BrandBook,
  facts: FeedFacts = {},
  context: ScreeningContext = {},
): AsyncGenerator<ScreenedLines> {
  const { chunks, rest } = await openListings(path, facts);
  const screener = new LineScreener(book, context);
  for await (const chunk of chunks) yield screener.take(chunk);
  const last = screener.end();
  yield last;
  for await (const read of rest(last.read)) yield screener.takeRead(read);
}

class LineScreener {
  readonly #book: BrandBook;
  readonly #context: ScreeningContext;
  /** The beginning of a line that the next chunk continues, and its length in bytes, kept or not. */
  #begun: Buffer[] = [];
  #held = 0;
  #read = 0;
  #listings = 0;
  #results: ScreenedLine[] = [];
  #leftOut: (LeftOut & { readonly line: number })[] = [];

  constructor(book: BrandBook, context: ScreeningContext) {
    this.#book = book;
    this.#context = context;
  }

  take(chunk: Uint8Array): ScreenedLines {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    let from = 0;
    if (this.#held > 0) {
      const first = bytes.indexOf(LINE_FEED);
      if (first < 0) return this.#hold(bytes);
      this.#hold(bytes.subarray(0, first + 1));
      this.#finish();
      from = first + 1;
    }
    const end = bytes.lastIndexOf(LINE_FEED) + 1;
    if (end > from) this.#lines(bytes.subarray(0, end), from);
    return this.#hold(bytes.subarray(Math.max(from, end)));
  }

  /** The text after the last line feed is a line too. */
  end(): ScreenedLines {
    if (this.#held > 0) {
      this.#hold(Buffer.of(LINE_FEED));
      this.#finish();
    }
    return this.#told();
  }

  /** Screens one line that was decoded from another encoding. */
  takeRead(read: ListingRead): ScreenedLines {
    this.#read = read.line;
    this.#add(read);
    return this.#told();
  }

  #told(): ScreenedLines {
    const told = { read: this.#read, listings: this.#listings, results: this.#results, leftOut: this.#leftOut };
    this.#leftOut = [];
    this.#listings = 0;
    this.#results = [];
    return told;
  }

  #hold(bytes: Buffer): ScreenedLines {
    this.#held += bytes.length;
    if (this.#held > LONGEST_LINE_BYTES) this.#begun = [];
    // The caller may overwrite the chunk.
    else if (bytes.length > 0) this.#begun.push(Buffer.from(bytes));
    return this.#told();
  }

  #finish(): void {
    const line = this.#begun;
    const isWhole = this.#held <= LONGEST_LINE_BYTES;
    this.#begun = [];
    this.#held = 0;
    if (isWhole) this.#lines(Buffer.concat(line), 0);
    else this.#parse(undefined);
  }

  #lines(bytes: Buffer, begin: number): void {
    for (let from = begin; from < bytes.length; ) {
      const sifted = this.#book.marks.siftLines?.(bytes, from, this.#book.single.size > 0);
      if (sifted) {
        const before = this.#read;
        for (const line of sifted.lines) this.#look(bytes, line, before);
        this.#read = before + sifted.read;
        this.#listings += sifted.listings;
        from = sifted.to;
      } else {
        const end = bytes.indexOf(LINE_FEED, from);
        this.#parse(end - from > LONGEST_LINE_BYTES ? undefined : bytes.subarray(from, end));
        from = end + 1;
      }
    }
  }

  #look(bytes: Buffer, { from, to, number, fields }: SiftedLine, before: number): void {
    this.#read = before + number;
    if (!fields) {
      this.#parse(bytes.subarray(from, to));
      return;
    }
    const sightings = readListing(fields, this.#book);
    if (sightings.marks.length === 0) return;
    const listing = JSON.parse(bytes.toString('utf8', from, to)) as Listing;
    for (const name of LISTS) listing[name] ??= [];
    listing.attributes ??= {};
    const findings = findingsFrom(sightings, listing, this.#book, this.#context);
    if (findings.length > 0) this.#results.push({ line: this.#read + 1, listing, findings });
  }

  #parse(line: Buffer | undefined): void {
    this.#read++;
    const read = listingOfBytes(line, this.#read);
    if (read) this.#add(read);
  }

  #add(read: ListingRead): void {
    if ('error' in read) {
      this.#results.push(read);
      return;
    }
    this.#listings++;
    const { line, listing, leftOut = [] } = read;
    for (const one of leftOut) this.#leftOut.push({ line, ...one });
    const findings = screen(listing, this.#book, this.#context);
    if (findings.length > 0) this.#results.push({ line, listing, findings });
  }
}

/** Lists that the schema makes empty where a listing leaves them out. */
const LISTS = ['images', 'shipsTo', 'variants'] as const;
