import { commitmentsOf, commitmentsOfDisclosed, type Disclosed } from './disclosure.ts';
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
