import type pg from 'pg';
import type { Database } from './open.ts';

/** The number of the lock that running services share on a server. Any number that no one else uses. */
const lock = 0x6d6b7366;

/**
 * Marks on the server that a service runs. A connection of its own holds the lock: the lock ends with the process, and is taken
 * again after the server went away. The embedded database has its directory's lock.
 * @returns a function that releases the lock.
 */
export async function acquireRunLock({ engine, pool }: Database): Promise<() => Promise<void>> {
  if (engine === 'embedded') return async () => undefined;
  let held: pg.PoolClient | undefined;
  const hold = async (): Promise<void> => {
    const client = await pool.connect();
    client.once('error', () => {
      if (held !== client) return;
      held = undefined;
      client.release(true);
    });
    await client.query(`select pg_advisory_lock_shared(${lock})`);
    held = client;
  };
  await hold();
  const again = setInterval(() => {
    if (!held) hold().catch(() => undefined);
  }, 5000).unref();
  return async () => {
    clearInterval(again);
    const client = held;
    held = undefined;
    // Unlocked explicitly, since the server notices the end of a connection later.
    await client?.query(`select pg_advisory_unlock_shared(${lock})`).catch(() => undefined);
    client?.release(true);
  };
}

/** @throws Error if a service runs on the server. */
export async function assertNotRunning({ engine, pool }: Database): Promise<void> {
  if (engine === 'embedded') return;
  const { rows } = await pool.query<{ free: boolean }>(`select pg_try_advisory_xact_lock(${lock}) as free`);
  if (!rows[0]?.free)
    throw new Error(
      'A service runs on this database and would go on sealing under the old key. Stop it first. Nothing was touched.',
    );
}

/** For a backup, as for a running service: a change of the master key waits until the connection ends. */
export async function shareRunLock(client: pg.ClientBase): Promise<void> {
  await client.query(`select pg_advisory_lock_shared(${lock})`);
}

/** For a restore: no service starts on the server until the connection ends. @throws Error if one runs. */
export async function takeRunLock(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ free: boolean }>(`select pg_try_advisory_lock(${lock}) as free`);
  if (!rows[0]?.free) throw new Error('A service runs on this database. Stop it first. Nothing was touched.');
}
