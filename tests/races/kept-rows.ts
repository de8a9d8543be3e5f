import type { plainPool } from '../../packages/service/src/testing/test-server.ts';

type Pool = ReturnType<typeof plainPool>;

/** Restores leave dead rows behind, which are vacuumed this often. */
const sweepEvery = 50;

const ofThis = 'select pg_current_xact_id()::xid::text as id';

interface Table {
  readonly name: string;
  /** The columns that can be inserted. */
  readonly columns: string;
}

/** The rows of a database at one moment, to be restored after any changes. */
export class KeptRows {
  readonly #pool: Pool;
  readonly #tables: readonly Table[];
  /** A fingerprint of each unchanged table. */
  #looks = new Map<string, string>();
  #holding: { readonly text: string; readonly names: ReadonlySet<string> } | undefined;
  #times = 0;

  private constructor(pool: Pool, tables: readonly Table[]) {
    this.#pool = pool;
    this.#tables = tables;
  }

  static async in(pool: Pool): Promise<KeptRows> {
    const { rows: tables } = await pool.query<Table>(`
      select table_name as name, string_agg(quote_ident(column_name), ', ' order by ordinal_position) as columns
      from information_schema.columns join information_schema.tables using (table_schema, table_name)
      where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like 'kysely_%' and is_generated = 'NEVER'
      group by table_name`);
    const copies = tables.map(({ name }) => `create table kept."${name}" as table public."${name}" with no data`);
    await pool.query(['create schema kept', ...copies].join('; '));
    return new KeptRows(pool, tables);
  }

  async keep(): Promise<void> {
    const copied = this.#tables.map(
      ({ name }) => `delete from kept."${name}"; insert into kept."${name}" table public."${name}"`,
    );
    await this.#pool.query(copied.join('; '));
    this.#looks = await this.#look();
    this.#holding = undefined;
    this.#times = 0;
  }

  /** Optionally replaces one text in them. */
  async putBack(replaced?: readonly [string, string]): Promise<void> {
    if (this.#times % sweepEvery === 0) await this.#pool.query('vacuum');
    this.#times += 1;
    const looks = await this.#look();
    const holding = replaced && (await this.#holdersOf(replaced[0]));
    const touched = this.#tables.filter(({ name }) => holding?.has(name) || looks.get(name) !== this.#looks.get(name));
    const back = touched.map(({ name, columns }) => {
      const kept = `kept."${name}"`;
      const from =
        replaced && holding?.has(name)
          ? `(select retold.* from ${kept} as kept, jsonb_populate_record(null::public."${name}",
              replace(to_jsonb(kept)::text, '${replaced[0]}', '${replaced[1]}')::jsonb) as retold) as kept`
          : kept;
      return `delete from public."${name}"; insert into public."${name}" (${columns}) overriding system value select ${columns} from ${from}`;
    });
    const statements = ['begin', 'set local session_replication_role = replica', ...back, ofThis, 'commit'];
    // No trigger fires. The restored rows belong to this transaction.
    const results = await this.#pool.query(statements.join('; '));
    const [{ id } = { id: '' }] = (results as unknown as { rows: { id: string }[] }[]).at(-2)?.rows ?? [];
    for (const { name } of touched) {
      const [count] = this.#looks.get(name)?.split(' ') ?? [];
      if (!holding?.has(name)) this.#looks.set(name, count === '0' ? '0 ' : `${count} ${id}`);
    }
  }

  /** Every insert, update or delete changes the number of rows or the newest transaction. */
  async #look(): Promise<Map<string, string>> {
    const each = this.#tables.map(
      ({ name }) =>
        `select '${name}' as name, concat(count(*), ' ', max(xmin::text::bigint)) as looks from public."${name}"`,
    );
    // Named, so that it is planned once.
    const text = each.join(' union all ');
    const { rows } = await this.#pool.query<{ name: string; looks: string }>({ name: 'look', text });
    return new Map(rows.map(({ name, looks }) => [name, looks]));
  }

  /** The tables whose stored rows contain a text. */
  async #holdersOf(text: string): Promise<ReadonlySet<string>> {
    if (this.#holding?.text === text) return this.#holding.names;
    const each = this.#tables.map(
      ({ name }) =>
        `select '${name}' as name where exists (select from kept."${name}" as kept where to_jsonb(kept)::text like '%${text}%')`,
    );
    const { rows } = await this.#pool.query<{ name: string }>(each.join(' union all '));
    this.#holding = { text, names: new Set(rows.map(({ name }) => name)) };
    return this.#holding.names;
  }
}
