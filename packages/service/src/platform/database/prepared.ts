import { hash } from 'node:crypto';
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type pg from 'pg';
import { restingRole } from './roles.ts';

/** More texts than the programme has; what is composed beyond them is planned each time. */
const atMost = 1000;

/**
 * Names under which statements are prepared: a connection plans each text once. Planning took half of the server's time for a
 * filing. A plan is one role's, and would be made anew whenever another asks the same.
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

/** A pool whose statements are prepared, for what runs outside a transaction. */
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
