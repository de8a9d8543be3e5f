import { randomBytes, randomUUID } from 'node:crypto';
import { leafHash } from '@marketsafe/ledger';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import pg from 'pg';
import { expect, test } from 'vitest';
import { openDatabase } from '../platform/database/open.ts';
import { migrations } from '../platform/migrations/index.ts';
import { transactionsOf } from '../platform/transactions.ts';
import { newServerDatabase } from '../testing/test-server.ts';

/** An installation from before the ledger, on a server under a user that is no superuser, as an operator sets it up. */
test('events of before are hashed anew and wait for their index', async () => {
  const server = process.env.TEST_DATABASE_URL ?? '';
  // The roles belong to the server, where this makes them if nobody has.
  const outer = await newServerDatabase(server);
  const name = `adopter_${randomUUID().replaceAll('-', '')}`;
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  await admin.query(`create role ${name} login createrole password 'x'`);
  await admin.query(
    `grant marketsafe_work, marketsafe_reader, marketsafe_prover, marketsafe_auth, marketsafe_app to ${name} with admin option`,
  );
  await admin.query(`create database ${name} owner ${name}`);
  const url = new URL(server);
  Object.assign(url, { username: name, password: 'x', pathname: `/${name}` });
  const pool = new pg.Pool({ connectionString: url.href, max: 1 });
  const before = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  const names = Object.keys(migrations);
  const ledgerAt = names.findIndex((migration) => migration.endsWith('-ledger'));
  const earlier = Object.fromEntries(names.slice(0, ledgerAt).map((migration) => [migration, migrations[migration]]));
  const { error } = await new Migrator({
    db: before,
    provider: { getMigrations: async () => earlier as typeof migrations },
  }).migrateToLatest();
  expect(error).toBeUndefined();
  const salt = randomBytes(32);
  const entry = { id: randomUUID(), kind: 'right', aggregate: 'cn-1', version: 1, type: 'right-lapsed' };
  const record = {
    ...entry,
    payload: { cause: 'expired', n: 1.5 },
    actor: { kind: 'system' },
    at: '2026-03-02T02:00:00.123Z',
  };
  await before.transaction().execute(async (tx) => {
    await sql`set local role marketsafe_work`.execute(tx);
    await sql`
      insert into event (id, kind, aggregate, version, type, payload, actor, at, salt, leaf_hash) values (${record.id}, ${record.kind},
        ${record.aggregate}, 1, ${record.type}, ${JSON.stringify(record.payload)}, ${JSON.stringify(record.actor)}, ${record.at}, ${salt}, 'old')`.execute(
      tx,
    );
  });
  await before.destroy();

  const service = new URL(outer.url);
  service.pathname = `/${name}`;
  const database = await openDatabase(service.href, { ownerUrl: url.href });
  const read = await transactionsOf(database).work(async (tx) => {
    const events = await tx.selectFrom('event').select(['seq', 'leaf_hash']).execute();
    const waiting = await tx.selectFrom('ledger_queue').select('event').execute();
    return { events, waiting };
  });
  expect(read.events.map(({ leaf_hash }) => leaf_hash)).toEqual([leafHash(salt, record).toString('hex')]);
  expect(read.waiting).toEqual([{ event: read.events[0]?.seq }]);
  await database.close();
  await admin.query(`drop database ${name} with (force)`);
  await admin.query(`drop role ${name}`);
  await admin.end();
  await outer.drop();
});
