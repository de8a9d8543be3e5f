import { type Line, readLines, readRecords } from '@marketsafe/screening';
import type { LineFault } from '../line-fault.ts';

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
/** An app shares a link in a sentence; the service reads it. */
const holdsAddress = (text: string): boolean => /https?:\/\/\S/i.test(text);
/** The second line of what Taobao's app shares: “open this link, or copy this text”. */
const isTailOfShare = (text: string): boolean => /^(?:点击|长按|复制|打开)/.test(text) && !holdsAddress(text);
/** The service's limit, in characters; it refuses a whole request for one longer address. */
const LONGEST_ADDRESS = 2000;
const tooLong = (url: string): string =>
  `the address has ${url.length} characters, and at most ${LONGEST_ADDRESS} are taken. Leave out what follows the item's id`;

/**
 * The addresses of listings and shops in a file, alone or in the sentence that an app shares around one. A text file has one a line;
 * lines that begin with # are comments. In CSV they are in the column `url` or `link`, otherwise in the first cell with an address. A
 * line of headings may come first.
 */
export async function readTargetsFile(file: string): Promise<TargetsFile> {
  const lines = readLines(file);
  const given = /\.csv$/i.test(file) ? fromCsv(file, lines) : fromText(file, lines);
  const urls = new Map<string, number>();
  const faults: LineFault[] = [];
  const repeats: TargetsFile['repeats'][number][] = [];
  for await (const one of given) {
    if ('error' in one) faults.push(one);
    else if (one.url.length > LONGEST_ADDRESS) faults.push({ file, line: one.line, error: tooLong(one.url) });
    else {
      const first = urls.get(one.url);
      if (first === undefined) urls.set(one.url, one.line);
      else repeats.push({ ...one, first });
    }
  }
  return { urls: [...urls].map(([url, line]) => ({ line, url })), faults, repeats };
}

const isHeading = (cell: string): boolean => ADDRESS_COLUMNS.has(cell.toLowerCase());

async function* fromText(file: string, lines: AsyncIterable<Line>): AsyncGenerator<NamedUrl | LineFault> {
  let isFirst = true;
  for await (const read of lines) {
    const line = read.number;
    if ('error' in read) {
      yield { file, line, error: read.error };
      continue;
    }
    const url = read.text.trim();
    if (url === '' || url.startsWith('#') || isTailOfShare(url)) continue;
    const isHead = isFirst && isHeading(url);
    isFirst = false;
    if (isHead) continue;
    yield holdsAddress(url)
      ? { line, url }
      : { file, line, error: `not an address (http://… or https://…): ${shortened(url)}` };
  }
}

async function* fromCsv(file: string, lines: AsyncIterable<Line>): AsyncGenerator<NamedUrl | LineFault> {
  let column: number | undefined;
  let isFirst = true;
  for await (const record of readRecords(lines)) {
    if ('error' in record) {
      yield { file, ...record };
      continue;
    }
    const cells = record.fields.map((field) => field.trim());
    if (isFirst) {
      isFirst = false;
      const named = cells.findIndex(isHeading);
      if (named >= 0) column = named;
      if (!cells.some(holdsAddress)) continue;
    }
    yield addressIn(cells, column, record.line, file);
  }
}

function addressIn(
  cells: readonly string[],
  column: number | undefined,
  line: number,
  file: string,
): NamedUrl | LineFault {
  const url = column === undefined ? (cells.find(isAddress) ?? cells.find(holdsAddress)) : cells[column];
  if (url !== undefined && holdsAddress(url)) return { line, url };
  const error = url
    ? `not an address (http://… or https://…): ${shortened(url)}`
    : 'there is no address (http://… or https://…)';
  return { file, line, field: 'url', error };
}

const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);
