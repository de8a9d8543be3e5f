import type { PackedRows } from '../packed-rows.ts';
import type { IndexLayout } from './fused/layout.ts';
import type { FieldName, Sighting } from './sighting.ts';

/** An index on its way to another thread, which scans with the same memory. */
export interface SharedScan {
  readonly memory: WebAssembly.Memory;
  readonly index: IndexLayout;
  readonly marks: PackedRows;
  readonly honest: ReadonlySet<string>;
}

/** A search on its way to another thread: in WebAssembly its memory, else what its marks are prepared from. */
export type SharedMarks = SharedScan | { readonly marks: PackedRows; readonly honest: ReadonlySet<string> };

/** Lines of JSON that were gone through: to which byte, how many, how many of them are proven to be listings, and those to look at. */
export interface Sifted {
  readonly to: number;
  readonly read: number;
  readonly listings: number;
  readonly lines: readonly SiftedLine[];
}

/** A line that may name a mark, or that is not proven to be a listing. */
export interface SiftedLine {
  readonly from: number;
  readonly to: number;
  /** From 0, among those that were gone through. */
  readonly number: number;
  /** The fields in which a mark may stand, or a term, in the order of `FIELDS`; undefined for a line that is not proven to be a listing. */
  readonly fields: readonly SiftedField[] | undefined;
}

/** A field of a line in which a mark may stand, or a term. */
export interface SiftedField {
  readonly field: FieldName;
  /** Decoded anew each time that it is asked for. */
  readonly text: string;
  /** No mark may stand in it. */
  readonly hasOnlyTerms: boolean;
  /** What the pass found in it, for `settle`; undefined where it has to be searched. */
  readonly hits: Hits | undefined;
  /** What it found besides where signs are read as letters, for `settle` with the text so read; or that it has to be searched so. */
  readonly signed: Hits | 'search' | undefined;
}

/** What a pass found, before it is decided about: for the search that gave it, until it sifts again. */
export interface Hits {
  readonly first: number;
  readonly count: number;
  /** Where the text lies in the memory of the pass. */
  readonly at: number;
  readonly length: number;
  /** Signs were read as letters. */
  readonly isSigned: boolean;
}

/** Finds every mark of a book in a text. */
export interface MarkSearch {
  /** What it runs in. Both find the same. */
  readonly engine: 'webassembly' | 'typescript';
  /**
   * Calls `found` for every mark in the text, overlapping ones included, in the order of the text; of those that begin at
   * one place the longer first. Terms may be told likewise; returns whether `scanTerms` is to be asked for them, once a mark is found.
   */
  scan(text: string, field: FieldName, found: (sighting: Sighting) => void): boolean;
  /**
   * The same, and then those a letter off, in hanzi that look alike, and in pinyin. For short fields: in longer text a word one
   * letter off a mark is mostly a typing error.
   */
  scanClosely(text: string, field: FieldName, found: (sighting: Sighting) => void): boolean;
  /** The terms alone. */
  scanTerms(text: string, field: FieldName, found: (sighting: Sighting) => void): void;
  /**
   * Goes through whole lines of JSON, a line feed behind each, from the one that begins at `from` on, as many as fit: every other
   * line is a listing in which nothing would be found, or blank. `hasSingles`: a brand of one symbol may be a mark's. Undefined for
   * a line that is too long. A search that has no such thing does not sift.
   */
  siftLines?(bytes: Buffer, from: number, hasSingles: boolean): Sifted | undefined;
  /** Decides about what it found in a field: calls `found` as `scan` or `scanClosely` would, whichever the field is searched by. */
  settle?(hits: Hits, text: string, field: FieldName, found: (sighting: Sighting) => void): void;
  share(): SharedMarks;
}
