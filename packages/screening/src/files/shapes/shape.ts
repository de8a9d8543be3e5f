import type { Listing } from '@marketsafe/terms';

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
}

/** One record by column name. Names are compared without case. */
export interface Row {
  readonly line: number;
  /** The column's value, trimmed; '' when absent. */
  get(column: string): string;
}

/** An unreadable value in a column. */
export class Fault extends Error {
  readonly column: string;

  constructor(column: string, why: string) {
    super(why);
    this.column = column;
  }
}

/** One CSV layout: the header that identifies it, and the meaning of its columns. */
export interface Shape {
  readonly name: string;
  /** Columns that together identify this layout, in lower case. */
  readonly header: readonly string[];
  read(row: Row, facts: FeedFacts): Draft;
  /** Merges a record that adds to the listing before it (a variant, another picture) and returns the result; undefined for any other record. */
  extend?(previous: Draft, row: Row): Draft | undefined;
}
