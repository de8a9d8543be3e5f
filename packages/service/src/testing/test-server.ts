/** Databases on a PostgreSQL server, prepared and used as an operator's: owned by one login, served by another. */
import pg from 'pg';
import { prepareServer } from '../platform/database/prepare.ts';
import { systemEntropy } from '../platform/entropy.ts';
import { schemaHash } from './schema-hash.ts';

/** It owns nothing and has only the service's rights. */
const login = { name: 'marketsafe_test_login', password: 'a test password' };

export interface ServerDatabase {
  /** The service's URL. */
  readonly url: string;
  /** The URL of the tables' owner. */
  readonly ownerUrl: string;
  drop(): Promise<void>;
}

/** A database with empty tables on the server, whose URL may create databases and roles. Files are copied faster than written anew. */
export const newServerDatabase = async (server: string): Promise<ServerDatabase> =>
  createDatabase(server, `template ${await templateOn(server)} strategy file_copy`);

/** A database without tables. */
export async function bareServerDatabase(server: string): Promise<ServerDatabase> {
  // Making the template makes the service's login.
  await templateOn(server);
  return createDatabase(server, '');
}

async function createDatabase(server: string, template: string): Promise<ServerDatabase> {
  const name = `marketsafe_test_${systemEntropy.uuid().replaceAll('-', '')}`;
  await administer(server, `create database ${name} ${template}`);
  return { ...addressesOn(server, name), drop: () => administer(server, `drop database ${name} with (force)`) };
}

const templates = new Map<string, Promise<string>>();

/** Copying a migrated database takes a tenth of the time of migrating one. */
function templateOn(server: string): Promise<string> {
  const { host } = new URL(server);
  const template = templates.get(host) ?? keptOrMade(server);
  templates.set(host, template);
  return template;
}

/** The number of the lock under which a template is made. Any number that no one else uses. */
const lock = 0x6d6b7374;

/** The server keeps one template for each version of the tables. It accepts no connections, so that it can always be copied. */
async function keptOrMade(server: string): Promise<string> {
  const name = `marketsafe_template_${schemaHash()}`;
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(${lock})`);
    const { rowCount } = await client.query('select from pg_database where datname = $1 and not datallowconn', [name]);
    if (rowCount) return name;
    // Left by a process that was stopped.
    await client.query(`drop database if exists ${name} with (force)`);
    const { rowCount: known } = await client.query('select from pg_roles where rolname = $1', [login.name]);
    if (!known) await client.query(`create role ${login.name} login password '${login.password}'`);
    await client.query(`create database ${name}`);
    const { url, ownerUrl } = addressesOn(server, name);
    await prepareServer({ databaseUrl: url, ownerUrl });
    await client.query(`alter database ${name} allow_connections false`);
    return name;
  } finally {
    await client.end();
  }
}

function addressesOn(server: string, name: string): Pick<ServerDatabase, 'url' | 'ownerUrl'> {
  const owner = new URL(server);
  owner.pathname = `/${name}`;
  const service = new URL(owner);
  Object.assign(service, { username: login.name, password: login.password });
  return { url: service.href, ownerUrl: owner.href };
}

/** Plain connections, without anything of the service. */
export function plainPool(address: string, connections: number): pg.Pool {
  const pool = new pg.Pool({ connectionString: address, max: connections });
  // The database may be dropped while a connection is still closing.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** Runs one statement at an address. */
export async function administer(address: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
