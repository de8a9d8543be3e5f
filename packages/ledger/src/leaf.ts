import { commitmentsOf, commitmentsOfDisclosed, type Disclosed } from './disclosure.ts';
import { leafNode } from './merkle/node.ts';

/**
 * The leaf of one ledger entry, 32 bytes: the RFC 6962 leaf hash of the canonical JSON of its members' commitments. Because of the
 * 32 random bytes of salt, an entry cannot be guessed from its leaf, and an erased record cannot be confirmed.
 * @throws RangeError unless the salt has 32 bytes.
 */
export const leafHash = (salt: Uint8Array, record: Readonly<Record<string, unknown>>): Buffer =>
  leafNode(Buffer.from(commitmentsOf(salt, record), 'utf8'));

/** The same leaf, computed from the form disclosed to a party. */
export const leafOfDisclosed = (entry: Disclosed): Buffer =>
  leafNode(Buffer.from(commitmentsOfDisclosed(entry), 'utf8'));
