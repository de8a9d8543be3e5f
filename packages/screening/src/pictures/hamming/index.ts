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
export { type LearnNegativesOptions, learnNegatives, type Showing } from './learn-negatives.ts';
export {
  LEAST_QUALITY,
  NEGATIVE_RADIUS,
  type Negative,
  NegativeBank,
  type NegativeBankOptions,
  type NegativeOrigin,
  type NegativeReason,
  openNegativeBank,
  type SharedNegativeBank,
} from './negative-bank.ts';
