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
  type BrandLine,
  type CsvRecord,
  type FeedFacts,
  type LeftOut,
  type Line,
  type ListingRead,
  linesOf,
  type OpenText,
  openText,
  PLAIN_FIELDS,
  type PlainField,
  readBrandBook,
  readBrandLines,
  readJsonLines,
  readLines,
  readListings,
  readRecords,
  readXml,
  UnreadableXml,
  type XmlRecords,
} from './files/index.ts';
export { type Folded, fold, searchGrams } from './fold/index.ts';
export {
  type Bands,
  calibrate,
  calibratedWeights,
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
  reweigh,
  SHIPPED_MODEL,
  type Waterfall,
  WEIGHTS,
  type Weighed,
  type WeightName,
  type Weights,
  waterfall,
} from './fusion/index.ts';
export { type GlossedWord, glossOf } from './gloss/index.ts';
export {
  type Comparison,
  compareModels,
  type Enough,
  enough,
  type Figures,
  fairShare,
  HELD,
  type Known,
  LABEL_KINDS,
  type Label,
  type LabelKind,
  LabelsError,
  type LabelsFile,
  LEAST_HOLDERS,
  LEAST_WEIGHT,
  type LearnedModel,
  learnModel,
  readLabels,
  TooFewLabelsError,
  versionOf,
  writeLabels,
} from './learning/index.ts';
export {
  type BrandPictureFault,
  openPictureTools,
  PictureScreener,
  type PictureTools,
  type PictureToolsOptions,
} from './picture-screening/index.ts';
export { type Code, CodeReader, codeKinds } from './pictures/codes/index.ts';
export {
  comparePictures,
  type FeatureOptions,
  FeaturesError,
  type Findable,
  type FoundPhoto,
  featuresOf as pictureFeaturesOf,
  featuresOfLogo,
  findable,
  isDrawn,
  keptFeatures,
  PhotoBank,
  type PhotoBankOptions,
  PictureFeatures,
  type SharedPhotoBank,
} from './pictures/copies/index.ts';
export {
  type DecodedPicture,
  type DecoderOptions,
  mostPictureBytes,
  PictureDecoder,
  type PictureRefusal,
  pictureRefusals,
  refusalText,
} from './pictures/decode/index.ts';
export type { GreyPicture } from './pictures/grey-picture.ts';
export { HammingIndex, type HammingReader, type SharedHammingIndex } from './pictures/hamming/index.ts';
export { hammingDistance, type Pdq, type PdqVariants, pdqOf, pdqVariants } from './pictures/pdq/index.ts';
export type { ImageMatch, ImageText, PictureFacts } from './pictures/picture-facts.ts';
export type { PictureMatch, Region } from './pictures/picture-match.ts';
export { bareEnvironment } from './pictures/process/environment.ts';
export { usedBy, yieldToOthers } from './pictures/process/used-by.ts';
export { type After, type PictureFile, type RefusedPicture, type TextLine, TextReader } from './pictures/text/index.ts';
export { type LearnedPrice, learnPriceRanges, withLearnedPrices } from './prices/index.ts';
export {
  type Assessment,
  assess,
  isDoubtful,
  leavesADoubt,
  type MarkInPicture,
  marksInPicture,
  type PicturesNotRead,
  type ScreenedLine,
  type ScreenedLines,
  type ScreeningContext,
  screen,
  screenFile,
  screenLines,
} from './screen/index.ts';
export {
  areTooOld,
  compareAlike,
  ESTABLISHED_FROM_DAYS,
  MIXED_FROM,
  NEW_FOR_DAYS,
  type Rates,
  SHARED_FROM,
  STALE_AFTER_DAYS,
  tooOldFrom,
} from './signals/index.ts';
export { isInnocentReading } from './signals/innocent/index.ts';
