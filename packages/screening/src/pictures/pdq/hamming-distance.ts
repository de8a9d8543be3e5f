/**
 * How many bits of two hashes of the same length differ; of two PDQ hashes 0 to 256.
 * @throws RangeError if their lengths differ
 */
export function hammingDistance(one: Uint8Array, other: Uint8Array): number {
  if (one.length !== other.length)
    throw new RangeError(`Hashes of ${one.length} and ${other.length} bytes cannot be compared.`);
  let bits = 0;
  for (let i = 0; i < one.length; i++) {
    let left = (one[i] ?? 0) ^ (other[i] ?? 0);
    for (; left !== 0; left &= left - 1) bits++;
  }
  return bits;
}
