import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../platform/transactions.ts';

/** A row as JSON has it. */
export type Row = Readonly<Record<string, unknown>>;

/** Rows in memory at once. The largest are cases, some kilobytes each. */
const rowsAtOnce = 500;

/** The rows of a query by a cursor of the transaction, so that the number of rows does not matter. */
export async function* rowsOf(tx: Tx, name: string, query: RawBuilder<unknown>): AsyncGenerator<readonly Row[]> {
  const cursor = sql.ref(`export_${name.replaceAll(/[^a-z]/g, '_')}`);
  await sql`declare ${cursor} no scroll cursor for ${query}`.execute(tx);
  for (;;) {
    const { rows } = await sql<Row>`fetch ${sql.lit(rowsAtOnce)} from ${cursor}`.execute(tx);
    if (rows.length === 0) break;
    yield rows.map(plain);
  }
  await sql`close ${cursor}`.execute(tx);
}

/** Columns by the names that the API gives them; absent values are left out. */
const plain = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).flatMap(([column, value]) =>
      value === null || value === undefined
        ? []
        : [[column.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()), ofJson(value)]],
    ),
  );

function ofJson(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return Buffer.from(value).toString('hex');
  return value;
}
