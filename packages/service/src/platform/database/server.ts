import type { Writable } from 'node:stream';
import pg from 'pg';
import { gatherWrites } from './gather-writes.ts';
import { examineLogin } from './login.ts';
import type { DatabaseServer } from './open.ts';
import { prepareServer } from './prepare.ts';
import { restingRole } from './roles.ts';

export interface ServerOptions {
  /** Maximum number of connections; two cores saturate well below the default. */
  readonly connections?: number;
  /** The address of the tables' owner. If given, the tables are migrated first. */
  readonly ownerUrl?: string;
}

const defaultConnections = 20;
/** Milliseconds. No decision takes seconds; a statement that does is stuck and frees its connection. */
const bounds = { statement_timeout: 30_000, lock_timeout: 10_000, connectionTimeoutMillis: 5_000 };

/**
 * Opens a PostgreSQL server by its URL. The server may go away and come back; the pool reconnects.
 * @throws UnfitDatabaseError if the login has too many rights, or the tables belong to another version.
 */
export async function openServer(url: string, { connections, ownerUrl }: ServerOptions = {}): Promise<DatabaseServer> {
  if (ownerUrl !== undefined) await prepareServer({ databaseUrl: url, ownerUrl });
  const { login, durable, has_lz4: hasLz4 } = await examined(url);
  const pool = new pg.Pool({
    connectionString: resting(url, hasLz4),
    max: connections ?? defaultConnections,
    application_name: 'marketsafe',
    pipeline: true,
    ...bounds,
  });
  pool.on('error', () => {
    // An idle connection broke. The pool replaces it, and the next query fails if the server is gone.
  });
  pool.on('connect', (client) => {
    // A connection that breaks between two queries of a transaction is reported by the next query.
    client.on('error', () => undefined);
    gatherWrites((client as unknown as { readonly connection: { readonly stream: Writable } }).connection.stream);
  });
  return { engine: 'postgresql', durable, login, pool, close: () => pool.end() };
}

interface Examined {
  readonly login: string;
  readonly durable: boolean;
  readonly has_lz4: boolean;
}

async function examined(url: string): Promise<Examined> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: bounds.connectionTimeoutMillis,
    application_name: 'marketsafe',
  });
  await client.connect();
  try {
    await examineLogin(client);
    const { rows } = await client.query<Examined>(`
      select session_user as login, current_setting('fsync') = 'on' and current_setting('full_page_writes') = 'on'
        and current_setting('synchronous_commit') <> 'off' and current_setting('server_version_num')::int >= 170000 as durable,
        'lz4' = any(enumvals) as has_lz4 from pg_settings where name = 'default_toast_compression'`);
    return rows[0] ?? { login: '', durable: false, has_lz4: false };
  } finally {
    await client.end();
  }
}

/**
 * Sets the role of a connection from its first moment; a reset returns to it. LZ4, because each decision writes views of some
 * kilobytes and PostgreSQL's default compression takes as long as all other writing.
 */
function resting(url: string, hasLz4: boolean): string {
  const given = new URL(url);
  const own = [`-c role=${restingRole}`, ...(hasLz4 ? ['-c default_toast_compression=lz4'] : [])];
  given.searchParams.set('options', [given.searchParams.get('options'), ...own].filter(Boolean).join(' '));
  return given.href;
}
