import { readFileSync } from 'node:fs';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export class DirectoryInUseError extends Error {
  constructor(directory: string, pid: number) {
    super(
      `${directory} is in use by process ${pid}. The embedded database takes one process only; ` +
        `stop that process first, or start this one with another --data directory. Nothing was touched.`,
    );
    this.name = 'DirectoryInUseError';
  }
}

interface Holder {
  readonly pid: number;
  /** Start time of the process in clock ticks, where the system tells: a reused pid is somebody else. */
  readonly started: string;
}

/** Field 22 of /proc/<pid>/stat; '' where there is no such file system. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function isAlive(holder: Holder): boolean {
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return startOf(holder.pid) === holder.started;
}

/**
 * Takes `directory` for this process: a file that names the holder, put there whole or not at all. PGlite has no lock of
 * its own and two processes on one directory silently lose rows. A lock whose process is gone is taken over.
 *
 * @throws DirectoryInUseError naming the process that holds it; nothing in the directory was touched.
 */
export async function lockDirectory(directory: string): Promise<{ release(): Promise<void> }> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const path = join(directory, 'lock');
  const mine = JSON.stringify({ pid: process.pid, started: startOf(process.pid) } satisfies Holder);
  for (;;) {
    const text = await readFile(path, 'utf8').catch(() => undefined);
    const holder = text === undefined ? undefined : parseHolder(text);
    if (holder && isAlive(holder)) throw new DirectoryInUseError(directory, holder.pid);
    if (text !== undefined) await putAside(path, text);
    if (await place(mine, path)) return { release: () => rm(path, { force: true }) };
  }
}

/**
 * Takes a dead lock away. Two processes may find the same one: each moves the file and looks at what it moved, and who
 * moved a living lock puts it back and is refused in the next round.
 */
async function putAside(path: string, dead: string): Promise<void> {
  const aside = `${path}.${process.pid}`;
  try {
    await rename(path, aside);
  } catch {
    return;
  }
  const moved = await readFile(aside, 'utf8').catch(() => '');
  if (moved === dead) await rm(aside, { force: true });
  else await rename(aside, path);
}

/** Puts the text at the path in one step, so that nobody ever reads half a lock; false when something is there already. */
async function place(text: string, path: string): Promise<boolean> {
  const ready = `${path}.${process.pid}.new`;
  await writeFile(ready, text);
  try {
    await link(ready, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    await rm(ready, { force: true });
  }
}

function parseHolder(text: string): Holder | undefined {
  try {
    const holder = JSON.parse(text) as Holder;
    return typeof holder.pid === 'number' ? holder : undefined;
  } catch {
    return undefined;
  }
}
