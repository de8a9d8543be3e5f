import type { SignalKind } from '../signal.ts';
import { detect } from './detect.ts';

/** The scene of a photo of a bank with another article in it. Never enough for `act` beside a name and a price. */
export const sameScene: SignalKind = { name: 'same-scene', terms: [], detect };
