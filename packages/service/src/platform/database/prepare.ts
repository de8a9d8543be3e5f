import pg from 'pg';
import { UnfitDatabaseError } from './login.ts';
import { migrate } from './migrate.ts';
import { applicationRole } from './roles.ts';
import { isSameDatabase, shownAddress } from './same-database.ts';

export interface Prepared {
  /** The service's login, which works with the tables from now on. */
  readonly login: string;
  /** The migrations that were applied. */
  readonly applied: readonly string[];
}

export interface Addresses {
  /** The service's own address. */
  readonly databaseUrl: string;
  /** The address under which the owner of the tables logs in. */
  readonly ownerUrl: string;
}

/**
 * Makes the tables or migrates them, as their owner, and grants the service's login its rights. A prepared server is left as it is.
 * @throws UnfitDatabaseError if both addresses have the same login, or lead to two databases.
 */
export async function prepareServer({ databaseUrl, ownerUrl }: Addresses): Promise<Prepared> {
  const login = await loginOf(databaseUrl);
  const pool = ownerPool(ownerUrl);
  try {
    await assertOwnLogin(pool, login);
    await assertSameDatabase({ databaseUrl, ownerUrl });
    const applied = await migrate(pool);
    await allowService(pool, login);
    return { login, applied };
  } finally {
    await pool.end();
  }
}

/** Connections as the owner of the tables. No timeouts: a migration may take long. */
export const ownerPool = (ownerUrl: string): pg.Pool =>
  new pg.Pool({ connectionString: ownerUrl, max: 2, application_name: 'marketsafe migrations' });

/** @throws UnfitDatabaseError if the addresses of the service and of the owner lead to two databases. */
export async function assertSameDatabase({ databaseUrl, ownerUrl }: Addresses): Promise<void> {
  if (await isSameDatabase(databaseUrl, ownerUrl)) return;
  throw new UnfitDatabaseError(
    `The service's address leads to ${shownAddress(databaseUrl)}, and that of the owner to ${shownAddress(ownerUrl)}: these are two ` +
      'databases. Name one with both. Nothing was touched.',
  );
}

/** @throws UnfitDatabaseError if the owner and the service have the same login. */
export async function assertOwnLogin(owner: pg.Pool, login: string): Promise<void> {
  const { rows } = await owner.query<{ owner: string }>('select session_user as owner');
  if (rows[0]?.owner === login) {
    throw new UnfitDatabaseError(
      `DATABASE_URL and DATABASE_OWNER_URL both log in as ${login}. The service needs a login of its own that owns nothing: ` +
        `create role marketsafe_service login password '…'; and name it in DATABASE_URL. Nothing was touched.`,
    );
  }
}

/** Lets the service's login work with the tables. */
export async function allowService(owner: pg.Pool, login: string): Promise<void> {
  await owner.query(`
    do $$ begin
      if not pg_has_role(${pg.escapeLiteral(login)}, '${applicationRole}', 'set') then
        grant ${applicationRole} to ${pg.escapeIdentifier(login)} with inherit true, set true;
      end if;
    end $$`);
}

export async function loginOf(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ login: string }>('select session_user as login');
    return rows[0]?.login ?? '';
  } finally {
    await client.end();
  }
}
