import { commitmentsOf, commitmentsOfDisclosed, type Disclosed } from './disclosure.ts';
import { LeafEngine, type SaltedEntry } from './leaf-engine.ts';
import { leafNode } from './merkle/node.ts';

/**
 * The leaf of one ledger entry, 32 bytes: the RFC 6962 leaf hash of the canonical JSON of its members' commitments. With
 * 32 random bytes of salt nobody can guess an entry from its leaf, nor confirm one whose record was erased.
 *
 * @throws RangeError unless the salt has 32 bytes.
 */
export const leafHash = (salt: Uint8Array, record: Readonly<Record<string, unknown>>): Buffer =>
  leafNode(Buffer.from(commitmentsOf(salt, record), 'utf8'));

/** The same leaf from what one party was shown of the entry. */
export const leafOfDisclosed = (entry: Disclosed): Buffer =>
  leafNode(Buffer.from(commitmentsOfDisclosed(entry), 'utf8'));

/** Undefined before it is first asked for, null where it was not built. */
let engine: LeafEngine | null | undefined;

/**
 * The leaves of several entries, for whoever writes them: as `leafHash` of each, in half the time. Whoever checks takes
 * `leafHash`, and so finds what one of the two does wrong.
 */
export function leafHashes(entries: readonly SaltedEntry[]): Buffer[] {
  if (engine === undefined) engine = opened();
  const leaves: Buffer[] = [];
  while (leaves.length < entries.length) {
    const some = engine?.leavesFrom(entries, leaves.length) ?? [];
    const next = entries[leaves.length];
    if (some.length === 0 && next) some.push(leafHash(next.salt, next.record));
    leaves.push(...some);
  }
  return leaves;
}

/** One that was made from other sources may give other leaves. */
function opened(): LeafEngine | null {
  const sample = { salt: new Uint8Array(32).fill(1), record: { object: { value: 'ü"', list: [{}] }, none: {} } };
  const found = LeafEngine.open();
  if (!found) return null;
  if (!found.leavesFrom([sample], 0)[0]?.equals(leafHash(sample.salt, sample.record)))
    throw new Error('packages/ledger/dist/leaves.wasm was made from other sources than these: run `npm run build`.');
  return found;
}
