import { type Insertable, type RawBuilder, sql } from 'kysely';
import { afterCommit } from './after-commit.ts';
import type { ClaimedRow, Push } from './outbox.ts';
import { type Schema, type TableName, tables } from './schema/index.ts';
import type { Table } from './schema/table.ts';
import { allowingWritesOf } from './tenant-scope.ts';
import type { Tx } from './transactions.ts';

/** Tables in which a row replaces one with the same key, and the columns that the replaced row keeps. */
const replaced: Partial<Readonly<Record<TableName, readonly string[]>>> = {
  aggregate: [],
  deadline: [],
  case_file: [],
  // What a case is found by is as it was filed: its index, the largest, is left alone.
  case_view: ['grams'],
  case_row: [],
  case_document: [],
  participant_view: [],
  right_view: [],
  seller_view: [],
  clearance_view: [],
  measure: [],
  audit: [],
  public_decision: [],
};
/** Tables in which a row that some unique index already has is left as it is. */
const kept: readonly TableName[] = ['screening_example', 'marketplace_order', 'notice', 'desk_task', 'fact'];

type RowOf<T extends TableName> = { readonly [C in keyof Insertable<Schema[T]>]: unknown };

/** Rows gathered by a unit of work and written in one statement: one round trip, whatever there is of it. */
export class Batch {
  readonly #rows = new Map<TableName, object[]>();
  readonly #newRows = new Map<TableName, object[]>();
  readonly #others: RawBuilder<unknown>[] = [];
  readonly #chosen: { readonly kind: string; readonly rows: RawBuilder<unknown> }[] = [];

  /** @param isNew that no row has its key yet is known: none is looked for, which is a tenth of the database's work for a filing. */
  add<T extends TableName>(table: T, row: RowOf<T>, isNew = false): void {
    const gathered = isNew ? this.#newRows : this.#rows;
    const rows = gathered.get(table);
    if (rows) rows.push(row);
    else gathered.set(table, [row]);
  }

  /** What was gathered for a table. */
  rowsOf(table: TableName): readonly object[] {
    return [...(this.#newRows.get(table) ?? []), ...(this.#rows.get(table) ?? [])];
  }

  /** Any other data-modifying statement; it does not see the rows written beside it. */
  also(statement: RawBuilder<unknown>): void {
    this.#others.push(statement);
  }

  /** Outbox rows of a kind that the database chooses: a query for their kind, key, payload and due time. */
  queue(kind: string, rows: RawBuilder<unknown>): void {
    this.#chosen.push({ kind, rows });
  }

  /**
   * Writes it all, as a transaction that concerns these tenants. The database runs the query itself before the statements
   * beside it; if it did not, they would be refused.
   *
   * @param push carries the outbox rows as soon as they are committed, where it has room.
   */
  async write(tx: Tx, tenants: Iterable<string> = [], push?: Push): Promise<void> {
    const outbox = this.rowsOf('outbox') as readonly { readonly kind: string }[];
    const kinds = [...outbox, ...this.#chosen].map(({ kind }) => kind);
    const claim = kinds.length > 0 ? push?.claim(kinds) : undefined;
    const parts = [
      ...[...this.#newRows].map(([table, added]) => insertOf(table, added, true)),
      ...[...this.#rows].flatMap(([table, added]) => (table === 'outbox' ? [] : insertOf(table, added, false))),
      ...this.#others,
    ].map((part, index) => sql`${sql.ref(`part_${index}`)} as (${part})`);
    if (kinds.length > 0) {
      const named = sql`
        select * from jsonb_to_recordset(${JSON.stringify(outbox)}::jsonb) as named(kind text, key text, payload jsonb, due_at timestamptz)`;
      parts.push(sql`queued as (
        insert into outbox (kind, key, payload, due_at, claimed_until, attempts)
        select rows.*, ${claim ?? null}::timestamptz, ${claim ? 1 : 0}::int
        from (${sql.join([named, ...this.#chosen.map((one) => one.rows)], sql` union all `)}) as rows
        on conflict do nothing returning id::text, kind, key, payload, attempts, destination)`);
    }
    if (parts.length === 0) return;
    const pushed = claim ? sql`(select json_agg(queued) from queued)` : sql`null`;
    const written = await sql<{ pushed: ClaimedRow[] | null }>`
      with ${sql.join(parts)} select ${allowingWritesOf(tenants)}, ${pushed} as pushed`.execute(tx);
    const taken = written.rows[0]?.pushed;
    if (taken) afterCommit(tx, () => push?.take(taken));
  }
}

/** Rows of text as a subselect, for `(a, b) in (…)`. Arrays tell the planner how many there are; a record set does not. */
export const unnest = <C extends string>(
  rows: readonly Readonly<Record<C, string>>[],
  ...columns: readonly C[]
): RawBuilder<unknown> =>
  sql`select * from unnest(${sql.join(columns.map((column) => sql`${rows.map((row) => row[column])}::text[]`))})`;

/** The rows travel as one JSON array, with the columns that any of them has. */
function insertOf(table: TableName, rows: readonly object[], isNew: boolean): RawBuilder<unknown> {
  const columns = Object.keys(tables[table].columns).filter((column) => rows.some((row) => column in row));
  const { before, after, repeated } = textsOf(table, columns);
  return sql`${before}${JSON.stringify(rows)}${after} ${isNew ? sql`` : repeated}`;
}

type Texts = Readonly<Record<'before' | 'after' | 'repeated', RawBuilder<unknown>>>;
const known = new Map<string, Texts>();

/** What stands before and after the rows of a table, and what becomes of a repeated key. */
function textsOf(table: TableName, names: readonly string[]): Texts {
  const at = `${table} ${names.join()}`;
  const texts = known.get(at) ?? makeTexts(table, names);
  known.set(at, texts);
  return texts;
}

function makeTexts(table: TableName, names: readonly string[]): Texts {
  const { columns, key }: Table = tables[table];
  // Binary travels as hex text and arrays as JSON: a record set has no form for them.
  const forms = names.map((name) => {
    const type = columns[name]?.type ?? '';
    if (type === 'bytea') return { column: `"${name}" text`, value: `decode("${name}", 'hex')` };
    if (type === 'text[]')
      return { column: `"${name}" jsonb`, value: `array(select jsonb_array_elements_text("${name}"))` };
    return { column: `"${name}" ${type}`, value: `"${name}"` };
  });
  const once = replaced[table];
  const changed = names.filter((name) => !key.includes(name) && !once?.includes(name));
  const conflict = once
    ? `on conflict (${key.join(', ')}) do update set ${changed.map((name) => `"${name}" = excluded."${name}"`).join(', ')}`
    : kept.includes(table)
      ? 'on conflict do nothing'
      : '';
  const [defined, read] = [forms.map(({ column }) => column), forms.map(({ value }) => value)];
  return {
    before: sql.raw(
      `insert into "${table}" (${names.map((name) => `"${name}"`).join(', ')}) select ${read.join(', ')} from jsonb_to_recordset(`,
    ),
    after: sql.raw(`::jsonb) as rows(${defined.join(', ')})`),
    repeated: sql.raw(conflict),
  };
}
