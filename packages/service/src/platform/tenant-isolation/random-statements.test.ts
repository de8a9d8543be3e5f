import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { seededEntropy } from '../entropy.ts';
import type { Schema } from '../schema/index.ts';
import { randomStatement, type Stance, stances } from './random-statements.ts';
import { foreignRows, insert, ownedTables, rowOf, type Table, tenants } from './two-tenants.ts';

/** 1,000 statements with a missing, an empty and another tenant's context: none reads or changes a row of the foreign tenant. */
const seed = 'walls';
const each = Math.ceil(1000 / stances.length);

let database: TestDatabase;
let tables: readonly Table[];
beforeAll(async () => {
  database = await openTestDatabase();
  await database.asOwner(async (db) => {
    tables = await ownedTables(db);
    await db.transaction().execute(async (tx) => {
      // Foreign keys are not tested here.
      await sql`set local session_replication_role = replica`.execute(tx);
      for (const table of tables) {
        for (const word of Object.values(tenants)) await insert(table, rowOf(table, word, '0')).execute(tx);
      }
    });
  });
});
afterAll(() => database.close());

interface Said {
  readonly statement: string;
  readonly rows: string;
  readonly error: string;
  readonly failed: boolean;
}

/** Runs a statement and commits it if possible, on a connection like the service's idle ones. */
async function say(stance: Stance, statement: ReturnType<typeof sql>): Promise<Said> {
  const { sql: text, parameters } = statement.compile(database.kysely);
  const client = await database.pool.connect();
  try {
    await client.query(`begin; set local role ${stance.role}`);
    if (stance.said !== undefined) {
      const concerns = stance.said === '' ? '' : `{${stance.said},seller:${stance.said}}`;
      await client.query(
        `select set_config('marketsafe.tenant', $1, true), set_config('marketsafe.caller', $1, true), set_config('marketsafe.concerns', $2, true)`,
        [stance.said, concerns],
      );
    }
    const { rows } = await client.query(text, [...parameters]);
    await client.query('commit');
    return { statement: text, rows: JSON.stringify(rows), error: '', failed: false };
  } catch (error) {
    await client.query('rollback');
    const { message, detail } = error as { message: string; detail?: string };
    // An error message may quote the statement's own text.
    const given = JSON.stringify(parameters).includes(tenants.foreign);
    return { statement: text, rows: '', error: given ? '' : `${message} ${detail ?? ''}`, failed: true };
  } finally {
    client.release();
  }
}

const held = (): Promise<string> => database.asOwner((db: Kysely<Schema>) => foreignRows(db, tables));

interface Found {
  /** Statements that read or changed the foreign tenant's rows. */
  readonly foreign: string[];
  /** How many read their own tenant's rows. */
  readonly own: number;
}

async function find(stance: Stance, count: number): Promise<Found> {
  const chance = seededEntropy(`${seed} ${stance.name}`);
  const before = await held();
  const said: Said[] = [];
  for (let round = 0; round < count; round += 1) said.push(await say(stance, randomStatement(chance, tables)));
  const reads = stance.readsAll
    ? []
    : said.filter(({ rows, error }) => rows.includes(tenants.foreign) || error.includes(tenants.foreign));
  const isChanged = (await held()) !== before;
  const done = said.filter(({ failed }) => !failed).map(({ statement }) => statement);
  return {
    foreign: [
      ...reads.map(({ statement }) => `read: ${statement}`),
      ...(isChanged ? [`changed by one of: ${done.join('\n')}`] : []),
    ],
    own: said.filter(({ rows }) => rows.includes(tenants.own)).length,
  };
}

test('both tenants have a row in every table', async () => {
  expect(tables.length).toBeGreaterThan(25);
  for (const { name } of tables) {
    expect((await held()).includes(`"${name}"`), name).toBe(true);
  }
});

describe(`${each} random statements, seed "${seed}"`, () => {
  test.each(stances.map((stance) => [stance.name, stance] as const))('as %s: nothing foreign', async (_, stance) => {
    const { foreign, own } = await find(stance, each);
    expect(foreign).toEqual([]);
    // Their own rows can be found, so the others do not pass only because they fail.
    const sees = stance.said === tenants.own && /reader|work/.test(stance.role);
    // The prover reads only its own cases, which few statements select.
    if (stance.role !== 'marketsafe_prover') expect(own > 0).toBe(sees);
  });
});

describe('the control:', () => {
  const broken = (change: string, stance: string) => async (): Promise<string[]> => {
    await database.asOwner((db) => sql.raw(change).execute(db));
    const one = stances.find(({ name }) => name === stance);
    return one ? (await find(one, 1000)).foreign : [];
  };

  test('a policy that lets a tenant read everything is found', async () => {
    const holes = await broken(
      'alter policy own on case_view using (true)',
      'marketsafe_reader, another tenant’s context',
    )();
    expect(holes.filter((hole) => hole.startsWith('read:')).length).toBeGreaterThan(0);
  });

  test('a policy that accepts every write is found', async () => {
    const opened = tables
      .filter(({ columns }) => columns.some(({ name }) => name === 'tenant'))
      .filter(({ name }) => name !== 'public.idempotency');
    const everything = await database.asOwner(async (db) => {
      const { rows } = await sql<{ table: string; policy: string; says: string }>`
        select schemaname || '.' || tablename as table, policyname as policy,
          concat_ws(' ', case when qual is not null then 'using (true)' end, case when with_check is not null then 'with check (true)' end) as says
        from pg_policies where cmd <> 'SELECT' and 'marketsafe_work' = any (roles)`.execute(db);
      return opened.flatMap(({ name }) => {
        const writing = rows.filter(({ table }) => table === name);
        expect(writing.length, name).toBeGreaterThan(0);
        return writing.map(({ policy, says }) => `alter policy ${policy} on ${name} ${says}`);
      });
    });
    for (const change of everything) await database.asOwner((db) => sql.raw(change).execute(db));
    const holes = await broken('select 1', 'marketsafe_work, another tenant’s context')();
    expect(holes.filter((hole) => hole.startsWith('changed')).length).toBeGreaterThan(0);
  });
});
