/** Banks of PDQ hashes, and queries of which half are near-duplicates. The same for the same seed. */
import { existsSync, readFileSync } from 'node:fs';
import { seeded } from '../screening/seeded.ts';

const real = new URL('../../../shared/data/pdq/', import.meta.url);

/** Meta's published hashes of real pictures; undefined where they are absent. */
export function realHashes(): Uint8Array | undefined {
  const files = ['haystack.txt', 'needles.txt'].map((file) => new URL(file, real));
  if (!files.every((file) => existsSync(file))) return undefined;
  const lines = new Set(files.flatMap((file) => readFileSync(file, 'utf8').match(/\b[0-9a-f]{64}\b/g) ?? []));
  return Buffer.from([...lines].join(''), 'hex');
}

/** 32 bytes each. */
export function randomBank(count: number, seed: number): Uint8Array {
  const random = seeded(seed);
  const words = new Uint32Array(count * 8);
  for (let i = 0; i < words.length; i++) words[i] = random() * 2 ** 32;
  return new Uint8Array(words.buffer);
}

/** Hashes round centres, each with 0 to 59 flipped bits. */
export function clusteredBank(count: number, centres: Uint8Array, seed: number): Uint8Array {
  const random = seeded(seed);
  const bank = new Uint8Array(count * 32);
  for (let i = 0; i < count; i++) {
    const centre = Math.floor((random() * centres.length) / 32) * 32;
    bank.set(centres.subarray(centre, centre + 32), i * 32);
    flip(bank, i, Math.floor(random() * 60), random);
  }
  return bank;
}

/** Every other query is one of the bank with 0 to 31 flipped bits, the others are random. */
export function queriesFor(bank: Uint8Array, count: number, seed: number): Uint8Array {
  const random = seeded(seed);
  const queries = randomBank(count, seed + 1);
  for (let i = 0; i < count; i += 2) {
    const source = Math.floor((random() * bank.length) / 32) * 32;
    queries.set(bank.subarray(source, source + 32), i * 32);
    flip(queries, i, Math.floor(random() * 32), random);
  }
  return queries;
}

function flip(hashes: Uint8Array, row: number, bits: number, random: () => number): void {
  for (let i = 0; i < bits; i++) {
    const bit = Math.floor(random() * 256);
    const at = row * 32 + (bit >>> 3);
    hashes[at] = (hashes[at] ?? 0) ^ (1 << (bit & 7));
  }
}
