import type { SignalKind } from '../signal.ts';
import { detect } from './detect.ts';

/** Text in a picture: a name that the words of the listing do not have, and the language of the replica trade. */
export const textInPicture: SignalKind = { name: 'text-in-picture', terms: [], detect };
