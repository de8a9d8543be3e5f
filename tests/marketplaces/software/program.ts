/** A marketplace of another author as a process of its own, from an empty machine: its packages, its database, its program. */
import { type ChildProcess, type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import pg from 'pg';

/** Installs a folder's packages as its lock file has them, without install scripts, unless they are there. */
export async function install(folder: string): Promise<void> {
  const file = join(folder, 'package-lock.json');
  if (!existsSync(file)) throw new Error(`${file} is missing. Make it: npm install --package-lock-only, in its folder`);
  const lock = readFileSync(file, 'utf8');
  const stamp = join(folder, 'node_modules/.installed-lock.json');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  const npm = spawn('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    shell: process.platform === 'win32',
  });
  await finished(npm, `npm ci in ${folder}`);
  writeFileSync(stamp, lock);
}

interface Start {
  readonly folder: string;
  /** Of Node, the program first. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

interface Launched {
  readonly child: ChildProcessByStdio<null, Readable, Readable>;
  /** The end of what it said on both outputs. */
  readonly said: () => string;
}

/** Starts a Node program that sees nothing of our environment but the path. */
export function launch({ folder, args, env }: Start): Launched {
  const child = spawn(process.execPath, args, {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH, ...env },
  });
  return { child, said: textOf(child) };
}

/** Runs a Node program to its end. */
export async function run(start: Start): Promise<void> {
  await finished(launch(start).child, start.args.join(' '));
}

async function finished(child: ChildProcess, name: string): Promise<void> {
  const said = textOf(child);
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${name} ended with ${code}: ${said().slice(-2000)}`);
}

function textOf({ stdout, stderr }: ChildProcess): () => string {
  let text = '';
  for (const output of [stdout, stderr])
    output?.on('data', (some: Buffer) => {
      text = (text + String(some)).slice(-10_000);
    });
  return () => text;
}

/** A marketplace that was started, and whose state can be kept and brought back. */
export interface Shop {
  /** Of its interfaces. May change with `snapshot` and `reset`. */
  readonly url: string;
  readonly databaseUrl: string;
  /** Keeps the present state for `reset`. */
  snapshot(): Promise<void>;
  /** Back to the snapshot. */
  reset(): Promise<void>;
  /** Ends the program, and deletes its databases. */
  stop(): Promise<void>;
}

let count = 0;

/**
 * Starts a program on an empty database.
 *
 * @param server the address of a PostgreSQL server on which databases can be created
 * @param name of the database, to which a number is added
 */
export async function keep(
  server: string,
  name: string,
  start: (databaseUrl: string) => Promise<{ readonly child: ChildProcess; readonly url: string }>,
): Promise<Shop> {
  count += 1;
  const database = `${name}_${process.pid}_${count}`;
  const databaseUrl = Object.assign(new URL(server), { pathname: `/${database}` }).href;
  const drop = async (): Promise<void> => {
    for (const one of [database, `${database}_kept`])
      await query(server, `DROP DATABASE IF EXISTS ${one} WITH (FORCE)`);
  };
  await query(server, `CREATE DATABASE ${database}`);
  let program = await start(databaseUrl).catch(async (error: unknown) => {
    await drop();
    throw error;
  });
  const restartWith = async (work: () => Promise<void>): Promise<void> => {
    // A template must not be in use, and the program keeps things in memory.
    await end(program.child);
    await work();
    program = await start(databaseUrl);
  };
  return {
    get url() {
      return program.url;
    },
    databaseUrl,
    snapshot: () =>
      restartWith(async () => {
        await query(server, `DROP DATABASE IF EXISTS ${database}_kept`);
        await query(server, `CREATE DATABASE ${database}_kept TEMPLATE ${database}`);
      }),
    reset: () =>
      restartWith(async () => {
        await query(server, `DROP DATABASE ${database} WITH (FORCE)`);
        await query(server, `CREATE DATABASE ${database} TEMPLATE ${database}_kept`);
      }),
    stop: async () => {
      await end(program.child);
      await drop();
    },
  };
}

/** One statement on a connection of its own. */
export async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), 60_000);
  await ended;
  clearTimeout(late);
}
