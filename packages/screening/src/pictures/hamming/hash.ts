/** A PDQ hash: 256 bits in 32 bytes. */
export const HASH_BYTES = 32;
/** The same as words of 32 bits, in the machine's byte order: distances do not depend on it. */
export const HASH_WORDS = 8;
/** Two PDQ hashes up to this far apart count as one picture (ThreatExchange, `pdq/README.md`). The index is built for it. */
export const GREATEST_RADIUS = 31;

/** Why an index refused, with a stable code. */
export class HammingIndexError extends Error {
  readonly code: 'hash-length' | 'radius' | 'id' | 'full' | 'superseded';

  constructor(code: HammingIndexError['code'], message: string) {
    super(message);
    this.name = 'HammingIndexError';
    this.code = code;
  }
}

/** Writes a hash's words. @throws HammingIndexError `hash-length` */
export function readHash(hash: Uint8Array, into: Int32Array): void {
  if (hash.length !== HASH_BYTES)
    throw new HammingIndexError('hash-length', `A PDQ hash has ${HASH_BYTES} bytes; this one has ${hash.length}.`);
  new Uint8Array(into.buffer, into.byteOffset, HASH_BYTES).set(hash);
}

/** The number of bits set. */
export function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The number of bits set in four words, in fewer steps than one by one. */
export function bitsInFour(first: number, second: number, third: number, fourth: number): number {
  const a = first - ((first >>> 1) & 0x55555555);
  const b = second - ((second >>> 1) & 0x55555555);
  const c = third - ((third >>> 1) & 0x55555555);
  const d = fourth - ((fourth >>> 1) & 0x55555555);
  // Nibbles hold up to 4; two of them fit in one, four do not.
  const ab = (a & 0x33333333) + ((a >>> 2) & 0x33333333) + (b & 0x33333333) + ((b >>> 2) & 0x33333333);
  const cd = (c & 0x33333333) + ((c >>> 2) & 0x33333333) + (d & 0x33333333) + ((d >>> 2) & 0x33333333);
  const bytes = (ab & 0x0f0f0f0f) + ((ab >>> 4) & 0x0f0f0f0f) + (cd & 0x0f0f0f0f) + ((cd >>> 4) & 0x0f0f0f0f);
  return Math.imul(bytes, 0x01010101) >>> 24;
}
