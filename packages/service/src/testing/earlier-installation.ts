import { Kysely, PostgresDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import pg from 'pg';
import { type Database, openDatabase } from '../platform/database/open.ts';
import { systemEntropy } from '../platform/entropy.ts';
import { migrations } from '../platform/migrations/index.ts';
import { newServerDatabase } from './test-server.ts';

export interface EarlierInstallation {
  /** Its database, as its owner: no superuser, as an operator sets it up. */
  readonly before: Kysely<unknown>;
  /** Ends `before`, and opens the database with today's migrations. */
  upgrade(): Promise<Database>;
  drop(): Promise<void>;
}

/** An installation on a server from before the migration whose name ends so. */
export async function earlierInstallation(migration: string): Promise<EarlierInstallation> {
  const server = process.env.TEST_DATABASE_URL ?? '';
  // The roles belong to the server, where this makes them if nobody has.
  const outer = await newServerDatabase(server);
  const name = `adopter_${systemEntropy.uuid().replaceAll('-', '')}`;
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  await admin.query(`create role ${name} login createrole password 'x'`);
  await admin.query(
    `grant marketsafe_work, marketsafe_reader, marketsafe_prover, marketsafe_auth, marketsafe_app to ${name} with admin option`,
  );
  await admin.query(`create database ${name} owner ${name}`);
  const owner = new URL(server);
  Object.assign(owner, { username: name, password: 'x', pathname: `/${name}` });
  const service = new URL(outer.url);
  service.pathname = `/${name}`;

  const pool = new pg.Pool({ connectionString: owner.href, max: 1 });
  const before = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  const names = Object.keys(migrations);
  const earlier = names.slice(
    0,
    names.findIndex((one) => one.endsWith(migration)),
  );
  const { error } = await new Migrator({
    db: before,
    provider: {
      getMigrations: async () => Object.fromEntries(earlier.map((one) => [one, migrations[one]])) as typeof migrations,
    },
  }).migrateToLatest();
  if (error) throw error;

  return {
    before,
    async upgrade() {
      await before.destroy();
      return openDatabase(service.href, { ownerUrl: owner.href });
    },
    async drop() {
      await admin.query(`drop database ${name} with (force)`);
      await admin.query(`drop role ${name}`);
      await admin.end();
      await outer.drop();
    },
  };
}
