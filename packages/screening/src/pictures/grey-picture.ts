/** A decoded picture in grey: one byte a pixel, 0 black to 255 white, row by row from the top left, without gaps between rows. */
export interface GreyPicture {
  /** Pixels. */
  readonly width: number;
  /** Pixels. */
  readonly height: number;
  /** `width * height` bytes: luma, 0.299 red + 0.587 green + 0.114 blue, rounded. */
  readonly grey: Uint8Array;
}
