import { Listing } from '@marketsafe/terms';
import { type CsvRecord, delimiterOf, readRecords } from './csv.ts';
import { type Line, readLines } from './lines.ts';
import { type Draft, Fault, type FeedFacts, type Row, SHAPE_NAMES, type Shape, shapeOf } from './shapes/index.ts';

/**
 * One listing or one fault. `line` is where it begins in the file, from 1; `field` is the listing's field (`price.amount`)
 * in JSON, the column in CSV.
 */
export type ListingRead =
  | { readonly line: number; readonly listing: Listing }
  | { readonly line: number; readonly error: string; readonly field?: string };

/**
 * Reads listings from a file, one at a time: `.jsonl` (also `.ndjson`), or CSV of a known layout, told by its header.
 * The encoding (UTF-8, UTF-16LE with its mark, GB18030) is told by the bytes. A line that cannot be read is yielded as
 * an error and the rest goes on. Rejects only when the file itself cannot be read.
 */
export async function* readListings(path: string, facts: FeedFacts = {}): AsyncGenerator<ListingRead> {
  const lines = readLines(path);
  if (/\.(jsonl|ndjson)$/i.test(path)) yield* fromJsonLines(lines);
  else yield* fromCsv(lines, facts);
}

async function* fromJsonLines(lines: AsyncIterable<Line>): AsyncGenerator<ListingRead> {
  for await (const { number, text } of lines) {
    const json = number === 1 ? text.replace(/^\ufeff/, '') : text;
    if (json.trim() === '') continue;
    let value: unknown;
    try {
      value = JSON.parse(json);
    } catch (error) {
      yield { line: number, error: `not JSON: ${(error as Error).message}` };
      continue;
    }
    yield checked(value, number);
  }
}

async function* fromCsv(lines: AsyncGenerator<Line>, facts: FeedFacts): AsyncGenerator<ListingRead> {
  const first = await lines.next();
  if (first.done) return;
  const heading = first.value.text.replace(/^\ufeff/, '');
  const delimiter = delimiterOf(heading);
  const header = heading.split(delimiter).map((column) => column.trim().replace(/^"|"$/g, '').toLowerCase());
  const shape = shapeOf(header);
  if (!shape) {
    const columns = header.slice(0, 12).join(', ');
    yield { line: 1, error: `no known layout has these columns: ${columns}. Known: ${SHAPE_NAMES.join(', ')}` };
    return;
  }
  const columns = new Map(header.map((column, i) => [column, i]));
  let pending: { line: number; draft: Draft } | undefined;
  for await (const record of readRecords(lines, delimiter)) {
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
  // Spreadsheets pad lines with empty cells; fewer cells than columns mean that something is lost.
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
