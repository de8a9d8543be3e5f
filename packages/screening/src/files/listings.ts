import { Listing } from '@marketsafe/terms';
import { type CsvRecord, readRecords } from './csv.ts';
import { type JsonLine, jsonOfBytes, readJsonLines } from './json-lines.ts';
import { type Line, linesOf, numbered, type OpenText, openText } from './lines.ts';
import { type Draft, Fault, type FeedFacts, type Row, SHAPE_NAMES, type Shape, shapeOf } from './shapes/index.ts';
import { plain } from './shapes/plain.ts';
import { utf8Chunks } from './utf8-chunks.ts';

/**
 * One listing or one fault. `line` is its first line in the file, from 1; `field` is the listing's field (`price.amount`)
 * in JSON, the column in CSV.
 */
export type ListingRead =
  | { readonly line: number; readonly listing: Listing }
  | { readonly line: number; readonly error: string; readonly field?: string };

/**
 * Reads listings from a file, one at a time: `.jsonl` (also `.ndjson`), or CSV of a known layout, detected by its header. Where the
 * name does not show the format (a pipe, standard input as `-`), the first line decides. The file is read once.
 * The encoding (UTF-8, UTF-16, GB18030, Windows-1252) is detected from the bytes. A line that cannot be read yields an
 * error, and reading continues. Rejects only when the file itself cannot be read.
 */
export async function* readListings(path: string, facts: FeedFacts = {}): AsyncGenerator<ListingRead> {
  const text = await openText(path);
  yield* isJsonLines(path, text) ? fromJsonLines(linesOf(text)) : fromCsv(linesOf(text), facts);
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
  if (!isJsonLines(path, text)) return { chunks: nothing(), rest: () => fromCsv(linesOf(text), facts) };
  const { chunks, rest } = utf8Chunks(text);
  return { chunks, rest: (linesBefore) => fromJsonLines(numbered(rest(), linesBefore)) };
}

async function* nothing(): AsyncGenerator<Buffer> {}

/** "{" at the beginning, in the Unicode encodings with and without a byte order mark. */
const BRACES = ['7b', 'efbbbf7b', 'fffe7b00', 'feff007b', '007b'];

/** Decides by the file's name or, where that does not show the format, by its first character. */
function isJsonLines(path: string, { head }: OpenText): boolean {
  if (/\.(jsonl|ndjson)$/i.test(path)) return true;
  if (/\.(csv|tsv|txt)$/i.test(path)) return false;
  const first = head.subarray(0, 4).toString('hex');
  return BRACES.some((brace) => first.startsWith(brace));
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
  const header = first.value.fields.map((column) => column.trim().toLowerCase());
  const shape = shapeOf(header);
  if (!shape) {
    const columns = header.slice(0, 12).join(', ');
    const { line } = first.value;
    const known = `Known: ${SHAPE_NAMES.join(', ')}. A list of your own needs the columns ${plain.header.join(', ')}`;
    yield { line, error: `no known layout has these columns: ${columns}. ${known}` };
    return;
  }
  const columns = new Map(header.map((column, i) => [column, i]));
  let pending: { line: number; draft: Draft } | undefined;
  for await (const record of records) {
    const row = rowOf(record, header, columns);
    const extended = pending && 'get' in row ? shape.extend?.(pending.draft, row) : undefined;
    if (pending && extended) {
      pending = { line: pending.line, draft: extended };
      continue;
    }
    if (pending) yield checked(pending.draft, pending.line);
    const read = 'get' in row ? drafted(shape, row, facts) : row;
    pending = 'draft' in read ? read : undefined;
    if ('error' in read) yield read;
  }
  if (pending) yield checked(pending.draft, pending.line);
}

type LineFault = { readonly line: number; readonly error: string; readonly field?: string };

function rowOf(record: CsvRecord, header: readonly string[], columns: ReadonlyMap<string, number>): Row | LineFault {
  if ('error' in record) return record;
  const { line, fields } = record;
  // Spreadsheets pad lines with empty cells; fewer cells than columns mean that data is missing.
  const padded = fields.length > header.length && fields.slice(header.length).every((field) => field === '');
  if (fields.length !== header.length && !padded) {
    return { line, error: `${fields.length} fields where the header has ${header.length}` };
  }
  return { line, get: (column) => fields[columns.get(column) ?? -1]?.trim() ?? '' };
}

function drafted(shape: Shape, row: Row, facts: FeedFacts): { line: number; draft: Draft } | LineFault {
  try {
    return { line: row.line, draft: shape.read(row, facts) };
  } catch (fault) {
    if (fault instanceof Fault) return { line: row.line, error: fault.message, field: fault.column };
    throw fault;
  }
}

function checked(value: unknown, line: number): ListingRead {
  const result = Listing.safeParse(value);
  if (result.success) return { line, listing: result.data };
  const issue = result.error.issues[0];
  const field = issue?.path.join('.');
  return { line, error: issue?.message ?? 'not a listing', ...(field ? { field } : {}) };
}
