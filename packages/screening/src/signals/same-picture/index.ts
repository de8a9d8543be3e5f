import type { SignalKind } from '../signal.ts';
import { detect } from './detect.ts';

/** The same photo as in a bank: cropped, mirrored, framed or whole. The bank decides what it means; what many honest sellers share only lowers the score. */
export const samePicture: SignalKind = { name: 'same-picture', terms: [], detect };
