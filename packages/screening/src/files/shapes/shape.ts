import type { Listing } from '@marketsafe/terms';

/** The fields that a list made by hand may have. */
export const PLAIN_FIELDS = [
  ...(['marketplace', 'id', 'title', 'description', 'brand', 'category', 'price', 'currency', 'seller'] as const),
  ...(['images', 'url', 'condition', 'sold', 'stock', 'shipsTo'] as const),
] as const;
export type PlainField = (typeof PLAIN_FIELDS)[number];

/** A listing before validation. */
export type Draft = { [Key in keyof Listing]?: Listing[Key] | undefined };

/** Facts about a feed that its columns do not contain. */
export interface FeedFacts {
  /** The marketplace, for feeds that do not name one. */
  readonly marketplace?: string;
  /** The selling account, for feeds of one shop. */
  readonly seller?: string;
  /** ISO 4217, for feeds whose prices are bare numbers. */
  readonly currency?: string;
  /** For CSV of no known layout: the column of each field. */
  readonly columns?: Partial<Readonly<Record<PlainField, string>>>;
}

/** One record by column name. Names are compared without case. */
export interface Row {
  readonly line: number;
  /** The column's value, trimmed; '' when absent. */
  get(column: string): string;
  /** Says that the listing is taken without the column's value, and why. */
  leaveOut(column: string, why: string): void;
}

/** An unreadable value in a column. */
export class Fault extends Error {
  readonly column: string;

  constructor(column: string, why: string) {
    super(why);
    this.column = column;
  }
}

/** A listing's value that was left out, and why. */
export interface LeftOut {
  readonly field: string;
  readonly error: string;
}

/** One CSV layout: the header that identifies it, and the meaning of its columns. */
export interface Shape {
  readonly name: string;
  /** Columns that together identify this layout, in lower case. */
  readonly header: readonly string[];
  read(row: Row, facts: FeedFacts): Draft;
  /** Merges a record that adds to the listing before it (a variant, another picture) and returns the result; undefined for any other record. */
  extend?(previous: Draft, row: Row, facts: FeedFacts): Draft | undefined;
}
