export { type Comparison, compareModels } from './compare-models.ts';
export { fairShare, type Known } from './fair-share.ts';
export type { Figures } from './figures.ts';
export { LABEL_KINDS, type Label, type LabelKind } from './label.ts';
export { LabelsError, type LabelsFile, readLabels, writeLabels } from './labels-file.ts';
export {
  type Enough,
  enough,
  HELD,
  LEAST_HOLDERS,
  LEAST_WEIGHT,
  type LearnedModel,
  learnModel,
  TooFewLabelsError,
  versionOf,
} from './learn-model.ts';
