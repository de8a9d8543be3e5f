import { type Disclosed, shownOf } from '../disclosure.ts';

/**
 * The sealed rows that entries refer to, with the hashes in the entries: members `{sealed, hash}`, and exhibits `{id, sha256}`,
 * whose id is a sealed row's if a text replaces the file.
 */
export function sealsIn(entries: readonly Disclosed[]): ReadonlyMap<string, ReadonlySet<string>> {
  const seals = new Map<string, Set<string>>();
  for (const entry of entries) {
    for (const [id, hash] of sealsOf(shownOf(entry))) seals.set(id, (seals.get(id) ?? new Set()).add(hash));
  }
  return seals;
}

/** The sealed rows of one record or a part of it: ids with their hashes. */
export function sealsOf(value: unknown): [id: string, hash: string][] {
  if (typeof value !== 'object' || value === null) return [];
  const { sealed, hash, id, sha256 } = value as Readonly<Record<string, unknown>>;
  const own = [
    [sealed, hash],
    [id, sha256],
  ].filter((pair): pair is [string, string] => pair.every((one) => typeof one === 'string'));
  return [...own, ...Object.values(value).flatMap(sealsOf)];
}
