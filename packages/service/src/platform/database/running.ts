import type pg from 'pg';
import type { Database } from './open.ts';

/** The number of the lock that services share, on a server, for as long as they run; any number that is nobody else's. */
const lock = 0x6d6b7366;

/**
 * Says on the server that a service runs. The lock is of one connection, held for that alone: it goes with the process, and
 * is taken anew when the server went away. The embedded database has the lock of its directory.
 *
 * @returns what says that it runs no more.
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
    // Said, and not left to the end of the connection, which the server notices later.
    await client?.query(`select pg_advisory_unlock_shared(${lock})`).catch(() => undefined);
    client?.release(true);
  };
}

/** @throws Error when a service runs on the server. */
export async function assertNotRunning({ engine, pool }: Database): Promise<void> {
  if (engine === 'embedded') return;
  const { rows } = await pool.query<{ free: boolean }>(`select pg_try_advisory_xact_lock(${lock}) as free`);
  if (!rows[0]?.free)
    throw new Error(
      'A service runs on this database and would go on sealing under the old key. Stop it first. Nothing was touched.',
    );
}
