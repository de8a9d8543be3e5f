import { Listing } from '@marketsafe/terms';
import { type CsvRecord, readRecords } from './csv.ts';
import { type JsonLine, jsonOfBytes, readJsonLines } from './json-lines.ts';
import { type Line, linesOf, numbered, type OpenText, openText } from './lines.ts';
import { readMerchantXml } from './merchant-xml.ts';
import { readProductPage } from './product-page.ts';
import { googleMerchant } from './shapes/google-merchant.ts';
import {
  type Draft,
  Fault,
  type FeedFacts,
  type LeftOut,
  ofSchemaOrg,
  PLAIN_FIELDS,
  type Row,
  SHAPE_NAMES,
  type Shape,
  shapeOf,
} from './shapes/index.ts';
import { plain } from './shapes/plain.ts';
import { utf8Chunks } from './utf8-chunks.ts';
import { UnreadableXml } from './xml.ts';

/**
 * One listing or one fault. `line` is its first line in the file, from 1; `field` is the listing's field (`price.amount`)
 * in JSON, the column in CSV. `leftOut`: a wrong price in a feed of others does not cost the listing.
 */
export type ListingRead =
  | { readonly line: number; readonly listing: Listing; readonly leftOut?: readonly LeftOut[] }
  | { readonly line: number; readonly error: string; readonly field?: string };

/**
 * Reads listings from a file, one at a time: `.jsonl` (also `.ndjson`), CSV of a known layout, detected by its header, a Google Merchant
 * feed in XML, or a saved page with schema.org products. Where the name does not show the format (a pipe, standard input as `-`), its
 * beginning decides. The file is read once. The encoding (UTF-8, UTF-16, GB18030, Windows-1252; of XML, UTF-8) is detected from the
 * bytes. A line that cannot be read yields an error, and reading continues; of damaged XML the rest is not read. Rejects only when
 * the file itself cannot be read.
 */
export async function* readListings(path: string, facts: FeedFacts = {}): AsyncGenerator<ListingRead> {
  const text = await openText(path);
  yield* formatOf(path, text) === 'jsonl' ? fromJsonLines(linesOf(text)) : fromOther(path, text, facts);
}

/**
 * Opens a file for callers that read JSON themselves: a JSON file in UTF-8 gives chunks of bytes. For a file in another
 * encoding or layout the results of `readListings` follow or replace them.
 */
export async function openListings(
  path: string,
  facts: FeedFacts = {},
): Promise<{ chunks: AsyncIterable<Buffer>; rest(linesBefore: number): AsyncIterable<ListingRead> }> {
  const text = await openText(path);
  if (formatOf(path, text) !== 'jsonl') return { chunks: nothing(), rest: () => fromOther(path, text, facts) };
  const { chunks, rest } = utf8Chunks(text);
  return { chunks, rest: (linesBefore) => fromJsonLines(numbered(rest(), linesBefore)) };
}

async function* fromOther(path: string, text: OpenText, facts: FeedFacts): AsyncGenerator<ListingRead> {
  const format = formatOf(path, text);
  if (format === 'csv') yield* fromCsv(linesOf(text), facts);
  else if (facts.columns && Object.keys(facts.columns).length > 0)
    yield { line: 1, error: 'columns can be named for CSV only, and this is XML or a page' };
  else yield* format === 'xml' ? fromXml(text.chunks, facts) : fromPage(linesOf(text), facts);
}

async function* nothing(): AsyncGenerator<Buffer> {}

type Format = 'jsonl' | 'csv' | 'xml' | 'page';

/** By the ends of names. */
const NAMED: readonly (readonly [RegExp, Format])[] = [
  [/\.(?:jsonl|ndjson)$/i, 'jsonl'],
  [/\.(?:csv|tsv|txt)$/i, 'csv'],
  [/\.(?:xml|rss|atom)$/i, 'xml'],
  [/\.x?html?$/i, 'page'],
];
/** Byte order marks, zero bytes of UTF-16 and white space before the first character. */
const BEFORE = /^[\xef\xbb\xbf\xfe\xff\0\s]+/;

/** Decides by the file's name or, where that does not show the format, by its beginning. */
function formatOf(path: string, { head }: OpenText): Format {
  const named = NAMED.find(([end]) => end.test(path))?.[1];
  if (named !== undefined) return named;
  const start = head.toString('latin1').replace(BEFORE, '');
  if (start.startsWith('{')) return 'jsonl';
  if (!start.startsWith('<')) return 'csv';
  const root = /<(rss|feed|rdf|html|!doctype\s+html)\b/i.exec(start.replaceAll('\0', ''))?.[1] ?? 'rss';
  return /html/i.test(root) ? 'page' : 'xml';
}

async function* fromJsonLines(lines: AsyncIterable<Line>): AsyncGenerator<ListingRead> {
  for await (const read of readJsonLines(lines)) yield checkedLine(read);
}

const checkedLine = (read: JsonLine): ListingRead => ('error' in read ? read : checked(read.value, read.line));

/** The listing of one line of JSON in UTF-8, as `readListings` reads it; undefined for a blank one. */
export function listingOfBytes(bytes: Buffer | undefined, line: number): ListingRead | undefined {
  const read = jsonOfBytes(bytes, line);
  return read && checkedLine(read);
}

async function* fromCsv(lines: AsyncIterable<Line>, facts: FeedFacts): AsyncGenerator<ListingRead> {
  const records = readRecords(lines);
  const first = await records.next();
  if (first.done) return;
  if ('error' in first.value) {
    yield first.value;
    return;
  }
  // Templates mark the columns that they require.
  const header = first.value.fields.map((column) => column.trim().toLowerCase().replace(/^\*/, ''));
  const laid = layoutOf(header, facts);
  if ('error' in laid) {
    yield { line: first.value.line, error: laid.error };
    return;
  }
  const { shape, columns } = laid;
  let pending: Drafted | undefined;
  for await (const record of records) {
    const row = rowOf(record, header, columns);
    const extended = pending && 'get' in row ? shape.extend?.(pending.draft, row, facts) : undefined;
    if (pending && extended) {
      pending = { ...pending, draft: extended, leftOut: [...pending.leftOut, ...('get' in row ? row.leftOut : [])] };
      continue;
    }
    if (pending) yield checked(pending.draft, pending.line, pending.leftOut);
    const read = 'get' in row ? drafted(shape, row, facts) : row;
    pending = 'draft' in read ? read : undefined;
    if ('error' in read) yield read;
  }
  if (pending) yield checked(pending.draft, pending.line, pending.leftOut);
}

/** The layout of a header, and where its columns are. Columns that the caller names make it a list of its own. */
function layoutOf(
  header: readonly string[],
  facts: FeedFacts,
): { readonly shape: Shape; readonly columns: ReadonlyMap<string, number> } | { readonly error: string } {
  const columns = new Map(header.map((column, i) => [column, i]));
  const given = PLAIN_FIELDS.flatMap((field) => {
    const column = facts.columns?.[field];
    return column === undefined ? [] : [{ field, column }];
  });
  const shown = header.slice(0, 12).join(', ');
  if (given.length === 0) {
    const shape = shapeOf(header);
    if (shape) return { shape, columns };
    const known = `Known: ${SHAPE_NAMES.join(', ')}. A list of your own needs the columns ${plain.header.join(', ')}`;
    return { error: `no known layout has these columns: ${shown}. ${known}, or names for them (--map)` };
  }
  for (const { field, column } of given) {
    const at = header.indexOf(column.trim().toLowerCase().replace(/^\*/, ''));
    if (at < 0) return { error: `there is no column “${column}” for ${field}. There are: ${shown}` };
    columns.set(field.toLowerCase(), at);
  }
  const needed = plain.header.filter((field) => !columns.has(field) && !(field === 'seller' && facts.seller));
  if (needed.length === 0) return { shape: plain, columns };
  return { error: `there is no column for ${needed.join(', ')}. There are: ${shown}` };
}

async function* fromXml(chunks: AsyncIterable<Buffer>, facts: FeedFacts): AsyncGenerator<ListingRead> {
  let products = 0;
  try {
    for await (const { line, values } of readMerchantXml(chunks)) {
      products += 1;
      const read = drafted(
        googleMerchant,
        rowWith(line, (column) => values.get(column) ?? ''),
        facts,
      );
      yield 'error' in read ? read : checked(read.draft, line, read.leftOut);
    }
    if (products === 0)
      yield { line: 1, error: 'the XML has no product: a Google Merchant feed has an “item” for each' };
  } catch (error) {
    if (!(error instanceof UnreadableXml)) throw error;
    yield { line: error.line, error: `${error.message}. The file is not read from here on: get it again` };
  }
}

async function* fromPage(lines: AsyncIterable<Line>, facts: FeedFacts): AsyncGenerator<ListingRead> {
  for (const read of await readProductPage(lines)) {
    if ('error' in read) {
      yield read;
      continue;
    }
    const { line, product, page } = read;
    const leftOut: LeftOut[] = [];
    const leaveOut = (field: string, error: string): unknown => leftOut.push({ field, error });
    const made = faulty(line, () => ofSchemaOrg(product, { page, facts, leaveOut }));
    yield 'error' in made ? made : checked(made.draft, line, leftOut);
  }
}

type LineFault = { readonly line: number; readonly error: string; readonly field?: string };

/** One record, and what it has left out so far. */
interface DraftingRow extends Row {
  readonly leftOut: LeftOut[];
}

function rowWith(line: number, get: Row['get']): DraftingRow {
  const leftOut: LeftOut[] = [];
  return { line, get, leftOut, leaveOut: (field, error) => void leftOut.push({ field, error }) };
}

function rowOf(
  record: CsvRecord,
  header: readonly string[],
  columns: ReadonlyMap<string, number>,
): DraftingRow | LineFault {
  if ('error' in record) return record;
  const { line, fields } = record;
  // Spreadsheets pad lines with empty cells; fewer cells than columns mean that data is missing.
  const padded = fields.length > header.length && fields.slice(header.length).every((field) => field === '');
  if (fields.length !== header.length && !padded) {
    return { line, error: `${fields.length} fields where the header has ${header.length}` };
  }
  return rowWith(line, (column) => fields[columns.get(column) ?? -1]?.trim() ?? '');
}

interface Drafted {
  readonly line: number;
  readonly draft: Draft;
  readonly leftOut: readonly LeftOut[];
}

function drafted(shape: Shape, row: DraftingRow, facts: FeedFacts): Drafted | LineFault {
  const made = faulty(row.line, () => shape.read(row, facts));
  return 'error' in made ? made : { ...made, leftOut: row.leftOut };
}

function faulty(line: number, read: () => Draft): Omit<Drafted, 'leftOut'> | LineFault {
  try {
    return { line, draft: read() };
  } catch (fault) {
    if (fault instanceof Fault) return { line, error: fault.message, field: fault.column };
    throw fault;
  }
}

function checked(value: unknown, line: number, leftOut: readonly LeftOut[] = []): ListingRead {
  const result = Listing.safeParse(value);
  if (result.success) return { line, listing: result.data, ...(leftOut.length > 0 && { leftOut }) };
  const issue = result.error.issues[0];
  const field = issue?.path.join('.');
  return { line, error: issue?.message ?? 'not a listing', ...(field ? { field } : {}) };
}
