import type { Listing } from '@marketsafe/terms';

/** A listing before validation: what a shape could read. */
export type Draft = { [Key in keyof Listing]?: Listing[Key] | undefined };

/** What the reader is told about a feed beyond its own columns. */
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

/** A column whose value cannot be read. */
export class Fault extends Error {
  readonly column: string;

  constructor(column: string, why: string) {
    super(why);
    this.column = column;
  }
}

/** One CSV layout: how it is known by its header, and what its columns mean. */
export interface Shape {
  readonly name: string;
  /** Columns that together tell this layout from all others, in lower case. */
  readonly header: readonly string[];
  read(row: Row, facts: FeedFacts): Draft;
  /** A record that adds to the listing before it (a variant, a further picture), returned with the addition; else undefined. */
  extend?(previous: Draft, row: Row): Draft | undefined;
}
