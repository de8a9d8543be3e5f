/** A temporary PostgreSQL for the tests: Debian's binaries, a cluster in a temporary folder, a free port on loopback. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts } from './free-ports.ts';

const binaries = '/usr/lib/postgresql/17/bin';
/** Seconds until pg_ctl gives up; without it a minute, in which a busy machine may not recover a database. */
const patience = ['-t', '240'];

export interface TestServer {
  readonly url: string;
  /** Before the program ends; then it stops by itself. */
  stop(): void;
}

/** Starts one, or says why it cannot. `TEST_DATABASE_URL` names a running server. */
export async function startPostgres(): Promise<TestServer | { readonly why: string }> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given, stop: () => {} };
  const cluster = await newCluster([], inMemory());
  if ('why' in cluster) return cluster;
  await cluster.start();
  return { url: cluster.url, stop: cluster.remove };
}

/** A folder in memory, where a sync costs nothing. A container's is often too small. */
function inMemory(): string | undefined {
  const folder = '/dev/shm';
  if (!existsSync(folder)) return undefined;
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize > 6 * 1024 ** 3 ? folder : undefined;
}

/** A server whose processes may be killed and started again. */
export interface Cluster {
  readonly url: string;
  start(): Promise<void>;
  /** Writes all that is committed, and from now on what the memory has no room for, until it starts again: its WAL writer is paused. */
  writeLater(): Promise<void>;
  /** SIGKILL to all of its processes. */
  kill(): Promise<void>;
  /** `pg_ctl stop -m immediate`: no checkpoint, as after a crash. */
  stopAtOnce(): Promise<void>;
  /** Stops it if it runs, and deletes its files. Happens by itself when the program ends, also by an error or a signal. */
  remove(): void;
}

const removals = new Set<() => void>();
let isWatching = false;

/** No server outlives the program that made it. SIGKILL alone leaves one. */
function removeAtEnd(remove: () => void): void {
  removals.add(remove);
  if (isWatching) return;
  isWatching = true;
  process.on('exit', () => {
    for (const one of removals) one();
  });
  for (const signal of ['SIGHUP', 'SIGINT', 'SIGTERM'] as const) {
    // A program that listens itself decides when it ends. Before its listeners, which may be there for one signal only.
    process.prependListener(signal, () => {
      if (process.listenerCount(signal) === 1) process.exit(128 + constants.signals[signal]);
    });
  }
}

/** Creates a stopped one, with `settings` as `name=value`, in a new folder under `home`. */
export async function newCluster(
  settings: readonly string[] = [],
  home = tmpdir(),
): Promise<Cluster | { readonly why: string }> {
  if (!existsSync(join(binaries, 'initdb'))) {
    return { why: `no PostgreSQL 17 in ${binaries}; install postgresql-17 or set TEST_DATABASE_URL` };
  }
  const directory = mkdtempSync(join(home, 'marketsafe-postgres-'));
  const log = join(directory, 'log');
  const data = join(directory, 'data');
  const isRoot = process.getuid?.() === 0;
  if (isRoot) spawnSync('chown', ['postgres', directory]);
  // PostgreSQL refuses to run as root.
  const commandOf = (command: string, args: readonly string[]): [string, string[]] =>
    isRoot
      ? ['runuser', ['-u', 'postgres', '--', join(binaries, command), ...args]]
      : [join(binaries, command), [...args]];
  const remove = (): void => {
    if (!removals.delete(remove)) return;
    const [program, rest] = commandOf('pg_ctl', ['-D', data, ...patience, '-m', 'immediate', 'stop']);
    spawnSync(program, rest, { cwd: directory });
    rmSync(directory, { recursive: true, force: true });
  };
  removeAtEnd(remove);
  const run = async (command: string, ...args: string[]): Promise<void> => {
    const [program, rest] = commandOf(command, args);
    // Its output is discarded: the server would inherit a pipe and keep it open.
    const [code] = await once(spawn(program, rest, { cwd: directory, stdio: 'ignore' }), 'exit');
    if (code !== 0)
      throw new Error(
        `${command} ended with ${code}: ${existsSync(log) ? readFileSync(log, 'utf8').slice(-1000) : ''}`,
      );
  };
  const port = await freePorts();
  const lock = join(data, 'postmaster.pid');
  const postmaster = (): number => Number(readFileSync(lock, 'utf8').split('\n')[0]);
  const all = [
    'listen_addresses=127.0.0.1',
    `port=${port}`,
    `unix_socket_directories=${directory}`,
    'max_connections=200',
    ...settings,
  ];
  const options = all.map((setting) => `-c ${setting}`).join(' ');
  await run('initdb', '-D', data, '-U', 'postgres', '-A', 'trust', '--encoding=UTF8', '--no-sync');
  return {
    // Through its socket, a statement costs both sides a sixth less than through TCP.
    url: `postgres://postgres@127.0.0.1:${port}/postgres?host=${directory}`,
    start: () => run('pg_ctl', '-D', data, '-w', ...patience, '-l', log, '-o', options, 'start'),
    async writeLater() {
      await run('psql', '-h', directory, '-p', String(port), '-U', 'postgres', '-c', 'checkpoint');
      for (const pid of childrenOf(postmaster())) if (isWalWriter(pid)) process.kill(pid, 'SIGSTOP');
    },
    async kill() {
      const first = postmaster();
      // Paused first, so that it starts no further process.
      process.kill(first, 'SIGSTOP');
      const pids = [first, ...childrenOf(first)];
      for (const pid of pids) killIfThere(pid);
      while (pids.some(isThere)) await new Promise((resolve) => setTimeout(resolve, 5));
      // If no parent reaps it, the next one would take it for alive.
      for (const one of [lock, join(directory, `.s.PGSQL.${port}.lock`)]) rmSync(one);
    },
    stopAtOnce: () => run('pg_ctl', '-D', data, ...patience, '-m', 'immediate', 'stop'),
    remove,
  };
}

/** Linux: /proc. */
export const childrenOf = (parent: number): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && statOf(Number(name))?.parent === parent)
    .map(Number);

function statOf(pid: number): { readonly state: string; readonly parent: number } | undefined {
  const stat = readOf(pid, 'stat');
  if (stat === undefined) return undefined;
  const [state = '', parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { state, parent: Number(parent) };
}

const isWalWriter = (pid: number): boolean => readOf(pid, 'cmdline')?.startsWith('postgres: walwriter') === true;

/** Undefined once the process has ended. */
function readOf(pid: number, file: 'stat' | 'cmdline'): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return undefined;
  }
}

/** A zombie, which only waits for its parent, counts as gone. */
const isThere = (pid: number): boolean => !['Z', undefined].includes(statOf(pid)?.state);

function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as { code?: string }).code !== 'ESRCH') throw error;
  }
}
