import { hash } from 'node:crypto';
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type pg from 'pg';
import { restingRole } from './roles.ts';

/** More texts than the programme has. Texts composed beyond them are planned at each use. */
const atMost = 1000;

/**
 * Names under which statements are prepared, so that a connection plans each text once. Planning took half of the server's time for
 * a filing. The name includes the role, since PostgreSQL plans again when another role uses the same statement.
 */
export class StatementNames {
  readonly #names = new Map<string, string>();
  readonly #prefix: string;

  constructor(role: string) {
    this.#prefix = `${role}_`;
  }

  of(text: string): { readonly name?: string } {
    const known = this.#names.get(text);
    if (known !== undefined) return { name: known };
    if (this.#names.size >= atMost) return {};
    // A name has at most 63 bytes.
    const name = this.#prefix + hash('sha1', text, 'hex');
    this.#names.set(text, name);
    return { name };
  }
}

/** A pool whose statements are prepared, for queries outside a transaction. */
export function prepared(pool: pg.Pool): PostgresPool {
  const names = new StatementNames(restingRole);
  return {
    options: pool.options,
    end: () => pool.end(),
    connect: async () => {
      const client = await pool.connect();
      const query = (text: string, values: readonly unknown[]) =>
        client.query({ text, values: [...values], ...names.of(text) });
      return { query, release: (destroy?: boolean) => client.release(destroy) } as unknown as PostgresPoolClient;
    },
  };
}
