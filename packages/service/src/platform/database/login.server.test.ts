import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { administer, newServerDatabase, type ServerDatabase } from '../../testing/test-server.ts';
import { migrations } from '../migrations/index.ts';
import { transactionsOf } from '../transactions.ts';
import { UnfitDatabaseError } from './login.ts';
import { openDatabase } from './open.ts';
import { prepareServer } from './prepare.ts';

const server = process.env.TEST_DATABASE_URL ?? '';
const logins = ['owner', 'roles', 'heir', 'rows', 'reader', 'maker', 'stranger', 'mended'].map(
  (one) => `marketsafe_login_test_${process.pid}_${one}`,
);
const [owner = '', roles = '', heir = '', rows = '', reader = '', maker = '', stranger = '', mended = ''] = logins;
let database: ServerDatabase;

/** The address of the database under another login. */
function as(login: string): string {
  const url = new URL(database.url);
  Object.assign(url, { username: login, password: 'x' });
  return url.href;
}

beforeAll(async () => {
  database = await newServerDatabase(server);
  for (const login of logins) await administer(server, `create role ${login} login password 'x'`);
  await administer(server, `alter role ${roles} createrole; alter role ${rows} bypassrls`);
  await administer(server, `grant ${owner} to ${heir} with inherit false; grant pg_read_all_data to ${reader}`);
  await administer(database.ownerUrl, `alter table mail owner to ${owner}; grant create on schema auth to ${maker}`);
  for (const login of logins) {
    if (![stranger, mended].includes(login)) await administer(server, `grant marketsafe_app to ${login}`);
  }
});
afterAll(async () => {
  await database.drop();
  for (const login of logins) await administer(server, `drop role ${login}`);
});

const refusalOf = (address: string): Promise<Error> =>
  openDatabase(address).then(
    async (opened) => {
      await opened.close();
      throw new Error('it was opened');
    },
    (error: Error) => error,
  );

describe('a login is refused with the reason and the remedy when it', () => {
  test.each([
    ['is a superuser', () => database.ownerUrl, /postgres, who is a superuser\./],
    ['owns a table', () => as(owner), /who owns tables, schemas or the database\./],
    ['may become an owner', () => as(heir), /who owns tables, schemas or the database as a member of .*_owner\./],
    ['may create roles', () => as(roles), /who may create roles or replicate\./],
    ['bypasses row-level security', () => as(rows), /who bypasses row-level security\./],
    ['reads everything', () => as(reader), /who reaches all data as a member of pg_read_all_data\./],
    ['may create tables', () => as(maker), /who may create tables in the schema auth\./],
  ])('%s', async (_, address, why) => {
    const refusal = await refusalOf(address());
    expect(refusal).toBeInstanceOf(UnfitDatabaseError);
    expect(refusal.message).toMatch(why);
    expect(refusal.message).toContain('create role marketsafe_service login');
    expect(refusal.message).toMatch(/DATABASE_OWNER_URL=\S+ \\\n\s+DATABASE_URL=\S+ npx marketsafe database prepare/);
    expect(refusal.message).not.toContain('test password');
  });
});

test('a login without rights is refused with advice to prepare the database, and works after that', async () => {
  expect((await refusalOf(as(stranger))).message).toMatch(
    /not prepared for this version.*marketsafe database prepare/s,
  );
  const prepared = await prepareServer({ databaseUrl: as(mended), ownerUrl: database.ownerUrl });
  expect(prepared).toEqual({ login: mended, applied: [] });
  const opened = await openDatabase(as(mended));
  expect(await transactionsOf(opened).work((tx) => tx.selectFrom('event').select('id').execute())).toEqual([]);
  await opened.close();
});

test('owner and service are two logins, or nothing is prepared', async () => {
  await expect(prepareServer({ databaseUrl: as(owner), ownerUrl: as(owner) })).rejects.toThrow(
    /both log in as .*_owner.*Nothing was touched/s,
  );
});

test('tables of another version are refused', async () => {
  const change = (statement: string) => administer(database.ownerUrl, statement);
  const newest = Object.keys(migrations).at(-1);
  await change(`delete from kysely_migration where name = '${newest}'`);
  expect((await refusalOf(database.url)).message).toContain(`not prepared for this version (${newest})`);
  await change(`insert into kysely_migration values ('${newest}', 'now'), ('9999-later', 'now')`);
  expect((await refusalOf(database.url)).message).toContain('later version of MarketSafe (9999-later)');
  await change(`delete from kysely_migration where name = '9999-later'`);
});

test('a connection has no rights between two transactions but those over users and sessions', async () => {
  const opened = await openDatabase(database.url);
  try {
    for (const reset of ['select 1', 'reset role', 'reset all', 'discard all']) {
      await opened.pool.query(reset);
      const { rows: found } = await opened.pool.query('select current_user as name');
      expect(found, reset).toEqual([{ name: 'marketsafe_auth' }]);
      await expect(opened.pool.query('select 1 from case_view'), reset).rejects.toMatchObject({ code: '42501' });
    }
    await expect(opened.pool.query('set role marketsafe_test')).rejects.toThrow();
    await expect(sql`create table x ()`.execute(opened.kysely)).rejects.toMatchObject({ code: '42501' });
  } finally {
    await opened.close();
  }
});
