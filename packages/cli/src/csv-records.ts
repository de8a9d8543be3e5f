import type { TextLine } from './text-lines.ts';

export interface CsvRecord {
  /** Where it begins, from 1. */
  readonly line: number;
  readonly fields: readonly string[];
  readonly error?: string;
}

/**
 * The records of a CSV file (RFC 4180; comma, semicolon or tab, whichever the first line has most of). A quote that is never
 * closed costs its own line and not the rest of the file.
 */
export async function* csvRecords(lines: AsyncIterable<TextLine>): AsyncGenerator<CsvRecord> {
  let delimiter: string | undefined;
  let open: TextLine[] = [];
  for await (const line of lines) {
    delimiter ??= delimiterOf(line.text);
    open.push(line);
    open = yield* settled(open, delimiter, false);
  }
  while (open.length > 0) open = yield* settled(open, delimiter ?? ',', true);
}

/** A quoted cell with line breaks in it runs over a few lines; one that runs over more was not meant to. */
const LONGEST_RECORD_LINES = 100;

/** Yields the record that the open lines make, or gives up the first of them. @returns the lines that are still open */
function* settled(open: readonly TextLine[], delimiter: string, isEnd: boolean): Generator<CsvRecord, TextLine[]> {
  const [first, ...rest] = open;
  if (!first) return [];
  const fields = split(open.map(({ text }) => text).join('\n'), delimiter);
  if (fields !== undefined) {
    if (open.length > 1 || first.text.trim() !== '') yield { line: first.number, fields };
    return [];
  }
  if (!isEnd && open.length < LONGEST_RECORD_LINES) return [...open];
  yield { line: first.number, fields: [], error: 'a quote is opened and not closed' };
  // The others may be records of their own.
  let again: TextLine[] = [];
  for (const line of rest) again = yield* settled([...again, line], delimiter, false);
  return again;
}

/** The fields of a record, or undefined while a quote is open. A quote opens only at the beginning of a field. */
function split(text: string, delimiter: string): string[] | undefined {
  const fields: string[] = [];
  let at = 0;
  for (;;) {
    let field = '';
    if (text[at] === '"') {
      const end = closingQuote(text, at + 1);
      if (end < 0) return undefined;
      field = text.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
    }
    const next = text.indexOf(delimiter, at);
    fields.push(field + text.slice(at, next < 0 ? undefined : next));
    if (next < 0) return fields;
    at = next + 1;
  }
}

function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

const delimiterOf = (line: string): string =>
  [',', ';', '\t'].reduce((best, one) => (line.split(one).length > line.split(best).length ? one : best));
