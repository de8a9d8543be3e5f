import pg from 'pg';
import { systemEntropy } from '../entropy.ts';

/**
 * Whether two addresses lead to one database: what one connection locks, the other finds locked. Names and ports cannot tell.
 * @throws Error if one cannot be reached
 */
export async function isSameDatabase(one: string, other: string): Promise<boolean> {
  const [holder, asker] = [one, other].map((connectionString) => new pg.Client({ connectionString }));
  if (!holder || !asker) return false;
  const lock = systemEntropy.bytes(8).readBigInt64BE().toString();
  try {
    for (const client of [holder, asker]) {
      client.on('error', () => undefined);
      await client.connect();
    }
    await holder.query('select pg_advisory_lock($1)', [lock]);
    const { rows } = await asker.query<{ free: boolean }>('select pg_try_advisory_lock($1) as free', [lock]);
    return rows[0]?.free === false;
  } finally {
    await Promise.allSettled([holder.end(), asker.end()]);
  }
}

/** An address without its password, for a message. */
export function shownAddress(address: string): string {
  const url = new URL(address);
  return `${url.host}${url.pathname}`;
}
