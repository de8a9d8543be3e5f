/** Limits for a picture from outside. Each is far above what marketplaces show. */

const mib = 1024 * 1024;

export { mostPictureBytes, mostPixels } from '../process/limits.ts';

/** Pixels of the longest side at which a picture can be asked for, and how many sizes at once. */
export const mostSide = 2_048;
export const mostSizes = 4;

/** Pixels of the longest side at which an SVG is drawn. */
export const drawnSide = 1_024;

/** Resident memory at which the process is killed. Between two looks it may take some 30 MiB more: it stays under 300 MB. */
export const mostMemoryBytes = 256 * mib;

/** Milliseconds of CPU time for one picture. One of 50 million pixels takes a second or two. */
export const mostProcessorMilliseconds = 10_000;

/** Milliseconds of elapsed time for one picture, on a machine that leaves the process a sixth of a core. */
export const mostMilliseconds = 60_000;

/** Pictures after which the process is replaced: what one of them left in it does not last. A start costs 0.2 s of a core. */
export const picturesOfAProcess = 1_000;

/** Milliseconds after which a process without work ends. Idle it keeps some 80 MB. */
export const idleMilliseconds = 30_000;
