import type { Scratch } from '../fold/index.ts';
import { type PackedRows, UnpackedRows } from '../packed-rows.ts';
import { isBuilt } from './fused/engine.ts';
import { FusedScan, type SharedScan } from './fused/fused-scan.ts';
import type { Mark } from './mark-table.ts';
import { unpackMark } from './packed-marks.ts';
import { PlainSearch } from './plain-search.ts';
import type { FieldName, Sighting } from './sighting.ts';

/** A search on its way to another thread: in WebAssembly its memory, else what its marks are prepared from. */
export type SharedMarks = SharedScan | { readonly marks: PackedRows; readonly honest: ReadonlySet<string> };

/** Finds every mark of a book in a text. */
export interface MarkSearch {
  /** What it runs in. Both find the same. */
  readonly engine: 'webassembly' | 'typescript';
  /**
   * Calls `found` for every mark in the text, overlapping ones included, in the order of the text; of those that begin at
   * one place the longer first. `folded` gives the folded text; a search that can do without does not ask for it.
   */
  scan(text: string, field: FieldName, folded: () => Scratch, found: (sighting: Sighting) => void): void;
  /**
   * The same, and then those a letter off, in hanzi that look alike, and in pinyin. For short fields: in longer text a word one
   * letter off a mark is mostly a typing error.
   */
  scanClosely(text: string, field: FieldName, folded: () => Scratch, found: (sighting: Sighting) => void): void;
  share(): SharedMarks;
}

/** From so many marks on the memory that the fused pass works in, some megabytes, is worth having. */
const FUSED_FROM = 64;

/**
 * The fastest search for so many marks that can be had here: without `npm run build` it is the one in TypeScript. `honest` words
 * are never a mark with a letter wrong; without them nothing is scanned closely.
 */
export function searchFor(marks: readonly Mark[], honest?: ReadonlySet<string>): MarkSearch {
  return marks.length >= FUSED_FROM && isBuilt() ? FusedScan.of(marks, honest) : new PlainSearch(marks, honest);
}

/** The search that was shared, in this thread. */
export function openSearch(shared: SharedMarks): MarkSearch {
  if ('memory' in shared) return new FusedScan(shared);
  const marks = [...new UnpackedRows(shared.marks, unpackMark)].filter((mark) => mark !== undefined);
  return new PlainSearch(marks, shared.honest);
}
