import { readdir, readFile } from 'node:fs/promises';

/** Memory in bytes of a process and all that descend from it, without what they share; 0 where the system has no /proc. */
export async function memoryOf(pid: number): Promise<number> {
  const names = await readdir('/proc').catch((): string[] => []);
  const all = await Promise.all(names.filter((name) => /^\d+$/.test(name)).map(read));
  const children = Map.groupBy(
    all.flatMap((one) => one ?? []),
    ({ parent }) => parent,
  );
  const own = all.find((one) => one?.pid === pid)?.bytes ?? 0;
  const below = (parent: number): number =>
    (children.get(parent) ?? []).reduce((sum, one) => sum + one.bytes + below(one.pid), 0);
  return own + below(pid);
}

/** Undefined if it ended meanwhile. */
async function read(name: string): Promise<{ pid: number; parent: number; bytes: number } | undefined> {
  const status = await readFile(`/proc/${name}/status`, 'utf8').catch(() => '');
  const value = (field: string): number | undefined => {
    const [, found] = new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(status) ?? [];
    return found === undefined ? undefined : Number(found);
  };
  const parent = value('PPid');
  return parent === undefined ? undefined : { pid: Number(name), parent, bytes: (value('RssAnon') ?? 0) * 1024 };
}
