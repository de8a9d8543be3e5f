import type { SignalKind } from '../signal.ts';
import { detect } from './detect.ts';

export { STALE_AFTER_DAYS } from './lexicon.ts';
export { areTooOld, compareAlike, tooOldFrom } from './rates.ts';

/** The price against the brand's own range. Alone it never exceeds `watch`. */
export const price: SignalKind = { name: 'price', terms: [], detect };
