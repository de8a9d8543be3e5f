import { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inWholeStatements } from './whole-statements.ts';

let lite: PGlite;
let pool: pg.Pool;
let calls = 0;
beforeAll(async () => {
  lite = await PGlite.create();
  const counted = Object.create(lite, {
    execProtocolStream: {
      value: (...given: Parameters<PGlite['execProtocolStream']>) => {
        calls += 1;
        return lite.execProtocolStream(...given);
      },
    },
  });
  pool = new pg.Pool({ ...createPgConfig(inWholeStatements(counted)), max: 1 });
});
afterAll(async () => {
  await pool.end();
  await lite.close();
});

test('a statement is one call, prepared or not, with parameters or without', async () => {
  const text = 'select $1::int * 2 as twice';
  const statements: [statement: string | pg.QueryConfig, answer: number][] = [
    ['select 4 as twice', 4],
    [{ text, values: [3] }, 6],
    [{ name: 'twice', text, values: [4] }, 8],
    [{ name: 'twice', text, values: [5] }, 10],
  ];
  for (const [statement, answer] of statements) {
    calls = 0;
    const { rows } = await pool.query(statement);
    expect(rows).toEqual([{ twice: answer }]);
    expect(calls).toBe(1);
  }
});

test('a failed statement does not affect the next', async () => {
  await expect(pool.query('select 1 / $1::int', [0])).rejects.toMatchObject({ code: '22012' });
  await expect(pool.query('select no_such_column, $1::int', [0])).rejects.toMatchObject({ code: '42703' });
  expect((await pool.query('select $1::int as one', [1])).rows).toEqual([{ one: 1 }]);
});
