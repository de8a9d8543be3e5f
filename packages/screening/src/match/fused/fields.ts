/**
 * The conditions that prove a line to be a listing without parsing it: the schema of `terms`, field by field, with bounds in bytes.
 * A text has at least as many bytes as UTF-16 units. `screen-lines.test.ts` compares the conditions with the schema.
 */
import { isCurrency } from '@marketsafe/terms';
import * as layout from '../../../assembly/layout.ts';
import type { FieldName } from '../sighting.ts';

const { AMOUNT, BRAND, CATEGORY, CLASSES, CODES, CONDITION, COUNT, CURRENCY, DESCRIPTION, MONEY, NAME_BYTES } = layout;
const { RECORD, RECORDS, REFUSED, SELLER, STRING, STRINGS, TEXT, TITLE } = layout;

interface Field {
  readonly name: string;
  readonly kind: number;
  readonly least?: number;
  readonly most?: number;
  readonly required?: true;
}

/** The pass's numbers of the fields that it reads. */
export const NUMBER_OF: Readonly<Record<FieldName, number>> = {
  title: TITLE,
  brand: BRAND,
  category: CATEGORY,
  description: DESCRIPTION,
};

/** The texts first, in the order of `TITLE`, `BRAND`, `CATEGORY`, `DESCRIPTION`. */
const LISTING: readonly Field[] = [
  { name: 'title', kind: TEXT, most: 1000, required: true },
  { name: 'brand', kind: TEXT, most: 200 },
  { name: 'category', kind: TEXT, most: 500 },
  { name: 'description', kind: TEXT, most: 20_000 },
  { name: 'price', kind: MONEY },
  { name: 'seller', kind: SELLER, required: true },
  { name: 'url', kind: STRING, most: 2000 },
  { name: 'images', kind: STRINGS, most: 2000 },
  { name: 'condition', kind: CONDITION },
  { name: 'classes', kind: CLASSES, least: 1, most: 45 },
  { name: 'sold', kind: COUNT },
  { name: 'stock', kind: COUNT },
  { name: 'shipsTo', kind: CODES },
  { name: 'variants', kind: RECORDS },
  { name: 'attributes', kind: RECORD },
  { name: 'marketplace', kind: STRING, least: 1, most: 128, required: true },
  { name: 'id', kind: STRING, least: 1, most: 128, required: true },
];
const SELLER_FIELDS: readonly Field[] = [
  { name: 'id', kind: STRING, least: 1, most: 128, required: true },
  { name: 'name', kind: STRING, most: 300 },
  // Rare, so the schema reads such lines.
  { name: 'official', kind: REFUSED },
];
const MONEY_FIELDS: readonly Field[] = [
  { name: 'amount', kind: AMOUNT, required: true },
  { name: 'currency', kind: CURRENCY, required: true },
];
/** The schema rejects an object with its own `constructor` as a record. */
const RECORD_FIELDS: readonly Field[] = [{ name: 'constructor', kind: REFUSED }];
const CONDITIONS: readonly Field[] = ['new', 'used', 'refurbished'].map((name) => ({ name, kind: REFUSED }));

export const TABLES = { LISTING, SELLER_FIELDS, MONEY_FIELDS, RECORD_FIELDS, CONDITIONS } as const;
export const bytesOfTable = (fields: readonly Field[]): number => 16 + fields.length * NAME_BYTES;

export function writeTable(memory: ArrayBufferLike, at: number, fields: readonly Field[]): void {
  const words = new Uint32Array(memory, at);
  words[0] = fields.length;
  words[1] = fields.reduce((all, { required }, i) => all | (required ? 1 << i : 0), 0);
  // The search starts after the last field found.
  words[2] = fields.length - 1;
  for (const [i, { name, kind, least = 0, most = 0 }] of fields.entries()) {
    const row = at + 16 + i * NAME_BYTES;
    new Uint8Array(memory, row, 16).set(Buffer.from(name));
    new Uint32Array(memory, row + 16).set([name.length, kind, least, most]);
  }
}

export const BYTES_OF_CURRENCIES = 26 * 26 * 4;

/** Currency codes: for each first two letters, one bit for each third letter. */
export function writeCurrencies(memory: ArrayBufferLike, at: number): void {
  const words = new Uint32Array(memory, at, 26 * 26);
  for (let first = 0; first < words.length * 26; first++) {
    const pair = Math.floor(first / 26);
    const letters = [Math.floor(pair / 26), pair % 26, first % 26].map((letter) => letter + 0x41);
    if (isCurrency(String.fromCharCode(...letters))) words[pair] = (words[pair] ?? 0) | (1 << (first % 26));
  }
}
