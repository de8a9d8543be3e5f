import {
  FeaturesError,
  featuresOfLogo,
  type GreyPicture,
  keptFeatures,
  type Pdq,
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

/** `anew`: what is held of banks is forgotten first. `same`: a picture against others that are in no bank. */
export type Job =
  | { readonly kind: 'print'; readonly pictures: readonly Drawn[] }
  | { readonly kind: 'same'; readonly picture: BankPicture; readonly among: readonly BankPicture[] }
  | {
      readonly kind: 'match';
      readonly anew: boolean;
      readonly add: readonly BankPicture[];
      readonly pictures: readonly BankPicture[];
    };
export type Done<J extends Job['kind']> = {
  readonly print: readonly (Print | NoPrint)[];
  /** The ids of those that are the same picture. */
  readonly same: readonly string[];
  readonly match: Matched;
}[J];

/** What each picture is like, and the ids of those whose features another version of the library wrote: they are made again. */
export interface Matched {
  readonly found: readonly (readonly Likeness[])[];
  readonly unreadable: readonly string[];
}

/** The work on decoded pictures. It holds the pictures of banks in memory. */
export function pictureWork(): (job: Job) => Done<Job['kind']> {
  let bank = new PhotoBank();
  return (job) => {
    if (job.kind === 'print') return job.pictures.map(printOf);
    if (job.kind === 'same') return sameAs(job.picture, job.among);
    if (job.anew) bank = new PhotoBank();
    const unreadable: string[] = [];
    for (const picture of job.add) {
      const features = featuresIn(picture);
      if (features) bank.add(picture.id, features, pdqIn(picture));
      else unreadable.push(picture.id);
    }
    const found = job.pictures.map((picture) => {
      const features = featuresIn(picture);
      if (!features) unreadable.push(picture.id);
      if (!features) return [];
      return bank.search(features, pdqIn(picture)).map(({ photo, match }): Likeness => ({ ...match, with: photo }));
    });
    return { found, unreadable };
  };
}

function sameAs(picture: BankPicture, among: readonly BankPicture[]): string[] {
  const sought = featuresIn(picture);
  if (!sought) return [];
  const others = new PhotoBank();
  for (const other of among) {
    const features = featuresIn(other);
    if (features) others.add(other.id, features, pdqIn(other));
  }
  const found = others.search(sought, pdqIn(picture));
  return found.filter(({ match }) => match.kind === 'same-picture').map(({ photo }) => photo);
}

function featuresIn({ features }: BankPicture): PictureFeatures | undefined {
  try {
    return PictureFeatures.read(features);
  } catch (error) {
    if (error instanceof FeaturesError) return undefined;
    throw error;
  }
}

const pdqIn = ({ pdq, quality }: Print): Pdq => ({ hash: pdq, quality });

function printOf({ what, reference, scaled }: Drawn): Print | NoPrint {
  const features = what === 'logo' ? featuresOfLogo(scaled) : keptFeatures(pictureFeaturesOf(scaled));
  if (!features) return 'plain';
  const { hash, quality } = pdqOf(reference);
  return { pdq: hash, quality, features: features.bytes() };
}
