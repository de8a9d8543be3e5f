/** What is compared of a picture. */
export interface Print {
  /** PDQ, 32 bytes. */
  readonly pdq: Uint8Array;
  /** Of the PDQ, 0 to 100. */
  readonly quality: number;
  /** Local features, as the screening library writes them. They hold a small grey picture. */
  readonly features: Uint8Array;
}

/** `unreadable`: no picture, damaged, or too large. `plain`: a logo of too few corners to be found in pictures. */
export type NoPrint = 'unreadable' | 'plain';

/** A picture from outside. A logo is found inside other pictures. */
export interface Printable {
  readonly what: 'photo' | 'logo';
  readonly bytes: Buffer;
}

/** A picture of a bank or a listing, as a thread that compares gets it. */
export interface BankPicture extends Print {
  readonly id: string;
}
