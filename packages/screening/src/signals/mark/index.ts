import type { SignalKind } from '../signal.ts';
import { detect } from './detect.ts';

export { strength } from './detect.ts';
export { HONEST_WORDS } from './lexicon.ts';

/** A registered mark, in Latin or Chinese, as written or disguised. */
export const mark: SignalKind = { name: 'mark', terms: [], detect };
