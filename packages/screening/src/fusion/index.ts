export { type Bands, bandOf, DEFAULT_BANDS } from './bands.ts';
export { calibrate, type Outcome } from './calibrate.ts';
export { type Features, featuresOf } from './features.ts';
export { fuse, type Weighed } from './fuse.ts';
export { type Example, type Learned, learnWeights, type Prior } from './learn-weights.ts';
export { calibratedWeights, Model, ModelError, readModel, SHIPPED_MODEL } from './model.ts';
export { reweigh } from './reweigh.ts';
export { type Waterfall, waterfall } from './waterfall.ts';
export { WEIGHTS, type WeightName, type Weights } from './weights.ts';
