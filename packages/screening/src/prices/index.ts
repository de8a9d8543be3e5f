export { type LearnedPrice, learnPriceRanges, withLearnedPrices } from './learn-ranges.ts';
