import {
  comparePictures,
  hammingDistance,
  PictureDecoder,
  type PictureMatch,
  pdqOf,
  pdqVariants,
} from '@marketsafe/screening';
import type { Command } from 'commander';
import { withExamples } from '../command.ts';
import { matchInWords } from '../photo/match-in-words.ts';
import { logoOf, photoFeatures, SIDES } from '../photo/photo-features.ts';
import { type RefusedPhoto, readPhoto } from '../photo/read-photo.ts';

interface CompareOptions {
  readonly json?: true;
}

type Compared = {
  readonly a: string;
  readonly b: string;
  /** Bits of 256 in which their PDQ hashes differ, in the position in which they are most alike. */
  readonly distance: number;
  readonly kind: PictureMatch['kind'] | 'none';
  readonly points: number;
  readonly mirrored: boolean;
};

export const define = (named: Command): Command =>
  withExamples(
    named,
    'marketsafe photo compare ours.jpg theirs.jpg',
    'marketsafe photo compare --json photo.jpg logo.svg',
  )
    .argument('<a>', 'a photo: JPEG, PNG, WebP, AVIF, GIF, TIFF or SVG; the content decides, not the name')
    .argument('<b>', 'a photo or a logo')
    .option(
      '--json',
      'one object: {"a","b","distance","kind","points","mirrored"}, of a refused file {"file","error","code"}',
    )
    .addHelpText(
      'after',
      '\nKinds: same-picture (a copy, also cropped, mirrored or covered in part), same-scene (the same scene with another\n' +
        'article), logo (one shows the other), none. Points are details that agree. The exit code is 1 if a file cannot be read.',
    )
    .action(compare);

async function compare(a: string, b: string, { json }: CompareOptions): Promise<void> {
  const decoder = new PictureDecoder();
  try {
    const [one, other] = [await readPhoto(decoder, a, SIDES), await readPhoto(decoder, b, SIDES)];
    if ('error' in one || 'error' in other) {
      process.exitCode = 1;
      for (const photo of [one, other]) if ('error' in photo) refuse(photo, json);
      return;
    }
    const [features, others] = [photoFeatures(one), photoFeatures(other)];
    const match = features && others && comparePictures(features, others);
    const shown = match?.kind === 'same-picture' ? undefined : logoShown(one, other, features, others);
    const found = shown ?? match;
    const distance = distanceOf(one.reference, other.reference);
    const { kind, points, mirrored } = found ?? { kind: 'none', points: 0, mirrored: false };
    const compared: Compared = { a, b, distance, kind, points, mirrored };
    console.log(json ? JSON.stringify(compared) : matchInWords(a, b, found, distance));
  } finally {
    decoder.stop();
  }
}

type Decoded = Exclude<Awaited<ReturnType<typeof readPhoto>>, RefusedPhoto>;
type Features = ReturnType<typeof photoFeatures>;

/** Whether one of the two is a logo that the other shows. */
function logoShown(one: Decoded, other: Decoded, features: Features, others: Features): PictureMatch | undefined {
  const logo = logoOf(other);
  const found = features && logo && comparePictures(features, logo);
  if (found) return found;
  const reverse = logoOf(one);
  return others && reverse && comparePictures(reverse, others);
}

/** Hashes of the mirrored pixels too: those that are derived from the hash of the picture are further off. */
function distanceOf(one: Decoded['reference'], other: Decoded['reference']): number {
  const { quality: _, ...variants } = pdqVariants(one);
  const { width, height, grey } = one;
  const mirrored = grey.map((_pixel, at) => grey[at - (at % width) + width - 1 - (at % width)] ?? 0);
  const hash = pdqOf(other).hash;
  const hashes = [...Object.values(variants), pdqOf({ width, height, grey: mirrored }).hash];
  return Math.min(...hashes.map((variant) => hammingDistance(variant, hash)));
}

function refuse(photo: RefusedPhoto, json: true | undefined): void {
  if (json) console.log(JSON.stringify(photo));
  else console.error(`${photo.file}: ${photo.error}`);
}
