import { hash, randomBytes, randomInt, randomUUID } from 'node:crypto';

/** The service's only source of randomness: ids, salts, codes and tokens come from it, so that a simulation can repeat them. */
export interface Entropy {
  bytes(count: number): Buffer;
  /** A version 4 UUID. */
  uuid(): string;
  /** From 0 to `below`, exclusive. */
  integer(below: number): number;
}

/** Salts and codes are drawn by the hundred. Each byte of a block is used once, as in `randomUUID`. */
const blockBytes = 4096;
let block = Buffer.alloc(0);

function systemBytes(count: number): Buffer {
  if (count > blockBytes) return randomBytes(count);
  if (count > block.length) block = randomBytes(blockBytes);
  const given = Buffer.from(block.subarray(0, count));
  block = block.subarray(count);
  return given;
}

/** Unpredictable; for everything except simulation. */
export const systemEntropy: Entropy = { bytes: systemBytes, uuid: randomUUID, integer: (below) => randomInt(below) };

/** The same seed gives the same sequence. For simulation only: a person who knows the seed knows the secrets. */
export function seededEntropy(seed: string): Entropy {
  let drawn = 0;
  const bytes = (count: number): Buffer => {
    const blocks: Buffer[] = [];
    for (let have = 0; have < count; have += 32) {
      drawn += 1;
      blocks.push(hash('sha256', `${seed}:${drawn}`, 'buffer'));
    }
    return Buffer.concat(blocks).subarray(0, count);
  };
  return {
    bytes,
    uuid: () => {
      const hex = bytes(16).toString('hex');
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
    },
    integer: (below) => bytes(6).readUIntBE(0, 6) % below,
  };
}
