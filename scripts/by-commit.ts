import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';

/** Shuffles deterministically, by the commit. */
export function byCommit<T extends string | number>(all: readonly T[]): readonly T[] {
  const commit = spawnSync('git', ['rev-parse', 'HEAD'], { cwd: import.meta.dirname, encoding: 'utf8' }).stdout.trim();
  const rankOf = (one: T): string => createHash('sha256').update(`${commit} ${one}`).digest('hex');
  return all.toSorted((one, other) => (rankOf(one) < rankOf(other) ? -1 : 1));
}

/** So many of them, by the commit; in the nightly run all. */
export const someByCommit = <T extends string>(all: readonly T[], most: number): readonly T[] =>
  process.env.NIGHTLY === 'yes' ? all : byCommit(all).slice(0, most);
