import {
  featuresOfLogo,
  type GreyPicture,
  isDrawn,
  type PictureFeatures,
  pictureFeaturesOf,
} from '@marketsafe/screening';

/** Pixels of the longest side at which key points are looked for: enough for the largest scale. */
export const SIDES: readonly number[] = [1280];

interface Read {
  readonly kind: string;
  readonly scaled: readonly GreyPicture[];
}

/** The features of a photo, at three scales: for strong crops and collages too. Undefined of an SVG, which is a logo. */
export function photoFeatures({ kind, scaled: [picture] }: Read): PictureFeatures | undefined {
  return picture && kind !== 'svg' ? pictureFeaturesOf(picture, { scales: 'three' }) : undefined;
}

/** The features of a logo: of an SVG, and of a picture that is drawn. Undefined of others, and of one that cannot be found. */
export function logoOf({ kind, scaled: [picture] }: Read): PictureFeatures | undefined {
  return picture && (kind === 'svg' || isDrawn(picture)) ? featuresOfLogo(picture) : undefined;
}
