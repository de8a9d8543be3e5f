import { hash } from 'node:crypto';
import { TextHash } from './sha256.ts';

const block = 64;
const inner = new TextHash(block);
const outer = Buffer.alloc(block + 32);
/** The salt that the two padded keys are for. */
let under: Uint8Array | undefined;

/**
 * Derives the salts of an entry's members: HMAC-SHA-256 (RFC 2104) of a member's JSON pointer under the entry's salt; 32
 * characters, one a byte. The two padded keys are computed once an entry, which is many times as fast as an HMAC for each member.
 * @throws RangeError unless the salt has 32 bytes.
 */
export function saltsUnder(salt: Uint8Array): (pointer: string) => string {
  if (salt.length !== 32) throw new RangeError(`a salt has 32 bytes, not ${salt.length}`);
  const own = Uint8Array.from(salt);
  return (pointer) => {
    if (under !== own) {
      pad(own, 0x36, inner.prefix);
      pad(own, 0x5c, outer);
      under = own;
    }
    outer.write(inner.of(pointer, 'binary'), block, 'binary');
    return hash('sha256', outer, 'binary');
  };
}

function pad(key: Uint8Array, value: number, into: Buffer): void {
  into.fill(value, 0, block);
  for (let at = 0; at < key.length; at += 1) into[at] = (key[at] ?? 0) ^ value;
}
