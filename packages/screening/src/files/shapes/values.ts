import type { Money } from '@marketsafe/terms';
import { Parser } from 'htmlparser2';
import { readPrice } from './price.ts';
import type { Row } from './shape.ts';

/** The column's text, or undefined when empty. */
export const optional = (row: Row, column: string): string | undefined => row.get(column) || undefined;

/** A price; undefined when the column is empty or no currency is named. A wrong one is left out. */
export function price(row: Row, column: string, currency: string | undefined): Money | undefined {
  const read = readPrice(row.get(column), currency);
  if (read === undefined || !('why' in read)) return read;
  row.leaveOut(column, read.why);
  return undefined;
}

/** A count; undefined when empty or not a whole number from 0 on: sales figures are optional and often rounded. */
export function count(row: Row, column: string): number | undefined {
  const text = row.get(column);
  return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

/** A JSON array of texts in a cell, or [] when there is none. */
export function list(text: string): string[] {
  const parsed = json(text);
  return Array.isArray(parsed) ? parsed.filter((item): item is string => typeof item === 'string') : [];
}

/** A path of categories in a cell, as an array of texts or of objects with a name; undefined when there is none. */
export function path(cell: string): string | undefined {
  const steps = json(cell);
  if (!Array.isArray(steps)) return undefined;
  const names = steps
    .map((step: unknown) => (typeof step === 'string' ? step : (step as { name?: unknown } | null)?.name))
    .filter((name) => typeof name === 'string');
  return cut(names.join(' > '), 500) || undefined;
}

/** JSON in a cell, or undefined. */
function json(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const BREAKS = new Set(['br', 'p', 'li', 'div', 'tr']);
const UNSEEN = new Set(['script', 'style', 'template']);

/** Text of an HTML fragment: without tags, scripts and styles, with the entities decoded. */
export function htmlText(html: string): string {
  if (!/[<&]/.test(html)) return html.trim();
  const pieces: string[] = [];
  let unseen = 0;
  const parser = new Parser({
    onopentagname: (name) => {
      if (UNSEEN.has(name)) unseen += 1;
      else if (name === 'br') pieces.push('\n');
      else pieces.push(' ');
    },
    ontext: (text) => {
      if (unseen === 0) pieces.push(text);
    },
    onclosetag: (name) => {
      if (UNSEEN.has(name)) unseen -= 1;
      else if (name !== 'br') pieces.push(BREAKS.has(name) ? '\n' : ' ');
    },
  });
  parser.end(html);
  return pieces.join('').trim();
}

export function hostOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).hostname : undefined;
}

/** Cuts to the length that a Listing allows; feeds have titles and descriptions of any length. */
export const cut = (text: string, length: number): string => (text.length > length ? text.slice(0, length) : text);
