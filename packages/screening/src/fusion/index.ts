export { ACT_FROM, bandOf, REVIEW_FROM, WATCH_FROM } from './bands.ts';
export { fuse } from './fuse.ts';
export { type Waterfall, waterfall } from './waterfall.ts';
export { WEIGHTS, type WeightName, type Weights } from './weights.ts';
