import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const launcher = fileURLToPath(new URL('../../bin/marketsafe.js', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Starts the real command, without the environment of the test's user. */
export function launch(args: readonly string[], env: Readonly<Record<string, string>> = {}): ChildProcess {
  return spawn(process.execPath, [launcher, ...args], { env: { ...withoutSettings(), ...env } });
}

const withoutSettings = (): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(MARKETSAFE_|DATABASE_|NODE_OPTIONS$)/.test(name)),
  );

/** Runs a line of shell in which `marketsafe` is the real command: for pipes and redirections. */
export function shell(line: string): Promise<Ended> {
  const command = `marketsafe() { "${process.execPath}" "${launcher}" "$@"; }; ${line}`;
  return ended(spawn('bash', ['-c', command], { env: withoutSettings() }));
}

export function marketsafe(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  return ended(launch(args, env));
}

export function ended(child: ChildProcess): Promise<Ended> {
  let out = '';
  let err = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
  });
}
