import type { PictureMatch } from './picture-match.ts';
import type { TextLine } from './text/index.ts';

/**
 * What is known of a listing's pictures, as data: `screen` opens no picture. Facts about an image that the listing does not name (any more) are
 * left out.
 */
export interface PictureFacts {
  /** What its images have in common with pictures of banks, in any order. */
  readonly matches: readonly ImageMatch[];
  /** The text read in its images. Absent or empty: no image was read, or none has text. */
  readonly texts?: readonly ImageText[];
}

/** One image of the listing that agrees with one picture of a bank. */
export interface ImageMatch extends PictureMatch {
  /** The image, as the listing names it. */
  readonly image: string;
  /** The bank's picture, by its name in the bank. */
  readonly with: string;
  /** The brand of the bank's picture, by its id in the brand book. Matches of brands outside the book are left out. */
  readonly brand: string;
  /** The bank: the brand's own photos, its logos, or photos of upheld cases. */
  readonly bank: 'brand' | 'logo' | 'case';
  /**
   * The number of honest sellers whose listings show the bank's picture too: authorised, or known to sell genuine goods. From
   * `SHARED_FROM` on it is a stock photo or a template, which says nothing against a seller. By default 0.
   */
  readonly honestSellers?: number;
  /** The right that the bank's picture belongs to, by its id, if it was checked: that of the upheld case, or of a registered picture. */
  readonly right?: string;
}

/** The text in one image, as `TextReader` reads it. */
export interface ImageText {
  /** The image, as the listing names it. */
  readonly image: string;
  readonly lines: readonly TextLine[];
}
