import { type ChildProcessByStdio, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { promisify } from 'node:util';
import { BackupError } from './backup-error.ts';

/** A program of PostgreSQL. */
export interface Program {
  readonly path: string;
  /** Its major version. */
  readonly major: number;
}

/**
 * Finds `pg_dump` or `pg_restore` of at least a version: in the folder that the operator names, else in Debian's folder of that
 * version, else on the path.
 * @throws BackupError if there is none, or only an older one.
 */
export async function findProgram(name: string, atLeast: number, folder: string | undefined): Promise<Program> {
  const ofVersion = join('/usr/lib/postgresql', String(atLeast), 'bin', name);
  const path = folder === undefined ? (existsSync(ofVersion) ? ofVersion : name) : join(folder, name);
  const what = `${name} of PostgreSQL ${atLeast} or later is needed`;
  const how =
    `Install postgresql-client-${atLeast}, or name the folder of PostgreSQL's programs with MARKETSAFE_POSTGRESQL_BIN. ` +
    'Nothing was touched.';
  const said = await promisify(execFile)(path, ['--version']).catch((error: NodeJS.ErrnoException) => {
    throw new BackupError(`${what}, and ${path} cannot be run (${error.code ?? error.message}). ${how}`);
  });
  const major = Number(/\d+/.exec(said.stdout)?.[0]);
  if (!(major >= atLeast)) throw new BackupError(`${what}, and ${path} is ${said.stdout.trim()}. ${how}`);
  return { path, major };
}

/** A server's address for the command line of its programs: the password goes by the environment, where other users cannot read it. */
function addressed(url: string): { readonly address: string; readonly env: NodeJS.ProcessEnv } {
  const address = new URL(url);
  const password = decodeURIComponent(address.password);
  address.password = '';
  return { address: address.href, env: { ...process.env, ...(password !== '' && { PGPASSWORD: password }) } };
}

interface Running<Child> {
  readonly child: Child;
  /** @throws BackupError with the program's own words if it failed. */
  ended(): Promise<void>;
}

/** Writes a database in PostgreSQL's custom format to its output, as of an exported snapshot. */
export function dump(
  { path }: Program,
  url: string,
  snapshot: string,
): Running<ChildProcessByStdio<null, Readable, Readable>> {
  const { address, env } = addressed(url);
  const parts = ['--no-owner', '--no-tablespaces', '--no-publications', '--no-subscriptions', '--no-security-labels'];
  const args = ['--format=custom', ...parts, `--snapshot=${snapshot}`, '--no-password', `--dbname=${address}`];
  return running(path, spawn(path, args, { env, stdio: ['ignore', 'pipe', 'pipe'] }));
}

/** Reads such a dump from its input into an empty database, all of it or nothing. */
export function load({ path }: Program, url: string): Running<ChildProcessByStdio<Writable, null, Readable>> {
  const { address, env } = addressed(url);
  const args = ['--no-owner', '--no-tablespaces', '--single-transaction', '--no-password', `--dbname=${address}`];
  return running(path, spawn(path, args, { env, stdio: ['pipe', 'ignore', 'pipe'] }));
}

function running<Child extends ChildProcessByStdio<Writable | null, Readable | null, Readable>>(
  path: string,
  child: Child,
): Running<Child> {
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = `${said}${text}`.slice(-4000);
  });
  const gone = once(child, 'close');
  // Its reader fails first if it cannot be started.
  gone.catch(() => undefined);
  return {
    child,
    ended: async () => {
      const [code] = await gone;
      if (code !== 0) throw new BackupError(`${path} ended with ${code}: ${said.trim()}`);
    },
  };
}
