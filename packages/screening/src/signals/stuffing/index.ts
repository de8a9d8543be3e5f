import type { SignalKind } from '../signal.ts';
import { detect } from './detect.ts';

/** Names written to be found: many brands in one text, or the mark among keywords. */
export const stuffing: SignalKind = { name: 'stuffing', terms: [], detect };
