/** Databases on a PostgreSQL server that are prepared and worked on as an operator's are: owned by one login, served by another. */
import pg from 'pg';
import { prepareServer } from '../platform/database/prepare.ts';
import { systemEntropy } from '../platform/entropy.ts';

/** It owns nothing and may do nothing but what the service does. */
const login = { name: 'marketsafe_test_login', password: 'a test password' };

export interface ServerDatabase {
  /** What the service is given. */
  readonly url: string;
  /** Under which its tables were made. */
  readonly ownerUrl: string;
  drop(): Promise<void>;
}

/** An empty database on the server, under whose URL databases and roles can be made. */
export async function newServerDatabase(server: string): Promise<ServerDatabase> {
  const name = `marketsafe_test_${systemEntropy.uuid().replaceAll('-', '')}`;
  // Roles belong to the server: the process beside this one may be making it too.
  await administer(
    server,
    `do $$ begin create role ${login.name} login password '${login.password}';
     exception when duplicate_object or unique_violation then null; end $$`,
  );
  await administer(server, `create database ${name}`);
  const owner = new URL(server);
  owner.pathname = `/${name}`;
  const service = new URL(owner);
  Object.assign(service, { username: login.name, password: login.password });
  await prepareServer({ databaseUrl: service.href, ownerUrl: owner.href });
  return {
    url: service.href,
    ownerUrl: owner.href,
    drop: () => administer(server, `drop database ${name} with (force)`),
  };
}

/** Connections as they come, without anything of the service's. */
export const plainPool = (address: string, connections: number): pg.Pool =>
  new pg.Pool({ connectionString: address, max: connections });

/** One statement under an address. */
export async function administer(address: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
