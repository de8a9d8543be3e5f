import { type Range, rangeRoot, type Tile, type TileId, type Tiles, tilesFor, tilesOf } from '@marketsafe/ledger';
import { sql } from 'kysely';
import type { AnyTx, Tx } from '../../platform/transactions.ts';

/** Loads tiles by their ids, in one query. */
export async function loadTiles(tx: AnyTx, ids: readonly TileId[]): Promise<Tile[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<{ level: number; index: string; nodes: Buffer }>`
    select t.level, t.index, t.nodes from ledger_tile t
    join jsonb_to_recordset(${JSON.stringify(ids)}::jsonb) as wanted(level int, index bigint)
      on t.level = wanted.level and t.index = wanted.index`.execute(tx);
  return rows.map(({ level, index, nodes }) => ({ level, index: Number(index), nodes }));
}

/** Writes tiles that grew; a full one never changes. */
export async function storeTiles(tx: Tx, tiles: readonly Tile[]): Promise<void> {
  const rows = tiles.map(({ level, index, nodes }) => ({ level, index, nodes: nodes.toString('hex') }));
  await sql`
    insert into ledger_tile (level, index, nodes)
    select level, index, decode(nodes, 'hex')
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as grown(level int, index bigint, nodes text)
    on conflict (level, index) do update set nodes = excluded.nodes`.execute(tx);
}

/** Roots over ranges of the stored tree, for proofs. */
export async function rootsOver(tx: AnyTx, ranges: readonly Range[]): Promise<Buffer[]> {
  const tiles: Tiles = tilesOf(await loadTiles(tx, tilesFor(ranges)));
  return ranges.map((range) => rangeRoot(tiles, range));
}
