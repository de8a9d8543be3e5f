import type { GreyPicture } from '../grey-picture.ts';

/** What a hash is made of. */
export interface Spectrum {
  /** 16 × 16 cosine coefficients, row by row. */
  readonly coefficients: Float32Array;
  /** 0 to 100. */
  readonly quality: number;
}

/** The two steps of a hash. The first takes pictures with sides of 5 to 512 pixels. */
export interface Hasher {
  spectrumOf(picture: GreyPicture): Spectrum;
  /** 32 bytes from 16 × 16 coefficients. */
  bitsOf(coefficients: Float32Array): Uint8Array;
}
