import type { SignalKind } from '../signal.ts';
import { detect } from './detect.ts';

/** The seller: authorised, cleared, or with a history of strikes. */
export const seller: SignalKind = { name: 'seller', terms: [], detect };

export { ESTABLISHED_FROM_DAYS, MIXED_FROM, NEW_FOR_DAYS } from './lexicon.ts';
