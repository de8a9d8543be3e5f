/**
 * CSV records (RFC 4180) with the line on which each begins. The delimiter is a comma, semicolon or tab, whichever is most frequent in the first
 * line.
 * Our own parser, because common ones handle one fault badly: an unclosed quote swallows the following lines until another quote
 * seems to close it. Here such a record is an error on the line where the quote opened, and reading continues with the next line.
 * Memory is bounded by the longest record allowed.
 */
import type { Line } from './lines.ts';
import { RecordParser } from './record-parser.ts';

export type CsvRecord =
  | { readonly line: number; readonly fields: readonly string[] }
  | { readonly line: number; readonly error: string };

/** Descriptions have at most a few hundred lines; a quote open for longer is a mistake. */
const LONGEST_RECORD_LINES = 2000;
const LONGEST_RECORD_UNITS = 1_000_000;

export async function* readRecords(lines: AsyncIterable<Line>): AsyncGenerator<CsvRecord> {
  const source = new Rereadable(lines);
  let delimiter: string | undefined;
  let width = 0;
  for (let line = await source.next(); line; line = await source.next()) {
    if ('error' in line) {
      yield { line: line.number, error: line.error };
      continue;
    }
    if (line.text.trim() === '') continue;
    delimiter ??= delimiterOf(line.text);
    const { fields, taken } = await recordFrom(line.text, delimiter, width, source);
    if (fields) yield { line: line.number, fields };
    else {
      yield { line: line.number, error: 'a quote is opened and not closed' };
      source.again(taken);
    }
    if (fields && width === 0) width = fields.length;
  }
}

/** Reads the record that begins with `first`. Returns the further lines it took; no fields when its quote is never closed. */
async function recordFrom(
  first: string,
  delimiter: string,
  width: number,
  source: Rereadable,
): Promise<{ fields: readonly string[] | undefined; taken: readonly Line[] }> {
  const parser = new RecordParser(delimiter);
  const taken: Line[] = [];
  const rows: string[] = [];
  let state = parser.feed(first);
  let units = first.length;
  while (state === 'open' && taken.length < LONGEST_RECORD_LINES && units < LONGEST_RECORD_UNITS) {
    const more = await source.next();
    if (!more) break;
    taken.push(more);
    if ('error' in more) break;
    rows.push(more.text);
    units += more.text.length;
    state = parser.feed(more.text);
  }
  if (state !== 'closed') return { fields: undefined, taken };
  const { fields } = parser;
  const swallowed = rows.length > 0 && width > 0 && (!fits(fields, width) || areRows(rows, delimiter, width));
  return { fields: swallowed ? undefined : fields, taken };
}

/** Whether a record has as many fields as the first. Spreadsheets pad lines with empty cells. */
function fits(fields: readonly string[], width: number): boolean {
  return fields.length >= width && fields.slice(width).every((field) => field === '');
}

/**
 * Whether the lines inside a quote are whole rows, so that the closing quote was an inch sign: `5.5",…`. Nothing else
 * distinguishes this from a cell with line breaks.
 */
function areRows(rows: readonly string[], delimiter: string, width: number): boolean {
  const closing = rows.at(-1) ?? '';
  const isInchSign = /\d$/.test(closing.slice(0, Math.max(0, closing.indexOf('"'))));
  if (width < 3 || !isInchSign) return false;
  return rows.every((row) => {
    const parser = new RecordParser(delimiter);
    return !row.startsWith('"') && parser.feed(row) === 'closed' && parser.fields.length === width;
  });
}

/** Lines that can be pushed back, to be read as records of their own. */
class Rereadable {
  readonly #source: AsyncIterator<Line>;
  #queue: readonly Line[] = [];
  #at = 0;

  constructor(lines: AsyncIterable<Line>) {
    this.#source = lines[Symbol.asyncIterator]();
  }

  async next(): Promise<Line | undefined> {
    const queued = this.#queue[this.#at++];
    if (queued) return queued;
    const result = await this.#source.next();
    return result.done ? undefined : result.value;
  }

  again(lines: readonly Line[]): void {
    this.#queue = [...lines, ...this.#queue.slice(this.#at)];
    this.#at = 0;
  }
}

const delimiterOf = (header: string): string =>
  [',', ';', '\t'].reduce((best, one) => (header.split(one).length > header.split(best).length ? one : best));
