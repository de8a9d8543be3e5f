import { type Disclosed, shownOf } from '../disclosure.ts';

/**
 * The sealed rows that entries point to, with the hashes they are given: members `{sealed, hash}`, and exhibits
 * `{id, sha256}`, whose id is a sealed row's where a text stands in place of a file.
 */
export function sealsIn(entries: readonly Disclosed[]): ReadonlyMap<string, ReadonlySet<string>> {
  const seals = new Map<string, Set<string>>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { sealed, hash, id, sha256 } = value as Readonly<Record<string, unknown>>;
    for (const [of, digest] of [
      [sealed, hash],
      [id, sha256],
    ]) {
      if (typeof of === 'string' && typeof digest === 'string') {
        seals.set(of, (seals.get(of) ?? new Set()).add(digest));
      }
    }
    for (const member of Object.values(value)) visit(member);
  };
  for (const entry of entries) visit(shownOf(entry));
  return seals;
}
