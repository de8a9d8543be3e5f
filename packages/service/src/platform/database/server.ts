import type { Writable } from 'node:stream';
import pg from 'pg';
import { gatherWrites } from './gather-writes.ts';
import { examineLogin } from './login.ts';
import type { DatabaseServer } from './open.ts';
import { prepareServer } from './prepare.ts';
import { restingRole } from './roles.ts';

export interface ServerOptions {
  /** Connections at most; two cores saturate well below the default. */
  readonly connections?: number;
  /** The address of the owner of the tables: they are brought up to date first. */
  readonly ownerUrl?: string;
}

const defaultConnections = 20;
/** Milliseconds. No decision takes seconds; what does is stuck, and gives its connection back. */
const bounds = { statement_timeout: 30_000, lock_timeout: 10_000, connectionTimeoutMillis: 5_000 };

/**
 * A PostgreSQL server by its URL. It may go away and come back: the pool connects anew.
 *
 * @throws UnfitDatabaseError when the login is privileged, or the tables are not those of this version.
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
    // An idle connection died; the pool replaces it and the next query tells if the server is gone.
  });
  pool.on('connect', (client) => {
    // One that dies between two queries of a transaction has nobody to tell: the next query tells.
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
 * The role that a connection has from its first moment, and falls back to: a reset gives nobody more. Views of some kilobytes are
 * written with each decision; to compress them as PostgreSQL does by itself takes as long as all else of the writing.
 */
function resting(url: string, hasLz4: boolean): string {
  const given = new URL(url);
  const own = [`-c role=${restingRole}`, ...(hasLz4 ? ['-c default_toast_compression=lz4'] : [])];
  given.searchParams.set('options', [given.searchParams.get('options'), ...own].filter(Boolean).join(' '));
  return given.href;
}
