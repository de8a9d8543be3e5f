/** Limits for a file from outside. Each is far above the needs of documents and phone photos. */

const mib = 1024 * 1024;

/** The size of an uploaded file. Scans of a dossier and phone photos stay below it. */
export const mostUploadBytes = 10 * mib;

/** Pages of a PDF. A larger court file is submitted in parts, which readers prefer too. */
export const mostPages = 100;

/** Pixels of a picture: the largest common phone cameras have 50 million, and a picture is decoded at 4 bytes a pixel. */
export const mostPixels = 64_000_000;

/** Pixels of a cleaned picture; a larger one is scaled down. A photo of 4,000 × 3,000 shows the weave of a label. */
export const pixelsOfACopy = 12_000_000;

/** Pixels of a small copy: 400 by 400 print sharply at the width of a third of a page, in some 30 KiB. */
export const pixelsOfASmallCopy = 160_000;

/** Size and quality of a page: 190 dots an inch on A4, at which 6-point print reads well. */
export const pageInFull = { side: 2_200, quality: 75 };

/** For documents of more than `pagesInFull` pages: 140 dots an inch, so that 100 pages of dense print fit in `mostCopyBytes`. */
export const pageOfMany = { side: 1_600, quality: 60 };
export const pagesInFull = 20;

/** The size of a cleaned copy. 100 pages of dense Chinese print take 36 MiB, an ordinary invoice 0.2 MiB. */
export const mostCopyBytes = 40 * mib;

/** Resident memory of the process that cleans. The largest picture allowed takes 350 MiB, a page 180 MiB. */
export const mostMemoryBytes = 640 * mib;

/** Memory of PDFium within that; WebAssembly counts in pages of 64 KiB. */
export const mostWebAssemblyPages = (448 * mib) / (64 * 1024);

/** Milliseconds of CPU time for one file. 100 dense pages take 5 s. */
export const mostProcessorMilliseconds = 10_000;

/** Milliseconds of elapsed time for one file, on a machine that leaves it a fifth of a core. */
export const mostMilliseconds = 25_000;

/** Files cleaned at once. On the smallest recommended machine this leaves the second core to the service. */
export const mostAtOnce = 2;

/** Waiting files of one sender: browsers send six at once, and a person chooses a few more. */
export const mostWaitingOfOne = 10;

/** Waiting files of all senders, each at most `mostUploadBytes`. */
export const mostWaiting = 24;

/** Milliseconds that a file waits for its turn. With two attempts the answer still comes before a reverse proxy gives up after 120 s. */
export const longestWait = 20_000;
