import { hash, randomBytes, randomInt, randomUUID } from 'node:crypto';

/** The service's only source of chance: ids, salts, codes and tokens come from it, so that a simulation can repeat them. */
export interface Entropy {
  bytes(count: number): Buffer;
  /** A version 4 UUID. */
  uuid(): string;
  /** From 0 up to and without `below`. */
  integer(below: number): number;
}

/** Nobody can foretell it; for everything but simulation. */
export const systemEntropy: Entropy = { bytes: randomBytes, uuid: randomUUID, integer: (below) => randomInt(below) };

/** The same seed gives the same answers to the same questions; for simulation only, since whoever knows the seed knows them. */
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
