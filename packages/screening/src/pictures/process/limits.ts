/** Limits for every picture from outside, whatever is done with it. Each is far above what marketplaces show. */

/** The size of a file. Marketplaces accept some 10 MiB. */
export const mostPictureBytes = 20 * 1024 * 1024;

/** Pixels of a picture: the largest common phone cameras have 50 million. It is read at 3 or 4 bytes a pixel. */
export const mostPixels = 50_000_000;
