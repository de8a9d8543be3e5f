import { type RawBuilder, sql } from 'kysely';
import { concerning } from './concerns.ts';
import type { Tx } from './transactions.ts';

/** How rows of each table that a unit of work writes travel: column -> SQL type, and what a repeated key means. */
const tables = {
  event: {
    columns: {
      id: 'uuid',
      kind: 'text',
      aggregate: 'text',
      version: 'int',
      type: 'text',
      payload: 'jsonb',
      actor: 'jsonb',
      at: 'timestamptz',
      salt: 'bytea',
      leaf_hash: 'text',
    },
  },
  aggregate: { columns: { kind: 'text', id: 'text', version: 'int', state: 'jsonb' }, key: ['kind', 'id'] },
  sealed: {
    columns: { id: 'uuid', hash: 'text', salt: 'bytea', retention: 'text', body: 'jsonb', created_at: 'timestamptz' },
  },
  outbox: { columns: { kind: 'text', key: 'text', payload: 'jsonb', due_at: 'timestamptz' }, ignoreRepeated: true },
  deadline: {
    columns: { kind: 'text', aggregate: 'text', clock: 'text', due_at: 'timestamptz', payload: 'jsonb' },
    key: ['kind', 'aggregate', 'clock'],
  },
  case_file: {
    columns: {
      id: 'uuid',
      bundle: 'uuid',
      right_id: 'text',
      target: 'text',
      reason: 'text',
      seller: 'text',
      open: 'boolean',
      fell: 'boolean',
      file: 'jsonb',
    },
    key: ['id'],
  },
  screening_example: {
    columns: { tenant: 'text', case_id: 'uuid', features: 'jsonb', at: 'timestamptz' },
    ignoreRepeated: true,
  },
  participant_view: { columns: { tenant: 'text', id: 'text', view: 'jsonb' }, key: ['tenant', 'id'] },
  right_view: {
    columns: { tenant: 'text', id: 'text', holder: 'text', view: 'jsonb' },
    key: ['tenant', 'id'],
  },
  case_view: {
    columns: {
      tenant: 'text',
      id: 'uuid',
      bundle: 'uuid',
      status: 'text',
      settled: 'boolean',
      filed_at: 'timestamptz',
      view: 'jsonb',
      grams: 'text[]',
    },
    key: ['tenant', 'id'],
    // What a case is found by is as it was filed: its index, the largest, is left alone.
    once: ['grams'],
  },
  timeline: {
    columns: { tenant: 'text', case_id: 'uuid', at: 'timestamptz', type: 'text', by: 'text', detail: 'jsonb' },
  },
  seller_view: {
    columns: {
      tenant: 'text',
      key: 'text',
      marketplace: 'text',
      id: 'text',
      name: 'text',
      points: 'int',
      status: 'text',
      view: 'jsonb',
    },
    key: ['tenant', 'key'],
  },
  clearance_view: {
    columns: {
      tenant: 'text',
      id: 'text',
      seller: 'text',
      holder: 'text',
      status: 'text',
      at: 'timestamptz',
      view: 'jsonb',
    },
    key: ['tenant', 'id'],
  },
  measure: {
    columns: { tenant: 'text', seller: 'text', target: 'text', case_id: 'text', kind: 'text', in_force: 'boolean' },
    key: ['tenant', 'target', 'case_id', 'kind'],
  },
  marketplace_order: {
    columns: {
      tenant: 'text',
      id: 'text',
      marketplace: 'text',
      target: 'text',
      seller: 'text',
      measure: 'text',
      desired: 'text',
      epoch: 'int',
      state: 'text',
      cases: 'jsonb',
      created_at: 'timestamptz',
      updated_at: 'timestamptz',
    },
    ignoreRepeated: true,
  },
  desk_task: {
    columns: {
      tenant: 'text',
      id: 'uuid',
      kind: 'text',
      subject: 'text',
      task: 'jsonb',
      opened_at: 'timestamptz',
      due_at: 'timestamptz',
    },
    ignoreRepeated: true,
  },
  audit: {
    columns: {
      tenant: 'text',
      id: 'uuid',
      case_id: 'uuid',
      drawn_at: 'timestamptz',
      due_at: 'timestamptz',
      readers: 'text[]',
      finding: 'text',
    },
    key: ['id'],
  },
  written_reason: {
    columns: {
      tenant: 'text',
      id: 'uuid',
      subject: 'text',
      about: 'text',
      by: 'text',
      text: 'text',
      at: 'timestamptz',
    },
  },
  fact: {
    columns: {
      tenant: 'text',
      kind: 'text',
      subject: 'text',
      target: 'text',
      milliseconds: 'bigint',
      at: 'timestamptz',
      amount: 'numeric',
      currency: 'text',
    },
    ignoreRepeated: true,
  },
} as const satisfies Record<string, TableShape>;

interface TableShape {
  readonly columns: Readonly<Record<string, string>>;
  /** A row with the same key is replaced. */
  readonly key?: readonly string[];
  /** Columns that a replaced row keeps. */
  readonly once?: readonly string[];
  /** A row that some unique index already has is left as it is. */
  readonly ignoreRepeated?: true;
}

export type BatchTable = keyof typeof tables;
type RowOf<T extends BatchTable> = { readonly [C in keyof (typeof tables)[T]['columns']]: unknown };

/** Rows gathered by a unit of work and written in one statement: one round trip, whatever there is of it. */
export class Batch {
  readonly #rows = new Map<BatchTable, unknown[]>();
  readonly #newRows = new Map<BatchTable, unknown[]>();
  readonly #others: RawBuilder<unknown>[] = [];

  /** @param isNew that no row has its key yet is known: none is looked for, which is a tenth of the database's work for a filing. */
  add<T extends BatchTable>(table: T, row: RowOf<T>, isNew = false): void {
    const gathered = isNew ? this.#newRows : this.#rows;
    const rows = gathered.get(table);
    if (rows) rows.push(row);
    else gathered.set(table, [row]);
  }

  /** What was gathered for a table. */
  rowsOf(table: BatchTable): readonly unknown[] {
    return [...(this.#newRows.get(table) ?? []), ...(this.#rows.get(table) ?? [])];
  }

  /** Any other data-modifying statement; it does not see the rows written beside it. */
  also(statement: RawBuilder<unknown>): void {
    this.#others.push(statement);
  }

  /**
   * Writes it all, as a transaction that concerns these tenants. The database runs the query itself before the statements
   * beside it; if it did not, they would be refused.
   */
  async write(tx: Tx, tenants: Iterable<string> = []): Promise<void> {
    const parts = [
      ...[...this.#newRows].map(([table, rows]) => insertOf(table, rows, sql``)),
      ...[...this.#rows].map(([table, rows]) => insertOf(table, rows, inserts[table].repeated)),
      ...this.#others,
    ].map((part, index) => sql`${sql.ref(`part_${index}`)} as (${part})`);
    if (parts.length === 0) return;
    await sql`with ${sql.join(parts)} select ${concerning(tenants)}`.execute(tx);
  }
}

/** Rows of text as a subselect, for `(a, b) in (…)`. Arrays tell the planner how many there are; a record set does not. */
export const unnest = <C extends string>(
  rows: readonly Readonly<Record<C, string>>[],
  ...columns: readonly C[]
): RawBuilder<unknown> =>
  sql`select * from unnest(${sql.join(columns.map((column) => sql`${rows.map((row) => row[column])}::text[]`))})`;

function insertOf(table: BatchTable, rows: readonly unknown[], repeated: RawBuilder<unknown>): RawBuilder<unknown> {
  const { before, after } = inserts[table];
  return sql`${before}${JSON.stringify(rows)}${after} ${repeated}`;
}

/** What stands before and after the rows of a table, which travel as one JSON array, and what becomes of a repeated key. */
const inserts = Object.fromEntries(
  Object.entries(tables).map(([table, shape]: [string, TableShape]) => {
    const columns = Object.entries(shape.columns);
    const names = columns.map(([name]) => `"${name}"`).join(', ');
    // Binary travels as hex text and arrays as JSON: a record set has no form for them.
    const definitions = columns.map(
      ([name, type]) => `"${name}" ${type === 'bytea' ? 'text' : type === 'text[]' ? 'jsonb' : type}`,
    );
    const values = columns.map(([name, type]) => {
      if (type === 'bytea') return `decode("${name}", 'hex')`;
      if (type === 'text[]') return `array(select jsonb_array_elements_text("${name}"))`;
      return `"${name}"`;
    });
    const replaced = columns.filter(([name]) => !shape.key?.includes(name) && !shape.once?.includes(name));
    const conflict = shape.key
      ? `on conflict (${shape.key.join(', ')}) do update set ${replaced.map(([name]) => `"${name}" = excluded."${name}"`).join(', ')}`
      : shape.ignoreRepeated
        ? 'on conflict do nothing'
        : '';
    return [
      table,
      {
        before: sql.raw(`insert into "${table}" (${names}) select ${values.join(', ')} from jsonb_to_recordset(`),
        after: sql.raw(`::jsonb) as rows(${definitions.join(', ')})`),
        repeated: sql.raw(conflict),
      },
    ];
  }),
) as unknown as Readonly<Record<BatchTable, Readonly<Record<'before' | 'after' | 'repeated', RawBuilder<unknown>>>>>;
