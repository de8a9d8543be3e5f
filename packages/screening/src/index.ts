export {
  type BrandBook,
  BrandBookError,
  type BrandBookOptions,
  compileBrandBook,
  openBrandBook,
  type SharedBrandBook,
  shareBrandBook,
} from './book/index.ts';
export {
  type CsvRecord,
  type FeedFacts,
  type Line,
  type ListingRead,
  readBrandBook,
  readJsonLines,
  readLines,
  readListings,
  readRecords,
} from './files/index.ts';
export { type Folded, fold, searchGrams } from './fold/index.ts';
export {
  type Bands,
  calibrate,
  DEFAULT_BANDS,
  type Example,
  type Features,
  featuresOf,
  type Learned,
  learnWeights,
  Model,
  ModelError,
  type Outcome,
  type Prior,
  readModel,
  SHIPPED_MODEL,
  type Waterfall,
  WEIGHTS,
  type WeightName,
  type Weights,
  waterfall,
} from './fusion/index.ts';
export { type LearnedPrice, learnPriceRanges, withLearnedPrices } from './prices/index.ts';
export {
  type Assessment,
  assess,
  type ScreenedLine,
  type ScreenedLines,
  type ScreeningContext,
  screen,
  screenFile,
  screenLines,
} from './screen/index.ts';
export { MIXED_FROM, NEW_FOR_DAYS, type Rates } from './signals/index.ts';
export { isInnocentReading } from './signals/innocent/index.ts';
