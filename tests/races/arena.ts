/** A running programme on a PostgreSQL server whose rows are restored before each pair of commands. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Database } from '../../packages/service/src/platform/database/open.ts';
import { openTestDatabase } from '../../packages/service/src/testing/test-database.ts';
import { plainPool } from '../../packages/service/src/testing/test-server.ts';
import { type BrandSide, startBrandSide } from '../journeys/brand-side.ts';
import { KeptRows } from './kept-rows.ts';
import type { Command } from './race.ts';

/** The protections that separate two decisions: all of them, or fewer for a control. */
export type Walls = 'all' | 'no locks' | 'no locks, no unique keys';

export interface Arena {
  readonly side: BrandSide;
  /** Stores the current rows. */
  keep(): Promise<void>;
  /** Restores them, with one text replaced by another. */
  putBack(replaced?: readonly [string, string]): Promise<void>;
  rows<Row extends object>(query: string): Promise<readonly Row[]>;
  /**
   * Runs `stale` until it has read its inputs, then all of `other`, then the rest of `stale`: the order that
   * locks exclude. Only without locks.
   */
  runStale(stale: Command, other: Command): Promise<readonly [stale: string, other: string]>;
  close(): Promise<void>;
}

export async function openArena(walls: Walls): Promise<Arena> {
  const database = await openTestDatabase();
  const pool = plainPool(await addressOf(database), 1);
  // Visibility does not depend on waiting for the disk, and without it a pair takes half the time.
  await pool.query(
    `do $$ begin execute format('alter database %I set synchronous_commit = off', current_database()); end $$`,
  );
  if (walls !== 'all') leaveOutLocks(database);
  // Writes wake no poller: one of the two commands processes all work here.
  const side = await startBrandSide({}, { database, wakesPoller: false });
  if (walls === 'no locks, no unique keys') {
    await pool.query(
      'alter table event drop constraint event_kind_aggregate_version_key; drop index case_file_one_open',
    );
  }
  const kept = await KeptRows.in(pool);
  return {
    side,
    keep: () => kept.keep(),
    putBack: (replaced) => kept.putBack(replaced),
    rows: async <Row extends object>(query: string) => (await pool.query(query)).rows as Row[],
    async runStale(stale, other) {
      const [read, rest] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
      const pause = (): Promise<void> => {
        read.resolve();
        return rest.promise;
      };
      const running = afterReading.run(pause, stale);
      await Promise.race([read.promise, running]);
      const ended = await other();
      rest.resolve();
      return [await running, ended];
    },
    async close() {
      await pool.end();
      await side.running.close();
    },
  };
}

/** The login with full rights. */
async function addressOf({ pool }: Database): Promise<string> {
  const { rows } = await pool.query<{ name: string }>('select current_database() as name');
  const url = new URL(process.env.TEST_DATABASE_URL ?? '');
  url.pathname = `/${rows[0]?.name}`;
  return url.href;
}

/** The wait of a command after it has read its inputs. */
const afterReading = new AsyncLocalStorage<() => Promise<void>>();

/** Turns the query that locks and loads a decision's inputs into one that only loads. */
function leaveOutLocks({ pool }: Database): void {
  const met = new WeakSet<object>();
  const locks = (text: string): boolean => text.includes('from aggregate') && text.endsWith(' for update');
  pool.on('acquire', (client) => {
    if (met.has(client)) return;
    met.add(client);
    const query = client.query.bind(client) as (...given: unknown[]) => unknown;
    Object.assign(client, {
      query: (given: string | { readonly text: string }, ...rest: unknown[]) => {
        const text = typeof given === 'string' ? given : given.text;
        if (!locks(text)) return query(given, ...rest);
        const unlocked = text.replace(/ for update$/, '');
        const pause = afterReading.getStore();
        const read = query(typeof given === 'string' ? unlocked : { ...given, text: unlocked }, ...rest);
        return pause ? (read as Promise<unknown>).then((rows) => pause().then(() => rows)) : read;
      },
    });
  });
}
