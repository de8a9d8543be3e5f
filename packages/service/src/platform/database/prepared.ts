import { hash } from 'node:crypto';
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type pg from 'pg';

/** More texts than the programme has; what is composed beyond them is planned each time. */
const atMost = 1000;

/**
 * A pool whose statements are prepared: a connection plans each text once. Planning took half of the server's time for a
 * filing (bench/RESULTS.md).
 */
export function prepared(pool: pg.Pool): PostgresPool {
  const names = new Map<string, string>();
  const nameOf = (text: string): string | undefined => {
    const known = names.get(text);
    if (known !== undefined || names.size >= atMost) return known;
    const name = hash('sha1', text, 'hex');
    names.set(text, name);
    return name;
  };
  return {
    options: pool.options,
    end: () => pool.end(),
    connect: async () => {
      const client = await pool.connect();
      const query = (text: string, values: readonly unknown[]) => {
        const name = nameOf(text);
        return client.query({ text, values: [...values], ...(name !== undefined && { name }) });
      };
      return { query, release: (destroy?: boolean) => client.release(destroy) } as unknown as PostgresPoolClient;
    },
  };
}
