import {
  featuresOfLogo,
  type GreyPicture,
  keptFeatures,
  PhotoBank,
  PictureFeatures,
  pdqOf,
  pictureFeaturesOf,
} from '@marketsafe/screening';
import type { Likeness } from './likeness.ts';
import type { BankPicture, NoPrint, Print, Printable } from './matching.ts';

/** A decoded picture: as the reference of PDQ hashes it, and in the size in which key points are found. */
export interface Drawn {
  readonly what: Printable['what'];
  readonly reference: GreyPicture;
  readonly scaled: GreyPicture;
}

/** `anew`: what is held of banks is forgotten first. */
export type Job =
  | { readonly kind: 'print'; readonly pictures: readonly Drawn[] }
  | {
      readonly kind: 'match';
      readonly anew: boolean;
      readonly add: readonly BankPicture[];
      readonly pictures: readonly Uint8Array[];
    };
export type Done<J extends Job['kind']> = J extends 'print'
  ? readonly (Print | NoPrint)[]
  : readonly (readonly Likeness[])[];

/** The work on decoded pictures. It holds the pictures of banks in memory. */
export function pictureWork(): (job: Job) => Done<Job['kind']> {
  let bank = new PhotoBank();
  return (job) => {
    if (job.kind === 'print') return job.pictures.map(printOf);
    if (job.anew) bank = new PhotoBank();
    for (const { id, features } of job.add) bank.add(id, PictureFeatures.read(features));
    return job.pictures.map((features) =>
      bank
        .search(PictureFeatures.read(features))
        .map(({ photo, match }): Likeness => ({ ...match, with: photo })),
    );
  };
}

function printOf({ what, reference, scaled }: Drawn): Print | NoPrint {
  const features = what === 'logo' ? featuresOfLogo(scaled) : keptFeatures(pictureFeaturesOf(scaled));
  if (!features) return 'plain';
  const { hash, quality } = pdqOf(reference);
  return { pdq: hash, quality, features: features.bytes() };
}
