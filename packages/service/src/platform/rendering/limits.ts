/** Limits for drawing one page of the web, whatever is in it. */

/** Width in pixels: that of a window on a common laptop. */
export const pageWidth = 1280;

/** Height in pixels, of which the rest is cut off: 6.4 megapixels. Pages without their style files are long. */
export const mostHeight = 5000;

/** Height of the window that the page is measured in. */
export const windowHeight = 1024;

export interface Bounds {
  /** Of elapsed time, from the start of the browser. It takes one to two seconds where the machine is idle. */
  readonly milliseconds: number;
  /** Memory of all its processes that they do not share. An ordinary page takes some 200 MiB. */
  readonly memoryBytes: number;
  /** What it may say to us: the picture is the largest part. */
  readonly outputBytes: number;
}

export const defaultBounds: Bounds = {
  milliseconds: 20_000,
  memoryBytes: 1024 ** 3,
  outputBytes: 48 * 1024 ** 2,
};

/** Milliseconds after which a page that has not loaded is drawn as it is. Nothing comes from a network, so pages load at once. */
export const longestLoad = 5000;

/** Milliseconds for pictures that a page loads only when they come into view. */
export const lastPictures = 300;
