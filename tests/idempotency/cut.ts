import type { Database } from '../../packages/service/src/platform/database/open.ts';

export interface Scissors {
  /**
   * Cuts the connection at a statement of the next request, after `statements` others: before it was sent, or after it was done.
   * `commit`: that of its write; transactions that only read come before it.
   */
  arm(statements: number | 'commit', when: 'before' | 'after'): void;
  /** Whether anything was cut since then; stops cutting. */
  disarm(): boolean;
}

/** Of a statement as given to the driver: its text, or an object with it. */
const textOf = (statement: unknown): string =>
  typeof statement === 'string' ? statement : (statement as { readonly text: string }).text;

/** Lets a request lose its database in the middle, as when one of the two dies; unfinished work is rolled back. */
export function scissorsFor({ pool }: Database): Scissors {
  const met = new WeakSet<object>();
  let left: number | undefined;
  let isCommit = false;
  let when: 'before' | 'after' = 'before';
  let hasBegun = false;
  let hasCut = false;
  const lost = (): Error => Object.assign(new Error('Connection terminated unexpectedly'), { code: 'ECONNRESET' });
  pool.on('acquire', (client) => {
    if (met.has(client)) return;
    met.add(client);
    const query = client.query.bind(client) as (...given: unknown[]) => Promise<unknown>;
    // Statements sent after the lost one are lost too.
    let isCut = false;
    let hasWritten = false;
    const cutting = async (...given: unknown[]): Promise<unknown> => {
      if (given[0] === 'rollback') isCut = false;
      if (isCut) throw lost();
      const statement = textOf(given[0]);
      if (statement.startsWith('begin')) [hasBegun, hasWritten] = [true, false];
      hasWritten ||= statement.startsWith('insert into');
      if (left === undefined || !hasBegun || given[0] === 'rollback') return query(...given);
      if (isCommit && !(hasWritten && statement.endsWith('commit'))) return query(...given);
      left -= 1;
      if (left >= 0) return query(...given);
      left = undefined;
      [hasCut, isCut] = [true, true];
      if (when === 'after') await query(...given);
      throw lost();
    };
    Object.assign(client, { query: cutting });
  });
  return {
    arm(statements, at) {
      isCommit = statements === 'commit';
      [left, when, hasBegun, hasCut] = [statements === 'commit' ? 0 : statements, at, false, false];
    },
    disarm() {
      left = undefined;
      return hasCut;
    },
  };
}
