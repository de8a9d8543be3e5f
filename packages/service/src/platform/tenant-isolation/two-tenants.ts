import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema/index.ts';
import { tableWalls } from './tables.ts';

type Db = Kysely<Schema>;

interface Column {
  readonly name: string;
  readonly type: string;
}
export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  /** The row's tenant, in SQL; absent if rows have no tenant. */
  readonly tenant?: string;
}

/** Two tenants with a row each in every table. The rows contain a word that no other rows contain. */
export const tenants = { own: 'ownacanary', foreign: 'foreigncanary' } as const;

/** The tables whose rows have a tenant, with the columns that can be written. */
export async function ownedTables(db: Db): Promise<Table[]> {
  const { rows } = await sql<Column & { table: string }>`
    select table_schema || '.' || table_name as table, column_name as name,
      case when data_type = 'ARRAY' then 'text[]' else data_type end as type
    from information_schema.columns where table_schema in ('public', 'auth') and is_generated = 'NEVER' and is_identity = 'NO'
    order by 1, ordinal_position`.execute(db);
  return Object.entries(tableWalls)
    .filter(([, wall]) => 'tenant' in wall)
    .map(([name, wall]) => ({
      name,
      columns: rows.filter((row) => row.table === name),
      ...('tenant' in wall && { tenant: wall.tenant }),
    }));
}

/** Columns that determine a row's tenant if no column is the tenant itself. */
const deciding: Readonly<Record<string, Readonly<Record<string, (word: string) => string>>>> = {
  'public.participant': { id: (word) => word },
  'public.account': { participant: (word) => word },
  'public.right_claim': { participant: (word) => word },
  'public.seller_account': { key: (word) => word },
  'public.case_file': { seller: (word) => word, file: (word) => JSON.stringify({ complainant: word }) },
  'public.aggregate': { kind: () => 'complainant', id: (word) => word },
  'public.event': { kind: () => 'complainant', aggregate: (word) => word },
};

/** One id for each tenant's endpoint, which its secrets and deliveries name. */
const endpointOf = (word: string): string =>
  `00000000-0000-4000-8000-${word === tenants.own ? '000000000001' : '000000000002'}`;

/** A row of the tenant; each text contains its word. `salt` distinguishes its rows. */
export function rowOf({ name, columns }: Table, word: string, salt: string): Readonly<Record<string, unknown>> {
  const value = ({ name: column, type }: Column): unknown => {
    const decided = column === 'tenant' ? word : deciding[name]?.[column]?.(word);
    if (decided !== undefined) return decided;
    if (column === 'endpoint' || (name === 'public.webhook_endpoint' && column === 'id' && salt === '0'))
      return endpointOf(word);
    switch (type) {
      case 'uuid':
        return `${Buffer.from(`${name}${word}${salt}`).toString('hex').padEnd(32, '0').slice(-32)}`;
      case 'jsonb':
        return JSON.stringify({ word });
      case 'text[]':
        return [word];
      case 'bytea':
        return Buffer.from(word);
      case 'boolean':
        return false;
      case 'timestamp with time zone':
        return new Date(0);
      case 'text':
        return `${word} ${column} ${salt}`;
      default:
        return word === tenants.own ? 7 : 8;
    }
  };
  return Object.fromEntries(columns.map((column) => [column.name, value(column)]));
}

/** An insert of the row. */
export const insert = ({ name }: Table, row: Readonly<Record<string, unknown>>) =>
  sql`insert into ${sql.table(name)} (${sql.join(Object.keys(row).map((column) => sql.ref(column)))})
    values (${sql.join(Object.values(row))})`;

/**
 * The foreign tenant's rows in one text, so that any change to them changes the text. Rows of other tenants that contain its word
 * are left out.
 */
export async function foreignRows(db: Db, tables: readonly Table[]): Promise<string> {
  const parts = tables.map(
    ({ name, tenant = 'null' }) =>
      sql`select ${name}::text as name, row_to_json(r)::text as row from ${sql.table(name)} r where (${sql.raw(tenant)}) like ${`%${tenants.foreign}%`}`,
  );
  const { rows } = await sql`${sql.join(parts, sql` union all `)} order by 1, 2`.execute(db);
  return JSON.stringify(rows);
}
