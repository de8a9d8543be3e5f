import { UnpackedRows } from '../packed-rows.ts';
import { isBuilt } from './fused/engine.ts';
import { FusedScan } from './fused/fused-scan.ts';
import type { MarkSearch, SharedMarks } from './mark-search.ts';
import type { Mark } from './mark-table.ts';
import { unpackMark } from './packed-marks.ts';
import { PlainSearch } from './plain-search.ts';

/** From so many marks on the memory that the fused pass works in, some megabytes, is worth having. */
const FUSED_FROM = 64;

/**
 * The fastest search for so many marks that can be had here: without `npm run build` it is the one in TypeScript. `honest` words are
 * never a mark with a letter wrong; without them nothing is scanned closely. `terms` are found along with the marks.
 */
export function searchFor(marks: readonly Mark[], honest?: ReadonlySet<string>, terms?: readonly Mark[]): MarkSearch {
  return marks.length >= FUSED_FROM && isBuilt()
    ? FusedScan.of(marks, honest, terms)
    : new PlainSearch(marks, honest, terms);
}

/** The search that was shared, in this thread, with the same terms. */
export function openSearch(shared: SharedMarks, terms?: readonly Mark[]): MarkSearch {
  if ('memory' in shared) return new FusedScan(shared);
  const marks = [...new UnpackedRows(shared.marks, unpackMark)].filter((mark) => mark !== undefined);
  return new PlainSearch(marks, shared.honest, terms);
}
