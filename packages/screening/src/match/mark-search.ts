import type { PackedRows } from '../packed-rows.ts';
import type { IndexLayout } from './fused/layout.ts';
import type { FieldName, Sighting } from './sighting.ts';

/** An index to send to another thread, which scans with the same memory. */
export interface SharedScan {
  readonly memory: WebAssembly.Memory;
  readonly index: IndexLayout;
  readonly marks: PackedRows;
  readonly honest: ReadonlySet<string>;
}

/** A search to send to another thread: the memory of the WebAssembly, or the data from which marks are prepared. */
export type SharedMarks = SharedScan | { readonly marks: PackedRows; readonly honest: ReadonlySet<string> };

/** The result for lines of JSON: the byte reached, the number of lines and of proven listings, and the lines to look at. */
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
  /** From 0, within this call. */
  readonly number: number;
  /** The fields that may have a mark or a term, in the order of `FIELDS`; undefined for a line that is not proven to be a listing. */
  readonly fields: readonly SiftedField[] | undefined;
}

/** A field of a line that may have a mark or a term. */
export interface SiftedField {
  readonly field: FieldName;
  /** Decoded on every access. */
  readonly text: string;
  /** The field has no mark. */
  readonly hasOnlyTerms: boolean;
  /** The pass's hits, for `settle`; undefined where the field has to be searched. */
  readonly hits: Hits | undefined;
  /** Further hits with signs read as letters, for `settle` with the text so read; `search` where the field has to be searched so. */
  readonly signed: Hits | 'search' | undefined;
}

/** Hits that are not judged yet. Valid only for the search that gave them, until it sifts again. */
export interface Hits {
  readonly first: number;
  readonly count: number;
  /** Address of the text in the memory of the pass. */
  readonly at: number;
  readonly length: number;
  /** Whether signs were read as letters. */
  readonly isSigned: boolean;
}

/** Finds every mark of a book in a text. */
export interface MarkSearch {
  /** The runtime. Both find the same. */
  readonly engine: 'webassembly' | 'typescript';
  /**
   * Calls `found` for every mark in the text, overlapping ones included, in the order of the text; at one place
   * the longer first. May report terms too; returns whether the caller must call `scanTerms` once a mark is found.
   */
  scan(text: string, field: FieldName, found: (sighting: Sighting) => void): boolean;
  /**
   * Like `scan`, then also marks one letter off, in look-alike hanzi, and in pinyin. For short fields: in longer text a word one
   * letter off a mark is mostly a typing error.
   */
  scanClosely(text: string, field: FieldName, found: (sighting: Sighting) => void): boolean;
  /** Reports the terms alone. */
  scanTerms(text: string, field: FieldName, found: (sighting: Sighting) => void): void;
  /**
   * Reads whole lines of JSON, each with a line feed, starting with the one at `from`, as many as fit. Every line it does not return
   * is blank or a listing without findings. `hasSingles`: the whole brand of a listing may be a mark of one symbol. Undefined for
   * a line that is too long. Absent in searches that cannot sift.
   */
  siftLines?(bytes: Buffer, from: number, hasSingles: boolean): Sifted | undefined;
  /** Judges the hits of a field: calls `found` as `scan` or `scanClosely` would, whichever applies to the field. */
  settle?(hits: Hits, text: string, field: FieldName, found: (sighting: Sighting) => void): void;
  share(): SharedMarks;
}
