import type { Column } from './columns.ts';
import type { Rows } from './tenant-isolation.ts';

/** A table: from this follow its SQL, Kysely's types, how the unit of work writes it and what the walls are tested with. */
export interface Table {
  readonly columns: Readonly<Record<string, Column>>;
  /** Primary key. */
  readonly key: readonly string[];
  /** Whose its rows are: what the work may do with them. */
  readonly rows: Rows;
  /** Which of them a party reads; none where absent. */
  readonly read?: (table: string) => string;
  /** SQL: indexes, further constraints and policies. */
  readonly also?: string;
}
export type Tables = Readonly<Record<string, Table>>;

/** The SQL that makes a table with its walls. */
export const created = (name: string, { columns, key, rows, read, also = '' }: Table): string => `
  create table ${name} (
    ${Object.entries(columns)
      .map(([column, { type, rest }]) => `"${column}" ${type} ${rest}, `)
      .join('')}
    primary key (${key.join(', ')})
  );
  alter table ${name} enable row level security;
  alter table ${name} force row level security;
  ${rows.policies(name)}
  ${read?.(name) ?? ''}
  ${also};`;
