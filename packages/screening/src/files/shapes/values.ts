import { isCurrency, type Money } from '@marketsafe/terms';
import { currencyOf, readMoney } from '../money.ts';
import { Fault, type Row } from './shape.ts';

/** The column's text, or undefined when empty. */
export const optional = (row: Row, column: string): string | undefined => row.get(column) || undefined;

/** A price; undefined when the column is empty or no currency is named; a Fault for an invalid amount or a currency not in use. */
export function price(row: Row, column: string, currency: string | undefined): Money | undefined {
  const text = row.get(column);
  const code = text === '' ? undefined : currencyOf(text, currency);
  if (code === undefined) return undefined;
  if (!isCurrency(code))
    throw new Fault(column, `“${text.slice(0, 40)}”: “${code.slice(0, 10)}” is no ISO 4217 code of a currency in use`);
  const money = readMoney(text, currency);
  if (!money) throw new Fault(column, `“${text.slice(0, 40)}” is not a price`);
  return money;
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

/** JSON in a cell, or undefined. */
export function json(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Text of an HTML fragment: without tags, with the common entities decoded. */
export function htmlText(html: string): string {
  const text = html.replace(/<(br|\/p|\/li|\/div)\b[^>]*>/gi, '\n').replace(/<[^>]*>/g, ' ');
  const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };
  return text.replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => entities[name] ?? ' ').trim();
}

export function hostOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).hostname : undefined;
}

/** Cuts to the length that a Listing allows; feeds have titles and descriptions of any length. */
export const cut = (text: string, length: number): string => (text.length > length ? text.slice(0, length) : text);
