import { innocent } from './innocent/index.ts';
import { jargon } from './jargon/index.ts';
import { mark } from './mark/index.ts';
import { price } from './price/index.ts';
import { seller } from './seller/index.ts';
import type { SignalKind } from './signal.ts';
import { stuffing } from './stuffing/index.ts';

/** Every kind of signal, in the order of the waterfall. A new one is a folder and a line here. */
export const SIGNAL_KINDS: readonly SignalKind[] = [mark, innocent, stuffing, jargon, price, seller];

export { ByPlace } from './by-place.ts';
export { HONEST_WORDS, strength } from './mark/index.ts';
export { areTooOld, compareAlike, STALE_AFTER_DAYS, tooOldFrom } from './price/index.ts';
export { ESTABLISHED_FROM_DAYS, MIXED_FROM, NEW_FOR_DAYS } from './seller/index.ts';
export { type BookedBrand, type Evidence, fieldText, type Rates, type Term, type TermSighting } from './signal.ts';
