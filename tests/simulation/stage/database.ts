import { Kysely, PostgresDialect, sql } from 'kysely';
import type { Database } from '../../../packages/service/src/platform/database/open.ts';
import { prepared } from '../../../packages/service/src/platform/database/prepared.ts';
import type { Schema } from '../../../packages/service/src/platform/schema/index.ts';
import { transactionsOf } from '../../../packages/service/src/platform/transactions.ts';
import { openInMemory, type TestDatabase } from '../../../packages/service/src/testing/test-database.ts';
import { Crashed, type Life } from './life.ts';

interface Table {
  readonly name: string;
  /** Its initial rows, as JSON. */
  readonly first: string;
}

/** Facts about the disk that are read after every step. */
export interface Glance {
  /** The service's next wake-up, by the earliest due time of its rows: milliseconds since the epoch. */
  readonly due: number;
  /** The number of events. */
  readonly events: number;
}

/**
 * Called two or three times a step, so not in a transaction of three statements: the owner's function has its
 * plan ready and needs no role.
 */
const glance = sql`
  create schema simulation;
  create function simulation.glance(out due timestamptz, out is_unscreened boolean, out events bigint) language plpgsql security definer as $$
  begin
    select min(own.due) into due from (
      select min(greatest(due_at, coalesce(claimed_until, due_at))) as due from public.outbox where not held
      union all select min(greatest(due_at, coalesce(claimed_until, due_at))) from public.deadline
      union all select min(greatest(due_at, coalesce(claimed_until, due_at))) from public.cursor
      union all select min(look_at) from public.removal_limit
      union all select least(publication_due, case when size > signed_size or exists (select from public.ledger_queue) then checkpoint_due end)
        from public.ledger_head) as own;
    is_unscreened := exists (select from public.listing where screening_due_at is not null);
    events := coalesce((select max(seq) from public.event), 0);
  end $$;
  grant usage on schema simulation to public`;

/** One embedded database in memory per worker: creating it takes seconds, emptying it milliseconds. */
export class Disk {
  readonly database: TestDatabase;
  readonly #tables: readonly Table[];

  private constructor(database: TestDatabase, tables: readonly Table[]) {
    this.database = database;
    this.#tables = tables;
  }

  static async make(): Promise<Disk> {
    const database = await openInMemory();
    await database.asOwner((db) => glance.execute(db));
    return new Disk(database, await database.asOwner(tablesOf));
  }

  /** Restores the initial state: the rows of the migrations, and no others. */
  empty(): Promise<void> {
    return this.database.asOwner(async (db) => {
      const all = sql.raw(this.#tables.map(({ name }) => name).join(', '));
      await sql`truncate ${all} restart identity cascade`.execute(db);
      for (const { name, first } of this.#tables) {
        if (first === '[]') continue;
        const table = sql.raw(name);
        await sql`insert into ${table} select * from json_populate_recordset(null::${table}, ${first}::json)`.execute(
          db,
        );
      }
    });
  }

  /** One process's connection: the process may die at every statement. */
  connectedBy(life: Life): Database {
    const { pool } = this.database;
    const { standstill } = life;
    const connect = async () => {
      await standstill.pass();
      standstill.begun();
      const client = await pool.connect();
      const release = () => {
        client.release();
        standstill.ended();
      };
      if (life.isOver) {
        release();
        throw new Crashed();
      }
      return { query: (...statement: unknown[]) => run(client, life, statement), release };
    };
    const mortal = { connect, end: async () => undefined } as unknown as Database['pool'];
    const pooled = prepared(mortal);
    const kysely = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: pooled }) });
    return { ...this.database, pool: mortal, kysely };
  }

  /** @param now work due at once counts as due then */
  async glance(now: number): Promise<Glance> {
    const { rows } = await this.database.pool.query<{ due: Date | null; is_unscreened: boolean; events: string }>({
      name: 'glance',
      text: 'select * from simulation.glance()',
    });
    const { due = null, is_unscreened: isUnscreened = false, events = '0' } = rows[0] ?? {};
    return { due: isUnscreened ? now : (due?.getTime() ?? Number.POSITIVE_INFINITY), events: Number(events) };
  }

  /** Runs a statement without a service, to examine the disk. */
  async examine<Row>(statement: ReturnType<typeof sql<Row>>): Promise<readonly Row[]> {
    const { rows } = await transactionsOf(this.database).work((tx) => statement.execute(tx));
    return rows;
  }
}

async function tablesOf(db: Kysely<Schema>): Promise<Table[]> {
  const { rows } = await sql<{ name: string }>`
    select schemaname || '.' || quote_ident(tablename) as name from pg_tables
    where schemaname in ('public', 'auth') and tablename not like 'kysely%' order by 1`.execute(db);
  const tables: Table[] = [];
  for (const { name } of rows) {
    const whole = await sql<{ rows: string }>`
      select coalesce(json_agg(initial_row), '[]')::text as rows from ${sql.raw(name)} as initial_row`.execute(db);
    tables.push({ name, first: whole.rows[0]?.rows ?? '[]' });
  }
  return tables;
}

/** A server rolls back what a dead client left open. */
async function run(client: { readonly query: unknown }, life: Life, statement: readonly unknown[]): Promise<unknown> {
  const query = (client.query as (...given: readonly unknown[]) => Promise<unknown>).bind(client);
  if (statement[0] === 'rollback') return query(...statement);
  try {
    life.moment('before a statement');
    const answer = await query(...statement);
    life.moment('after a statement');
    return answer;
  } catch (error) {
    if (error instanceof Crashed) await query('rollback');
    throw error;
  }
}
