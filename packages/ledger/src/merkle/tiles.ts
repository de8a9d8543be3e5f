import { parentNode } from './node.ts';

/** Nodes of a full tile: C2SP tlog-tiles, eight levels of the tree. */
export const tileWidth = 256;
const tileHeight = 8;

/**
 * One tile: up to 256 consecutive nodes of tree level `8 * level`, 32 bytes each, from node `256 * index` on. Tile level 0 contains
 * the leaves. A tile only grows at its end, and never changes once it is full.
 */
export interface Tile {
  readonly level: number;
  readonly index: number;
  readonly nodes: Buffer;
}

/** Identifies a tile to load. */
export type TileId = Pick<Tile, 'level' | 'index'>;

/** Finds a loaded tile. */
export type Tiles = (level: number, index: number) => Tile | undefined;

const keyOf = (level: number, index: number): string => `${level}/${index}`;

export function tilesOf(tiles: Iterable<Tile>): Tiles {
  const byKey = new Map<string, Tile>();
  for (const tile of tiles) byKey.set(keyOf(tile.level, tile.index), tile);
  return (level, index) => byKey.get(keyOf(level, index));
}

/** Number of nodes that a tree has at a tile level. */
const nodesAt = (level: number, size: number): number => Math.floor(size / tileWidth ** level);

/** The tiles at the growing edge of a tree, which are all that appending needs: at most one a level, none if the last is full. */
export function edgeOf(size: number): TileId[] {
  const edge: TileId[] = [];
  for (let level = 0; nodesAt(level, size) > 0; level += 1) {
    const nodes = nodesAt(level, size);
    if (nodes % tileWidth > 0) edge.push({ level, index: Math.floor(nodes / tileWidth) });
  }
  return edge;
}

/**
 * Appends leaves to a tree of `size` leaves. `edge` finds the tiles of `edgeOf(size)`. Returns every changed tile in its new state,
 * about one for each 256 leaves.
 * @throws RangeError if a tile of the edge is missing or too short.
 */
export function appendLeaves(edge: Tiles, size: number, leaves: readonly Uint8Array[]): Tile[] {
  const changed: Tile[] = [];
  let level = 0;
  let nodes: readonly Uint8Array[] = leaves;
  while (nodes.length > 0) {
    const before = nodesAt(level, size);
    const rising: Buffer[] = [];
    let index = Math.floor(before / tileWidth);
    let held = before % tileWidth;
    let at = 0;
    while (at < nodes.length) {
      const taken = nodes.slice(at, at + tileWidth - held);
      const beginning = held === 0 ? Buffer.of() : bytesOf(edge, { level, index }, held);
      const tile = { level, index, nodes: Buffer.concat([beginning, ...taken]) };
      changed.push(tile);
      if (held + taken.length === tileWidth) rising.push(fold(tile.nodes));
      at += taken.length;
      index += 1;
      held = 0;
    }
    nodes = rising;
    level += 1;
  }
  return changed;
}

function bytesOf(tiles: Tiles, { level, index }: TileId, count: number): Buffer {
  const tile = tiles(level, index);
  if (!tile || tile.nodes.length < count * 32) {
    throw new RangeError(`tile ${level}/${index} has no ${count} nodes`);
  }
  return tile.nodes.subarray(0, count * 32);
}

/** The root over a number of nodes that is a power of two. */
function fold(nodes: Buffer): Buffer {
  let row = Array.from({ length: nodes.length / 32 }, (_, index) => nodes.subarray(index * 32, index * 32 + 32));
  while (row.length > 1) {
    row = Array.from({ length: row.length / 2 }, (_, index) =>
      parentNode(row[2 * index] as Buffer, row[2 * index + 1] as Buffer),
    );
  }
  return row[0] as Buffer;
}

/** The node over leaves `[index * 2^level, (index + 1) * 2^level)`. */
export interface Subtree {
  readonly level: number;
  readonly index: number;
}

/** The tile that contains a node, or from which it is computed. */
export function tileOf({ level, index }: Subtree): TileId {
  const first = index * 2 ** (level % tileHeight);
  return { level: Math.floor(level / tileHeight), index: Math.floor(first / tileWidth) };
}

/** A node from its tile. @throws RangeError if the tile is too short. */
export function subtreeRoot(tiles: Tiles, subtree: Subtree): Buffer {
  const id = tileOf(subtree);
  const width = 2 ** (subtree.level % tileHeight);
  const offset = (subtree.index * width) % tileWidth;
  const nodes = bytesOf(tiles, id, offset + width);
  return fold(nodes.subarray(offset * 32, (offset + width) * 32));
}
