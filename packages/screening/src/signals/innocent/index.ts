import type { Signal } from '@marketsafe/terms';
import type { SignalKind } from '../signal.ts';
import { detect } from './detect.ts';
import { INNOCENT } from './lexicon.ts';

export { isForTheBrand, isInnocent, namesAnother, standsAsItself } from './detect.ts';

/** Honest readings of a brand name: what the goods fit or contain, used goods, ordinary words. Always negative. */
export const innocent: SignalKind = { name: 'innocent', terms: INNOCENT, detect };

const READINGS: ReadonlySet<string> = new Set(['compatible', 'accessory', 'compared', 'common-word', 'second-hand']);

/** Whether a signal is a reading in which naming the brand is lawful: a person should look before any removal. */
export const isInnocentReading = ({ signal }: Signal): boolean => READINGS.has(signal);
