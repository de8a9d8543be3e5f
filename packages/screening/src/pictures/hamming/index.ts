export {
  HammingIndex,
  type HammingIndexOptions,
  type HammingMatch,
  type HammingReader,
  MOST_HASHES,
  openHammingIndex,
  type SharedHammingIndex,
  type VariantMatch,
} from './hamming-index.ts';
export { GREATEST_RADIUS, HASH_BYTES, HammingIndexError } from './hash.ts';
export { LEAST_QUALITY, learnNegatives, NEGATIVE_RADIUS, NegativeBank, type Showing } from './negative-bank.ts';
