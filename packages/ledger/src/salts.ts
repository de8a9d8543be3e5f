import { hash } from 'node:crypto';
import { TextHash } from './sha256.ts';

const block = 64;

/**
 * Derives the salts of an entry's members: HMAC-SHA-256 (RFC 2104) under the entry's own salt, of a member's JSON pointer; 64 hex
 * digits. The two padded keys are made once an entry, which is many times as fast as an HMAC object for each member.
 *
 * @throws RangeError unless the salt has 32 bytes.
 */
export function saltsUnder(salt: Uint8Array): (pointer: string) => string {
  if (salt.length !== 32) throw new RangeError(`a salt has 32 bytes, not ${salt.length}`);
  const inner = new TextHash(block);
  pad(salt, 0x36, inner.prefix);
  const outer = Buffer.alloc(block + 32);
  pad(salt, 0x5c, outer);
  return (pointer) => {
    outer.write(inner.of(pointer), block, 'hex');
    return hash('sha256', outer, 'hex');
  };
}

function pad(key: Uint8Array, value: number, into: Buffer): void {
  into.fill(value, 0, block);
  for (const [at, byte] of key.entries()) into[at] = byte ^ value;
}
