/** What a file from outside may cost. Each is far above what documents and phone photos need. */

const mib = 1024 * 1024;

/** A file as it is sent. Scans of a dossier and phone photos stay below it. */
export const mostUploadBytes = 10 * mib;

/** Pages of a PDF. A court file of that size is put forward in parts, which its readers prefer too. */
export const mostPages = 100;

/** Pixels of a picture: the largest common phone cameras have 50 million, and a picture is decoded at 4 bytes a pixel. */
export const mostPixels = 64_000_000;

/** Pixels of a cleaned picture. A photo of 4,000 × 3,000 shows the weave of a label; a larger one is made smaller. */
export const pixelsOfACopy = 12_000_000;

/** How a page is drawn. In full: 190 dots an inch on A4, at which 6-point print reads well. */
export const pageInFull = { side: 2_200, quality: 75 };

/** One of more than `pagesInFull`: 140 dots an inch, so that a hundred pages of dense print stay within `mostCopyBytes`. */
export const pageOfMany = { side: 1_600, quality: 60 };
export const pagesInFull = 20;

/** A cleaned copy. A hundred pages of dense Chinese print take 36 MiB, an ordinary invoice 0.2 MiB. */
export const mostCopyBytes = 40 * mib;

/** Resident memory of the process that cleans. The largest picture allowed takes 350 MiB, a page 180 MiB. */
export const mostMemoryBytes = 640 * mib;

/** Memory of PDFium within it; WebAssembly counts in pages of 64 KiB. */
export const mostWebAssemblyPages = (448 * mib) / (64 * 1024);

/** Milliseconds of a processor that one file may take. A hundred dense pages take 5 s. */
export const mostProcessorMilliseconds = 10_000;

/** Milliseconds that one file may take by the clock: on a machine whose other work leaves it a fifth of a core. */
export const mostMilliseconds = 25_000;

/** Files that are cleaned at once: the second core of the smallest machine that is recommended stays with the service. */
export const mostAtOnce = 2;

/** Files of one sender that wait: browsers send six at once, and a person chooses a few more. */
export const mostWaitingOfOne = 10;

/** Files that wait in all, of at most `mostUploadBytes` each. */
export const mostWaiting = 24;

/** Milliseconds that a file waits for its turn; with two attempts the answer comes before a reverse proxy gives up after 120 s. */
export const longestWait = 20_000;
