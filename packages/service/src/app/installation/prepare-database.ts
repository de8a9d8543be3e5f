import pg from 'pg';
import { readLogin, UnfitDatabaseError } from '../../platform/database/login.ts';
import { prepareServer } from '../../platform/database/prepare.ts';
import { systemEntropy } from '../../platform/entropy.ts';

export interface PreparedDatabase {
  /** The address of the service's login. */
  readonly serviceUrl: string;
  /** The address of the tables' owner, if it was given. */
  readonly ownerUrl: string | undefined;
  /** Takes a login away that was made for it. */
  undo(): Promise<void>;
}

/** What a programme needs of its server. */
const leastVersion = 170_000;

/**
 * Prepares a new programme's database. `address` is the service's own login, or that of a login that may create roles: the service
 * then gets a login of its own, since it may own nothing (ADR 0011).
 * @throws UnfitDatabaseError if the server is too old, the tables are not prepared, or the database holds a programme
 */
export async function prepareDatabase(address: string, ownerUrl: string | undefined): Promise<PreparedDatabase> {
  const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await assertVersion(client);
    const { name, excesses, missing } = await readLogin(client);
    if (excesses.length > 0) return await withOwnLogin(client, address);
    if (ownerUrl !== undefined) await prepareServer({ databaseUrl: address, ownerUrl });
    else if (missing.length > 0)
      throw new UnfitDatabaseError(
        `${name} may not make the tables that a programme needs. Give the address of a login that owns the database and may create ` +
          'roles: it is used once, and the service gets a login of its own. Or set DATABASE_OWNER_URL to that address. Nothing was touched.',
      );
    return { serviceUrl: address, ownerUrl, undo: async () => undefined };
  } finally {
    await client.end();
  }
}

async function assertVersion(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: number; shown: string }>(
    `select current_setting('server_version_num')::int as version, current_setting('server_version') as shown`,
  );
  const [found] = rows;
  if (found && found.version < leastVersion)
    throw new UnfitDatabaseError(`The server runs PostgreSQL ${found.shown}. A programme needs 17 or later.`);
}

/** Makes the service's login beside its owner's. The owner's address is kept nowhere. */
async function withOwnLogin(owner: pg.Client, ownerUrl: string): Promise<PreparedDatabase> {
  const login = `marketsafe_${systemEntropy.bytes(4).toString('hex')}`;
  const password = systemEntropy.bytes(24).toString('base64url');
  await owner.query(`create role ${pg.escapeIdentifier(login)} login password ${pg.escapeLiteral(password)}`);
  const url = new URL(ownerUrl);
  url.username = login;
  url.password = password;
  try {
    await prepareServer({ databaseUrl: url.href, ownerUrl });
  } catch (error) {
    await owner.query(`drop role if exists ${pg.escapeIdentifier(login)}`);
    throw error;
  }
  const undo = async (): Promise<void> => {
    const again = new pg.Client({ connectionString: ownerUrl });
    await again.connect();
    await again.query(`drop role ${pg.escapeIdentifier(login)}`).finally(() => again.end());
  };
  return { serviceUrl: url.href, ownerUrl, undo };
}
