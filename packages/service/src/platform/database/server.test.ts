import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { createService } from '../../app/service.ts';
import { startRunning } from '../../testing/running-service.ts';
import { openTestDatabase } from '../../testing/test-database.ts';
import { openEgress } from '../egress/index.ts';
import { systemEntropy } from '../entropy.ts';
import { asServiceRole } from '../service-role.ts';
import { type Transactions, type Tx, transactionsOf } from '../transactions.ts';
import { Vault } from '../vault/index.ts';
import { withNewKey } from '../vault/key-file.ts';
import type { Database } from './open.ts';

const whoIn = async (transactions: Transactions) =>
  transactions.read('public', async (tx) => {
    const { rows } = await sql<{ name: string }>`select current_user as name`.execute(tx);
    return rows[0]?.name;
  });

test('a statement that switches its role inside a transaction gains nothing', async () => {
  const running = await startRunning();
  const { transactions } = running.service;
  const ways = [sql`reset role`, sql`select set_config('role', 'none', true)`, sql`set session authorization postgres`];
  const readers = [...ways, sql`set role marketsafe_work`];
  try {
    for (const way of readers) {
      const escaped = transactions.read('public', async (tx) => {
        await way.execute(tx);
        return tx.selectFrom('event').select('id').execute();
      });
      await expect(escaped).rejects.toThrow(/another role|permission denied/);
      expect(await whoIn(transactions)).toBe('marketsafe_reader');
    }
    for (const way of [...ways, sql`set role marketsafe_reader`]) {
      const escaped = transactions.work(async (tx) => {
        await sql`insert into cursor values ('escaped', 'e', '', now())`.execute(tx);
        await way.execute(tx);
      });
      await expect(escaped).rejects.toThrow(/another role|permission denied/);
    }
    const written = await transactions.work((tx) => tx.selectFrom('cursor').select('marketplace').execute());
    expect(written.filter(({ marketplace }) => marketplace === 'escaped')).toEqual([]);
  } finally {
    await running.close();
  }
});

test('a connection left in another role is not used', async () => {
  const database = await openTestDatabase();
  const transactions = transactionsOf(database);
  const begun = () => transactions.read('public', async () => 'ran');
  try {
    for (const left of ['set role marketsafe_work', 'set role none']) {
      await database.pool.query(left);
      await expect(begun(), left).rejects.toThrow(/another role/);
      // A server gives another connection. The embedded database has no other and stays closed.
      if (database.engine === 'embedded') {
        await expect(begun()).rejects.toThrow(/another role/);
        await database.pool.query('set role marketsafe_auth');
      }
      expect(await begun()).toBe('ran');
    }
  } finally {
    await database.close();
  }
});

test('concurrent statements run in the order of the calls, and none runs after a failed one', async () => {
  const database = await openTestDatabase();
  const { work, write } = transactionsOf(database);
  const add = (name: string) => sql`insert into cursor values (${name}, 'e', '', now())`;
  const names = (tx: Tx) => tx.selectFrom('cursor').select('marketplace').execute();
  try {
    const [, seen] = await work((tx) => Promise.all([add('first').execute(tx), names(tx)]));
    expect(seen).toEqual([{ marketplace: 'first' }]);
    const failing = work((tx) => Promise.allSettled([sql`select nothing`.execute(tx), add('second').execute(tx)]));
    await expect(failing).rejects.toMatchObject({ code: '25P02' });
    const lastFails = write(
      'desk',
      async (tx) => add('third').execute(asServiceRole(tx)),
      () => database.kysely.selectFrom('no_such_table' as 'cursor').select('marketplace'),
    );
    await expect(lastFails).rejects.toMatchObject({ code: '42P01' });
    expect(await work(names)).toEqual([{ marketplace: 'first' }]);
  } finally {
    await database.close();
  }
});

test('outside a transaction users and sessions can be reached, and nothing else', async () => {
  const database = await openTestDatabase();
  try {
    expect(await sql`select password from auth.account`.execute(database.kysely)).toMatchObject({ rows: [] });
    for (const statement of [sql`select 1 from case_view`, sql`select 1 from idempotency`, sql`create table x ()`]) {
      await expect(statement.execute(database.kysely)).rejects.toMatchObject({ code: '42501' });
    }
  } finally {
    await database.close();
  }
});

test('a live connector does not start on a database that can lose acknowledged writes', async () => {
  const running = await startRunning();
  try {
    const marketplaces = running.programme.marketplaces.map((one) => ({
      ...one,
      connector: { ...one.connector, live: true },
    }));
    const starting = createService({
      database: { durable: false } as Database,
      programme: { ...running.programme, marketplaces },
      clock: running.clock,
      entropy: systemEntropy,
      mailer: { send: async () => ({ accepted: true, id: '' }) },
      dataDirectory: '/nowhere',
      sessionSecret: 'a session secret of enough bytes',
      egress: openEgress(),
      vault: new Vault(withNewKey(undefined, systemEntropy), systemEntropy),
    });
    await expect(starting).rejects.toThrow(/taobao, tmall: a live connector needs PostgreSQL 17 or later with fsync/);
  } finally {
    await running.close();
  }
});
