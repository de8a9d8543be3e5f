/** Limits of the process that reads text and codes in pictures. Each is far above the needs of a photo of goods. */

const mib = 1024 * 1024;

/** Resident memory above which the process is killed. */
export const mostMemoryBytes = 1_024 * mib;

/** Resident memory above which the process ends after its answer: the models' runtime gives back little. */
export const tiredAtBytes = 800 * mib;

/** Milliseconds of CPU time for one picture, the start of the process included. */
export const mostProcessorMilliseconds = 20_000;

/** Milliseconds of elapsed time for one picture, the start of the process (2 s of CPU) included, on a machine that leaves it a twentieth of a core. */
export const mostMilliseconds = 120_000;

/** Milliseconds without a picture after which the process ends. */
export const idleMilliseconds = 60_000;

/** Pictures that wait for their turn. A caller with more reads them one after the other. */
export const mostWaiting = 32;

/** Bytes of an answer: a picture full of small print has some 20 KB of text. */
export const mostAnswerBytes = 512 * 1024;

/** Lines or codes of one picture that are kept, the topmost. */
export const mostFound = 300;

/** UTF-16 units of one line or code. A QR code holds at most 4,296 letters. */
export const mostCharacters = 5_000;
