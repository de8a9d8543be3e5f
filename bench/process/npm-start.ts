/** `npm start` in a copy of this checkout, as after a clone and an installation of dependencies. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A new folder with every file that is not ignored, and the dependencies; nothing built, nothing started. */
export async function freshCopy(): Promise<{ folder: string; clear(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'marketsafe-copy-'));
  const git = (...args: string[]): string => execFileSync('git', args, { cwd: root, encoding: 'utf8' });
  const files = git('ls-files', '-co', '--exclude-standard').split('\n');
  const copy = (path: string, ...flags: string[]): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    execFileSync('cp', [...flags, join(root, path), join(folder, path)]);
  };
  const present = files.filter((path) => path !== '' && existsSync(join(root, path)));
  execFileSync('cp', ['--parents', ...present, folder], { cwd: root });
  // Links instead of copies within one file system, which saves 700 MB.
  const own = readdirSync(join(root, 'packages')).map((name) => `packages/${name}/node_modules`);
  for (const path of ['node_modules', ...own.filter((one) => existsSync(join(root, one)))]) {
    try {
      copy(path, '-al');
    } catch {
      await rm(join(folder, path), { recursive: true, force: true });
      copy(path, '-a');
    }
  }
  return { folder, clear: () => rm(folder, { recursive: true, force: true }) };
}

export interface Started {
  /** Milliseconds until the public counters were answered. */
  readonly ready: number;
  /** The service's own process, below npm and its shell. */
  readonly pid: number;
  stop(): Promise<void>;
}

export async function npmStart(folder: string, data: string, port: number): Promise<Started> {
  const began = performance.now();
  // In its own process group, so that npm, its shell and the service can be stopped together.
  const npm = spawn('npm', ['start', '--', '--data', data, '--port', String(port)], {
    cwd: folder,
    detached: true,
    stdio: 'ignore',
  });
  const gone = once(npm, 'exit');
  const group = npm.pid ?? 0;
  const url = `http://127.0.0.1:${port}/api/v1/public/overview`;
  for (;;) {
    const status = await fetch(url).then(
      (answer) => answer.status,
      () => 0,
    );
    if (status === 200) break;
    if (npm.exitCode !== null) throw new Error(`npm start ended with ${npm.exitCode}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const ready = performance.now() - began;
  const pid = processesOf(group).find((one) => commandOf(one).includes('bin/main.js'));
  if (pid === undefined) throw new Error('no process of the service');
  return {
    ready,
    pid,
    async stop() {
      process.kill(-group, 'SIGTERM');
      await gone;
      while (existsSync(`/proc/${pid}`)) await new Promise((resolve) => setTimeout(resolve, 50));
    },
  };
}

const processesOf = (group: number): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => groupOf(pid) === group);

function groupOf(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[2]);
  } catch {
    // It ended in the meantime.
    return 0;
  }
}

const commandOf = (pid: number): string =>
  readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').slice(0, 3).join(' ');
