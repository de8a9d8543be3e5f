import type { SignalKind } from '../signal.ts';
import { detect } from './detect.ts';
import { JARGON } from './lexicon.ts';

/** The language of the replica trade (English, Chinese, Vietnamese, Korean). Scored, never decisive alone. */
export const jargon: SignalKind = { name: 'jargon', terms: JARGON, detect };
