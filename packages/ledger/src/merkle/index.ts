export { emptyRoot, leafNode, parentNode } from './node.ts';
export { consistencyRanges, inclusionRanges } from './proofs.ts';
export { type Range, rangeRoot, tilesFor } from './ranges.ts';
export { appendLeaves, edgeOf, type Tile, type TileId, type Tiles, tilesOf, tileWidth } from './tiles.ts';
export { isConsistent, rootFromInclusion } from './verify.ts';
