/** Vendure as a process of its own, from an empty machine: its packages, its database, its program. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { type Caller, login } from './graphql.ts';

const folder = fileURLToPath(new URL('./shop', import.meta.url));
const ADMIN = 'superadmin';
/** For a program that listens on loopback alone. */
export const ADMIN_PASSWORD = 'the-marketplace-of-the-tests';

/** Installs Vendure's packages as its lock file has them, without install scripts, unless they are there. */
export async function install(): Promise<void> {
  const lock = readFileSync(join(folder, 'package-lock.json'), 'utf8');
  const stamp = join(folder, 'node_modules/.installed-lock.json');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  const npm = spawn('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    shell: process.platform === 'win32',
  });
  const said = textOf(npm);
  const [code] = await once(npm, 'close');
  if (code !== 0) throw new Error(`npm ci in ${folder} ended with ${code}: ${said().slice(-1000)}`);
  writeFileSync(stamp, lock);
}

/** What the marketplace tells the programme, and where. */
interface Hook {
  readonly url: string;
  readonly secret: string;
}

export interface Shop {
  /** Of both APIs, and of the pages. Changes with `reset`. */
  readonly url: string;
  readonly databaseUrl: string;
  /** As its administrator. */
  admin(): Promise<Caller>;
  /** Keeps the present state for `reset`. */
  snapshot(): Promise<void>;
  /** Back to the snapshot. */
  reset(): Promise<void>;
  /** Ends the program, and deletes its databases and pictures. */
  stop(): Promise<void>;
}

let count = 0;

/** @param server the address of a PostgreSQL server on which databases can be created. */
export async function bootVendure(server: string, hook?: Hook): Promise<Shop> {
  count += 1;
  const database = `vendure_${process.pid}_${count}`;
  const databaseUrl = Object.assign(new URL(server), { pathname: `/${database}` }).href;
  const assets = mkdtempSync(join(tmpdir(), 'marketsafe-vendure-'));
  await query(server, `CREATE DATABASE ${database}`);
  let program = await start(databaseUrl, assets, hook);
  const restartWith = async (work: () => Promise<void>): Promise<void> => {
    // A template must not be in use, and the program keeps channels in memory.
    await end(program.child);
    await work();
    program = await start(databaseUrl, assets, hook);
  };
  return {
    get url() {
      return program.url;
    },
    databaseUrl,
    admin: () => login(program.url, ADMIN, ADMIN_PASSWORD),
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
      for (const name of [database, `${database}_kept`])
        await query(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      rmSync(assets, { recursive: true, force: true });
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

async function start(
  databaseUrl: string,
  assets: string,
  hook: Hook | undefined,
): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [join(folder, 'server.mjs')], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      VENDURE_DISABLE_TELEMETRY: '1',
      DATABASE_URL: databaseUrl,
      ADMIN_PASSWORD,
      ASSETS: assets,
      ...(hook && { HOOK_URL: hook.url, HOOK_SECRET: hook.secret }),
    },
  });
  const said = textOf(child);
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.startsWith('{"port":')) continue;
    child.stdout.resume();
    return { child, url: `http://127.0.0.1:${(JSON.parse(line) as { port: number }).port}` };
  }
  throw new Error(`Vendure did not start: ${said().slice(-2000)}`);
}

/** Keeps the end of what a process says on its second output. */
function textOf({ stderr }: ChildProcess): () => string {
  let text = '';
  stderr?.on('data', (some: Buffer) => {
    text = (text + String(some)).slice(-10_000);
  });
  return () => text;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), 60_000);
  await ended;
  clearTimeout(late);
}
