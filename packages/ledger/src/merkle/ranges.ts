import { emptyRoot, parentNode } from './node.ts';
import { type Subtree, subtreeRoot, type TileId, type Tiles, tileOf } from './tiles.ts';

/** Leaves `[from, to)`, one node of a tree as RFC 6962 defines it: `from` is a multiple of a power of two that is at least the width. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The largest power of two below `count`; `count` is at least 2. */
export function splitOf(count: number): number {
  let split = 1;
  while (split * 2 < count) split *= 2;
  return split;
}

/** The complete subtrees of a range, the largest first. */
function subtreesOf({ from, to }: Range): Subtree[] {
  const subtrees: Subtree[] = [];
  let at = from;
  while (at < to) {
    let level = 0;
    while (at % 2 ** (level + 1) === 0 && at + 2 ** (level + 1) <= to) level += 1;
    subtrees.push({ level, index: at / 2 ** level });
    at += 2 ** level;
  }
  return subtrees;
}

/** The root over a range. */
export function rangeRoot(tiles: Tiles, range: Range): Buffer {
  const roots = subtreesOf(range).map((subtree) => subtreeRoot(tiles, subtree));
  return roots.length === 0 ? emptyRoot : roots.reduceRight((right, left) => parentNode(left, right));
}

/** The tiles needed for the roots of ranges, each once. */
export function tilesFor(ranges: readonly Range[]): TileId[] {
  const ids = ranges.flatMap(subtreesOf).map(tileOf);
  return [...new Map(ids.map((id) => [`${id.level}/${id.index}`, id])).values()];
}
