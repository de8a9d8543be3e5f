import type { SignalKind } from '../signal.ts';
import { detect } from './detect.ts';

/** The price against the brand's own range. Alone it never exceeds `watch`. */
export const price: SignalKind = { name: 'price', terms: [], detect };
