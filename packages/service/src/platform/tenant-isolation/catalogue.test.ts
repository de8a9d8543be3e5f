import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { findIsolationGaps } from './catalogue.ts';
import { tableWalls } from './tables.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

/** The gaps after a statement of the owner, which is then undone. */
async function holesAfter(statement: string): Promise<string[]> {
  let holes: string[] | undefined;
  const undone = new Error('undone');
  await database
    .asOwner((db) =>
      db.transaction().execute(async (tx) => {
        await sql.raw(statement).execute(tx);
        holes = await findIsolationGaps(tx, database.login);
        throw undone;
      }),
    )
    .catch((error: unknown) => {
      if (error !== undone) throw error;
    });
  return holes ?? [];
}

test('the catalogue has no hole', async () => {
  expect(await holesAfter('select 1')).toEqual([]);
});

test('every table with a declared tenant exists', async () => {
  const { rows } = await database.asOwner((db) =>
    sql<{ name: string }>`select schemaname || '.' || tablename as name from pg_tables`.execute(db),
  );
  expect(Object.keys(tableWalls).filter((name) => !rows.some((row) => row.name === name))).toEqual([]);
});

describe('a hole is found:', () => {
  test.each([
    ['create table leaflet (tenant text)', 'public.leaflet: row-level security is not forced'],
    ['create table leaflet (tenant text)', 'public.leaflet: no tenant is declared for its rows'],
    ['alter table case_view no force row level security', 'public.case_view: row-level security is not forced'],
    ['alter table notice disable row level security', 'public.notice: row-level security is not forced'],
    [
      'drop policy work_writes on brand; create policy work_writes on brand to marketsafe_work using (true) with check (true)',
      'public.brand: the policy work_writes takes rows of whom the work does not concern',
    ],
    [
      `drop policy work_writes on brand; create policy work_writes on brand for update to marketsafe_work
        using (tenant = any (current_setting('marketsafe.concerns')::text[]))`,
      'public.brand: the policy work_writes has no WITH CHECK',
    ],
    ['drop policy work on right_claim', 'public.right_claim: no policy says what the work may do'],
    ['drop trigger foreign_change on aggregate', 'public.aggregate: what may be locked may be changed'],
    ['alter table case_file disable trigger foreign_change', 'public.case_file: what may be locked may be changed'],
    [
      'create policy more on exhibit for select to marketsafe_reader using (true)',
      'public.exhibit: the policy more shows a reader others’ rows',
    ],
    [
      'create policy more on exhibit for select using (tenant is not null)',
      'public.exhibit: the policy more is for public',
    ],
    ['grant insert on case_view to marketsafe_reader', 'marketsafe_reader may insert public.case_view'],
    ['grant select on case_view to public', 'everybody may select public.case_view'],
    ['grant truncate on case_view to marketsafe_work', 'marketsafe_work may truncate public.case_view'],
    ['grant update on event to marketsafe_work', 'marketsafe_work may update public.event'],
    ['grant select on mail to marketsafe_auth', 'marketsafe_auth may select public.mail'],
    [
      'alter role marketsafe_work bypassrls',
      'marketsafe_work is a superuser, bypasses row-level security or manages roles',
    ],
    ['alter table mail owner to marketsafe_work', 'marketsafe_work owns mail'],
    ['grant marketsafe_work to marketsafe_reader', 'marketsafe_reader is a member of marketsafe_work'],
    ['grant create on schema public to marketsafe_app', 'marketsafe_app may create in public'],
    [
      'create function peek() returns bigint security definer language sql as $$ select count(*) from case_view $$',
      'peek() runs as its owner',
    ],
    ['create view peek as select * from case_view', 'public.peek shows what its owner sees'],
    [
      'alter table exhibit add endpoint uuid references webhook_endpoint (id)',
      'exhibit: exhibit_endpoint_fkey can be asked about others’ rows',
    ],
  ])('%s', async (statement, hole) => {
    expect(await holesAfter(statement)).toContain(hole);
  });
});
