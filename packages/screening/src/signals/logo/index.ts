import type { SignalKind } from '../signal.ts';
import { detect } from './detect.ts';

/** A logo of the brand in a picture. It shows the brand as a name does, and no more. */
export const logo: SignalKind = { name: 'logo', terms: [], detect };
