import type { Scratch } from '../fold/index.ts';
import { isBuilt } from './fused/engine.ts';
import { FusedScan } from './fused/fused-scan.ts';
import type { Mark } from './mark-table.ts';
import { MarkScan } from './scan.ts';
import type { FieldName, Sighting } from './sighting.ts';

/** Finds every mark of a book in a text. */
export interface MarkSearch {
  /** What it runs in. Both find the same. */
  readonly engine: 'webassembly' | 'typescript';
  /**
   * Calls `found` for every mark in the text, overlapping ones included, in the order of the text; of those that begin at
   * one place the longer first. `folded` gives the folded text; a search that can do without does not ask for it.
   */
  scan(text: string, field: FieldName, folded: () => Scratch, found: (sighting: Sighting) => void): void;
}

/** From so many marks on the memory that the fused pass works in, some megabytes, is worth having. */
const FUSED_FROM = 64;

/** The fastest search for so many marks that can be had here: without `npm run build` it is the one in TypeScript. */
export function searchFor(marks: readonly Mark[]): MarkSearch {
  return marks.length >= FUSED_FROM && isBuilt() ? new FusedScan(marks) : new MarkScan(marks);
}
