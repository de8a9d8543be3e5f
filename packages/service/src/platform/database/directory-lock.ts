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
  /** The process's start time in clock ticks, if the system shows it. It reveals that another process has reused the pid. */
  readonly started: string;
}

/** Field 22 of /proc/<pid>/stat; '' without such a file system. */
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
 * Locks `directory` for this process with a file that names the holder, created in one step. PGlite has no lock of its own, and two
 * processes on one directory silently lose rows. A lock whose process has ended is taken over.
 * @throws DirectoryInUseError naming the process that holds it; the directory is unchanged.
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
 * Removes a dead lock. Two processes may find the same one: each moves the file and checks what it moved. A process that moved a
 * living lock puts it back and is refused in the next round.
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

/** Creates the file in one step, so that no process reads half a lock. Returns false if the file exists. */
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
