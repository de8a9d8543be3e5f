/** What a picture has in common with one of a bank. */
export interface PictureMatch {
  readonly kind: 'same-picture' | 'same-scene' | 'logo';
  /** Key points that agree under one similarity. */
  readonly points: number;
  /** Whether one is the mirror image of the other. */
  readonly mirrored: boolean;
  /** The part of the picture that agrees. */
  readonly region: Region;
  /** The part of the bank's picture that agrees with it. */
  readonly withRegion: Region;
  /** The largest part of the picture that shows something else than the bank's, if there is one. */
  readonly differs?: Region;
}

/** A rectangle in a picture, in shares of its width and height from the top left, each 0 to 1. */
export interface Region {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}
