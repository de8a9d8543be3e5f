/**
 * CSV records with the line of the file on which each begins.
 *
 * Written here because of what happens after a fault: a quote that is never closed swallows the rest of a file in
 * common parsers. Here the record is given up after a bounded number of lines, reported under its first line, and
 * reading goes on at the next one.
 */
import type { Line } from './lines.ts';

export type CsvRecord =
  | { readonly line: number; readonly fields: string[] }
  | { readonly line: number; readonly error: string };

/** Descriptions run to a few hundred lines; a quote open for longer was not meant to be one. */
const LONGEST_RECORD_LINES = 2000;
const LONGEST_RECORD_UNITS = 1_000_000;

export async function* readRecords(lines: AsyncIterable<Line>, delimiter: string): AsyncGenerator<CsvRecord> {
  const source = lines[Symbol.asyncIterator]();
  // Lines taken by a record that was given up, to be read again as records of their own.
  let again: Line[] = [];
  const next = async (): Promise<Line | undefined> => {
    const queued = again.shift();
    if (queued) return queued;
    const result = await source.next();
    return result.done ? undefined : result.value;
  };
  for (let line = await next(); line; line = await next()) {
    if (line.text === '') continue;
    const taken: Line[] = [];
    let text = line.text;
    let open = endsInQuotes(line.text, delimiter, false);
    while (open && taken.length < LONGEST_RECORD_LINES && text.length < LONGEST_RECORD_UNITS) {
      const more = await next();
      if (!more) break;
      taken.push(more);
      text += `\n${more.text}`;
      open = endsInQuotes(more.text, delimiter, true);
    }
    if (open) {
      yield { line: line.number, error: 'a quote is opened and not closed' };
      again = [...taken, ...again];
    } else yield { line: line.number, fields: splitFields(text, delimiter) };
  }
}

/** Whether the text ends inside a quoted field. A quote opens only at the start of a field (5" stays 5"). */
function endsInQuotes(text: string, delimiter: string, startsInQuotes: boolean): boolean {
  if (!text.includes('"')) return startsInQuotes;
  let inQuotes = startsInQuotes;
  let fieldStart = !startsInQuotes;
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (inQuotes) {
      if (char !== '"') continue;
      if (text.charAt(i + 1) === '"') i++;
      else if (closes(text, i, delimiter)) inQuotes = false;
    } else if (char === '"' && fieldStart) inQuotes = true;
    fieldStart = !inQuotes && char === delimiter;
  }
  return inQuotes;
}

/** A quote inside a quoted field closes it only before a delimiter or the end; else it is a quote not doubled. */
function closes(text: string, at: number, delimiter: string): boolean {
  const after = text.charAt(at + 1);
  return after === '' || after === delimiter || after === '\n';
}

function splitFields(text: string, delimiter: string): string[] {
  if (!text.includes('"')) return text.split(delimiter);
  const fields: string[] = [];
  let i = 0;
  while (i <= text.length) {
    if (text.charAt(i) === '"') {
      let value = '';
      let from = i + 1;
      for (i = text.indexOf('"', from); i >= 0; i = text.indexOf('"', i)) {
        if (text.charAt(i + 1) === '"') {
          value += text.slice(from, i + 1);
          i += 2;
          from = i;
        } else if (closes(text, i, delimiter)) break;
        else i++;
      }
      const end = i < 0 ? text.length : i;
      fields.push(value + text.slice(from, end));
      i = end + 2;
      // A delimiter at the very end leaves one more, empty field.
      if (i === text.length + 1 && text.charAt(end + 1) === '') break;
    } else {
      const end = text.indexOf(delimiter, i);
      fields.push(text.slice(i, end < 0 ? text.length : end));
      i = end < 0 ? text.length + 1 : end + 1;
    }
  }
  return fields;
}

/** The delimiter that the header line uses most. */
export function delimiterOf(header: string): string {
  const count = (char: string): number => header.split(char).length;
  return ['\t', ';'].reduce((best, char) => (count(char) > count(best) ? char : best), ',');
}
