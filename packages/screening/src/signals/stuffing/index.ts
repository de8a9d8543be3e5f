import type { SignalKind } from '../signal.ts';
import { detect } from './detect.ts';

/** Names that stand there to be found: many brands in one text, or the mark amid keywords. */
export const stuffing: SignalKind = { name: 'stuffing', terms: [], detect };
