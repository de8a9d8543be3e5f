/** A throw-away PostgreSQL for the tests: Debian's binaries, a cluster in a temporary folder, a free port on loopback. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts } from './free-ports.ts';

const binaries = '/usr/lib/postgresql/17/bin';

export interface TestServer {
  readonly url: string;
  stop(): void;
}

/** Starts one, or says why not. `TEST_DATABASE_URL` names a server that runs already. */
export async function startPostgres(): Promise<TestServer | { readonly why: string }> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given, stop: () => {} };
  if (!existsSync(join(binaries, 'initdb'))) {
    return { why: `no PostgreSQL 17 in ${binaries}; install postgresql-17 or set TEST_DATABASE_URL` };
  }
  const directory = mkdtempSync(join(tmpdir(), 'marketsafe-postgres-'));
  const isRoot = process.getuid?.() === 0;
  if (isRoot) spawnSync('chown', ['postgres', directory]);
  // PostgreSQL refuses to run as root.
  const run = (command: string, ...args: string[]): void => {
    const [program, ...rest] = isRoot
      ? ['runuser', '-u', 'postgres', '--', join(binaries, command), ...args]
      : [join(binaries, command), ...args];
    const result = spawnSync(program ?? '', rest, { encoding: 'utf8', cwd: directory });
    if (result.status !== 0) throw new Error(`${command}: ${result.stderr || result.stdout}`);
  };
  const port = await freePorts();
  const data = join(directory, 'data');
  run('initdb', '-D', data, '-U', 'postgres', '-A', 'trust', '--encoding=UTF8', '--no-sync');
  const options = `-c listen_addresses=127.0.0.1 -c port=${port} -c unix_socket_directories=${directory} -c max_connections=200`;
  run('pg_ctl', '-D', data, '-w', '-l', join(directory, 'log'), '-o', options, 'start');
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    stop: () => {
      run('pg_ctl', '-D', data, '-m', 'immediate', 'stop');
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
