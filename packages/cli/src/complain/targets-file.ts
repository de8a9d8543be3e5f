import { csvRecords } from '../csv-records.ts';
import type { LineFault } from '../line-fault.ts';
import { textLines } from '../text-lines.ts';

export interface NamedUrl {
  readonly line: number;
  readonly url: string;
}

export interface TargetsFile {
  /** Each address once, in the order of the file. */
  readonly urls: readonly NamedUrl[];
  readonly faults: readonly LineFault[];
  /** Lines that repeat an address, with the line that has it first. */
  readonly repeats: readonly { readonly line: number; readonly url: string; readonly first: number }[];
}

const ADDRESS_COLUMNS: ReadonlySet<string> = new Set([
  'url',
  'link',
  'address',
  'listing_url',
  'item_url',
  'product_url',
  '链接',
  '网址',
]);
const isAddress = (text: string): boolean => /^https?:\/\/\S+$/i.test(text);

/**
 * The addresses of listings and shops in a file: one a line in a text file, where lines that begin with # are remarks; in
 * CSV the column `url` or `link`, or else the first cell that is an address.
 */
export async function readTargetsFile(file: string): Promise<TargetsFile> {
  const lines = textLines(file);
  const given = /\.csv$/i.test(file) ? fromCsv(file, lines) : fromText(file, lines);
  const urls = new Map<string, number>();
  const faults: LineFault[] = [];
  const repeats: TargetsFile['repeats'][number][] = [];
  for await (const one of given) {
    if ('error' in one) faults.push(one);
    else {
      const first = urls.get(one.url);
      if (first === undefined) urls.set(one.url, one.line);
      else repeats.push({ ...one, first });
    }
  }
  return { urls: [...urls].map(([url, line]) => ({ line, url })), faults, repeats };
}

async function* fromText(file: string, lines: ReturnType<typeof textLines>): AsyncGenerator<NamedUrl | LineFault> {
  for await (const { number: line, text } of lines) {
    const url = text.trim();
    if (url === '' || url.startsWith('#')) continue;
    yield isAddress(url)
      ? { line, url }
      : { file, line, error: `not an address (http://… or https://…): ${shortened(url)}` };
  }
}

async function* fromCsv(file: string, lines: ReturnType<typeof textLines>): AsyncGenerator<NamedUrl | LineFault> {
  let column: number | undefined;
  let isFirst = true;
  for await (const { line, fields, error } of csvRecords(lines)) {
    const cells = fields.map((field) => field.trim());
    if (isFirst && error === undefined) {
      isFirst = false;
      const named = cells.findIndex((cell) => ADDRESS_COLUMNS.has(cell.toLowerCase()));
      if (named >= 0) column = named;
      if (!cells.some(isAddress)) continue;
    }
    const url = column === undefined ? cells.find(isAddress) : cells[column];
    if (error !== undefined) yield { file, line, error };
    else if (url !== undefined && isAddress(url)) yield { line, url };
    else if (url)
      yield { file, line, field: 'url', error: `not an address (http://… or https://…): ${shortened(url)}` };
    else yield { file, line, field: 'url', error: 'there is no address (http://… or https://…)' };
  }
}

const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);
