import pg from 'pg';
import type { DatabaseServer } from './open.ts';

/** A PostgreSQL server by its URL. 20 connections: two cores saturate well below that. */
export async function openServer(url: string): Promise<DatabaseServer> {
  const pool = new pg.Pool({ connectionString: url, max: 20, application_name: 'marketsafe' });
  pool.on('error', () => {
    // An idle connection died; the pool replaces it and the next query tells if the server is gone.
  });
  const settings = await pool.query<{ fsync: string; full_page_writes: string; version: string }>(
    "select current_setting('fsync') as fsync, current_setting('full_page_writes') as full_page_writes, current_setting('server_version_num') as version",
  );
  const [row] = settings.rows;
  return {
    engine: 'postgresql',
    durable: row?.fsync === 'on' && row.full_page_writes === 'on' && Number(row.version) >= 170_000,
    pool,
    close: () => pool.end(),
  };
}
