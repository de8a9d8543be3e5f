import { hash } from 'node:crypto';
import { canonicalJson } from './canonical.ts';

/**
 * The leaf of one ledger entry: SHA-256 over 0x00, the entry's 32-byte salt and its canonical JSON (RFC 6962 section 2.1
 * with a salt, so that a leaf cannot be guessed and an erased record cannot be confirmed). 64 hex digits.
 */
export function leafHash(salt: Uint8Array, record: unknown): string {
  if (salt.length !== 32) throw new RangeError(`a salt has 32 bytes, not ${salt.length}`);
  return hash('sha256', Buffer.concat([Buffer.of(0), salt, Buffer.from(canonicalJson(record), 'utf8')]), 'hex');
}
