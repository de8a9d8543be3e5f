/** A database server's usage: CPU time from /proc, commits and statements from its own statistics. */
import { readFileSync } from 'node:fs';
import { plainPool } from '../../packages/service/src/testing/test-server.ts';
import { childrenOf } from '../../scripts/postgres.ts';

/** Preloaded by the server to count statements, including `begin`, `commit` and settings. */
export const countsStatements = 'shared_preload_libraries=pg_stat_statements';

/** Milliseconds until an idle connection has reported its commits: PostgreSQL's longest delay plus a margin. */
export const toldAfter = 11_000;

export interface Spent {
  readonly commits: number;
  readonly statements: number;
  /** Bytes. */
  readonly database: number;
  readonly wal: number;
}

/** Observes a server as its superuser, from outside the measured database. */
export async function watchServer(server: string, address: string) {
  const client = plainPool(server, 1);
  await client.query('create extension if not exists pg_stat_statements');
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  const postmaster = statOf(rows[0]?.pid ?? 0).parent;
  const name = new URL(address).pathname.slice(1);
  return {
    /** CPU milliseconds of all its processes, ended ones included. */
    cpu: (): number => [postmaster, ...childrenOf(postmaster)].reduce((sum, pid) => sum + statOf(pid).milliseconds, 0),
    async spent(): Promise<Spent> {
      const { rows: read } = await client.query<Record<keyof Spent, string>>(
        `select xact_commit as commits, pg_database_size(datid) as database, pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0') as wal,
          (select sum(calls) from pg_stat_statements s where s.dbid = d.datid) as statements
        from pg_stat_database d where datname = $1`,
        [name],
      );
      const told = Object.entries(read[0] ?? {}).map(([key, value]) => [key, Number(value)]);
      return Object.fromEntries(told) as unknown as Spent;
    },
    /** The statements since the last reset, the most frequent first. */
    async statements(): Promise<{ calls: number; milliseconds: number; query: string }[]> {
      const { rows: read } = await client.query<{ calls: string; milliseconds: number; query: string }>(
        `select sum(calls) as calls, sum(total_exec_time) as milliseconds, regexp_replace(query, '\\s+', ' ', 'g') as query
        from pg_stat_statements s join pg_database d on d.oid = s.dbid where datname = $1 group by 3 order by 1 desc`,
        [name],
      );
      return read.map(({ calls, ...rest }) => ({ ...rest, calls: Number(calls) }));
    },
    /** Each table's size on disk in bytes, with its indexes and long values. */
    async tables(): Promise<ReadonlyMap<string, number>> {
      const inside = plainPool(Object.assign(new URL(server), { pathname: `/${name}` }).href, 1);
      const { rows: read } = await inside.query<{ name: string; size: string }>(
        'select relname as name, pg_total_relation_size(relid) as size from pg_stat_user_tables',
      );
      await inside.end();
      return new Map(read.map(({ name: table, size }) => [table, Number(size)]));
    },
    forget: () => client.query('select pg_stat_statements_reset()'),
    close: () => client.end(),
  };
}

/** Linux: /proc, 100 ticks a second; includes waited-for children. */
function statOf(pid: number): { readonly parent: number; readonly milliseconds: number } {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const ticks = fields.slice(11, 15).reduce((sum, one) => sum + one, 0);
    return { parent: fields[1] ?? 0, milliseconds: ticks * 10 };
  } catch {
    // It has ended, and its parent has its time.
    return { parent: 0, milliseconds: 0 };
  }
}
