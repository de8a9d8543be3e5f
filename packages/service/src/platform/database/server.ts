import pg from 'pg';
import type { DatabaseServer } from './open.ts';

export interface ServerOptions {
  /** Connections at most; two cores saturate well below the default. */
  readonly connections?: number;
}

const defaultConnections = 20;
/** Milliseconds. No decision takes seconds; what does is stuck, and gives its connection back. */
const bounds = { statement_timeout: 30_000, lock_timeout: 10_000, connectionTimeoutMillis: 5_000 };

/** A PostgreSQL server by its URL. It may go away and come back: the pool connects anew. */
export async function openServer(url: string, options: ServerOptions = {}): Promise<DatabaseServer> {
  const max = options.connections ?? defaultConnections;
  const pool = new pg.Pool({ connectionString: url, max, application_name: 'marketsafe', ...bounds });
  pool.on('error', () => {
    // An idle connection died; the pool replaces it and the next query tells if the server is gone.
  });
  pool.on('connect', (client) => {
    // One that dies between two queries of a transaction has nobody to tell: the next query tells.
    client.on('error', () => undefined);
  });
  const { rows } = await pool.query<{ durable: boolean }>(`
    select current_setting('fsync') = 'on' and current_setting('full_page_writes') = 'on'
      and current_setting('synchronous_commit') <> 'off' and current_setting('server_version_num')::int >= 170000 as durable`);
  return {
    engine: 'postgresql',
    durable: rows[0]?.durable === true,
    pool,
    migrationPool: () => new pg.Pool({ connectionString: url, max: 1, application_name: 'marketsafe migrations' }),
    close: () => pool.end(),
  };
}
