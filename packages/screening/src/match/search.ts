import { UnpackedRows } from '../packed-rows.ts';
import { isBuilt } from './fused/engine.ts';
import { FusedScan } from './fused/fused-scan.ts';
import type { MarkSearch, SharedMarks } from './mark-search.ts';
import type { Mark } from './mark-table.ts';
import { unpackMark } from './packed-marks.ts';
import { PlainSearch } from './plain-search.ts';

/** From this many marks on the WebAssembly search is worth its memory of some megabytes. */
const FUSED_FROM = 64;

/**
 * Returns the fastest search available: without `npm run build` the one in TypeScript. `honest` words are
 * never a mark with a wrong letter; without them `scanClosely` finds the same as `scan`. `terms` are found together with the marks.
 */
export function searchFor(marks: readonly Mark[], honest?: ReadonlySet<string>, terms?: readonly Mark[]): MarkSearch {
  return marks.length >= FUSED_FROM && isBuilt()
    ? FusedScan.of(marks, honest, terms)
    : new PlainSearch(marks, honest, terms);
}

/** Opens a shared search in this thread, with the same terms. */
export function openSearch(shared: SharedMarks, terms?: readonly Mark[]): MarkSearch {
  if ('memory' in shared) return new FusedScan(shared);
  const marks = [...new UnpackedRows(shared.marks, unpackMark)].filter((mark) => mark !== undefined);
  return new PlainSearch(marks, shared.honest, terms);
}
