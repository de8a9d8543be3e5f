import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type DecodedPicture,
  type FoundPhoto,
  findable,
  keptFeatures,
  PhotoBank,
  PictureDecoder,
  type PictureMatch,
  pdqOf,
} from '@marketsafe/screening';
import type { Command } from 'commander';
import { withExamples } from '../command.ts';
import { counted } from '../counted.ts';
import { LineWriter } from '../line-writer.ts';
import { inOrder } from '../photo/in-order.ts';
import { logoOf, photoFeatures, SIDES } from '../photo/photo-features.ts';
import { type RefusedPhoto, readPhoto } from '../photo/read-photo.ts';
import { type Progress, startProgress } from '../progress.ts';
import { WrongUse } from '../wrong-use.ts';

interface SearchOptions {
  readonly bank: string;
  readonly json?: true;
}

interface Searched {
  readonly file: string;
  readonly matches: readonly {
    readonly photo: string;
    readonly kind: PictureMatch['kind'];
    readonly points: number;
  }[];
}

export const define = (named: Command): Command =>
  withExamples(
    named,
    'marketsafe photo search --bank our-photos listing-1.jpg listing-2.jpg',
    'marketsafe photo search --bank our-photos --json downloads/*.jpg > found.jsonl',
  )
    .argument('<files...>', 'JPEG, PNG, WebP, AVIF, GIF or TIFF; the content decides, not the name')
    .requiredOption('--bank <folder>', 'the photos to look for; an SVG in it, and a drawing on plain ground, is a logo')
    .option(
      '--json',
      'one object a line: {"file","matches":[{"photo","kind","points"}]}, of a refused file {"file","error","code"}',
    )
    .addHelpText(
      'after',
      '\nMatches are listed best first: same-picture, logo, same-scene. A logo with too few distinctive points is named and\n' +
        'left out. A file that cannot be read is named, and the others are searched; the exit code is then 1.',
    )
    .action(search);

async function search(files: readonly string[], { bank: folder, json }: SearchOptions): Promise<void> {
  const names = await namesIn(folder);
  const decoder = new PictureDecoder();
  const progress = startProgress('Searching', names.length + files.length, 'pictures');
  const out = await LineWriter.open();
  let done = 0;
  try {
    const banks = new Banks();
    for await (const { name, photo } of inOrder(names, async (name) => ({
      name,
      photo: await readPhoto(decoder, join(folder, name), SIDES),
    }))) {
      if ('error' in photo) await refuse(photo);
      else banks.add(name, photo, progress);
      progress.update(++done);
    }
    for await (const { file, photo } of inOrder(files, async (file) => ({
      file,
      photo: await readPhoto(decoder, file, SIDES),
    }))) {
      if ('error' in photo) await refuse(photo);
      else await tell({ file, matches: banks.search(photo) });
      progress.update(++done);
    }
    await out.end();
  } finally {
    progress.stop();
    decoder.stop();
  }

  async function refuse(photo: RefusedPhoto): Promise<void> {
    process.exitCode = 1;
    if (json) await out.write(JSON.stringify(photo));
    else progress.note(`${photo.file}: ${photo.error}`);
  }

  async function tell({ file, matches }: Searched): Promise<void> {
    if (json) return out.write(JSON.stringify({ file, matches }));
    if (matches.length === 0) return out.write(`${file}: nothing`);
    for (const { photo, kind, points } of matches)
      await out.write(`${file}: ${kind}  ${photo}  ${counted(points, 'point')}`);
  }
}

/** @throws WrongUse */
async function namesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      throw new WrongUse(`--bank ${folder}: cannot be read (${error.code}). Name a folder with photos.`);
    },
  );
  const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
  if (files.length === 0) throw new WrongUse(`--bank ${folder}: has no files. Name a folder with photos.`);
  return files.map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length)).sort();
}

const resultOf = ({ photo, match: { kind, points } }: FoundPhoto): Searched['matches'][number] => ({
  photo,
  kind,
  points,
});

/** A drawing may be copied like a photo, and shown like a logo. */
class Banks {
  readonly #photos = new PhotoBank();
  readonly #logos = new PhotoBank();

  add(name: string, picture: DecodedPicture, { note }: Progress): void {
    const features = photoFeatures(picture);
    if (features) this.#photos.add(name, keptFeatures(features), pdqOf(picture.reference));
    const logo = logoOf(picture);
    if (logo) this.#logos.add(name, logo);
    const [drawn] = picture.scaled;
    if (features || logo || !drawn) return;
    const points = counted(findable(drawn).points, 'distinctive point');
    note(`${name}: has too few details to be found in pictures (${points}). It is left out.`);
  }

  search(picture: DecodedPicture): Searched['matches'] {
    const features = photoFeatures(picture);
    if (!features) return [];
    const photos = this.#photos.search(features, pdqOf(picture.reference));
    const copies = photos.filter(({ match }) => match.kind === 'same-picture');
    const logos = this.#logos.search(features).filter(({ photo }) => !copies.some((copy) => copy.photo === photo));
    const scenes = photos.filter(
      ({ photo, match }) => match.kind === 'same-scene' && !logos.some((logo) => logo.photo === photo),
    );
    return [...copies, ...logos, ...scenes].map(resultOf);
  }
}
