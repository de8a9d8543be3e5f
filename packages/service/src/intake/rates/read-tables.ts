import { areTooOld, tooOldFrom } from '@marketsafe/screening';
import type { ExchangeRates } from '@marketsafe/terms';
import { type Selectable, sql } from 'kysely';
import type { z } from 'zod';
import { notFound } from '../../platform/problem.ts';
import type { RateTableTable } from '../../platform/schema/models.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import { dayOf } from '../screening/index.ts';
import type { RateTable, RateTableHead, RateTables } from './contract.ts';

type Row = Omit<Selectable<RateTableTable>, 'tenant'> & { readonly by_name: string | null; readonly latest: number };

const dayMilliseconds = 86_400_000;

export async function listTables(
  tx: AnyTx,
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
  now: Date,
): Promise<z.input<typeof RateTables>> {
  const before = Number(cursor ?? Number.MAX_SAFE_INTEGER);
  const rows = await tablesWhere(tx, sql`number < ${Number.isSafeInteger(before) ? before : 0}::bigint`, limit + 1);
  const [latest] = await tablesWhere(tx, sql`true`, 1);
  const items = rows.slice(0, limit);
  const next = rows.length > limit ? items.at(-1)?.number : undefined;
  return {
    items: items.map(headOf),
    ...(latest && { inForce: tableFrom(latest, now) }),
    ...(next !== undefined && { next: String(next) }),
  };
}

export async function readTable(tx: AnyTx, number: number, now: Date): Promise<z.input<typeof RateTable>> {
  const [row] = await tablesWhere(tx, sql`number = ${number}`, 1);
  if (!row) throw notFound('table of exchange rates');
  return tableFrom(row, now);
}

async function tablesWhere(tx: AnyTx, condition: ReturnType<typeof sql>, limit: number): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select number, as_of, base, source, rates, by, at, returns_to, reasons,
      auth.name_at(rate_table.by, rate_table.at) as by_name, (select max(number) from rate_table) as latest
    from rate_table where ${condition} order by number desc limit ${limit}`.execute(tx);
  return rows;
}

const headOf = (row: Row): z.input<typeof RateTableHead> => ({
  ...{ number: row.number, asOf: row.as_of, base: row.base, source: row.source },
  currencies: Object.keys(row.rates).filter((code) => code !== row.base).length,
  ...{ by: { id: row.by, name: row.by_name ?? row.by }, at: row.at.toISOString() },
  ...(row.returns_to !== null && { returnsTo: row.returns_to }),
  ...(row.reasons !== null && { reasons: row.reasons }),
});

function tableFrom(row: Row, now: Date): z.input<typeof RateTable> {
  const table = fileOf(row);
  const today = dayOf(now);
  const begun = Date.parse(table.asOf);
  return {
    ...headOf(row),
    table,
    isInForce: row.number === row.latest,
    // Where the day begins early it may be of tomorrow, by the clock of here.
    ageDays: Math.max(0, (Date.parse(today) - begun) / dayMilliseconds),
    tooOldFrom: tooOldFrom(table.asOf).toISOString(),
    isTooOld: areTooOld({ table, today }),
  };
}

/** As it was put in; currencies in the order of their codes. */
const fileOf = ({
  as_of: asOf,
  base,
  source,
  rates,
}: Pick<Row, 'as_of' | 'base' | 'source' | 'rates'>): ExchangeRates => ({
  ...{ asOf, base, source },
  rates: Object.fromEntries(Object.entries(rates).sort(([one], [other]) => (one < other ? -1 : 1))),
});
