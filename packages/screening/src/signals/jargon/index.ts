import type { SignalKind } from '../signal.ts';
import { detect } from './detect.ts';
import { JARGON } from './lexicon.ts';

/** The language of the replica trade (English, Chinese, Vietnamese, Korean). It adds to the score and never decides alone. */
export const jargon: SignalKind = { name: 'jargon', terms: JARGON, detect };
