import { PictureDecoder, pdqOf } from '@marketsafe/screening';
import type { Command } from 'commander';
import { withExamples } from '../command.ts';
import { LineWriter } from '../line-writer.ts';
import { inOrder } from '../photo/in-order.ts';
import { type RefusedPhoto, readPhoto } from '../photo/read-photo.ts';
import { startProgress } from '../progress.ts';

interface HashOptions {
  readonly json?: true;
}

interface HashedPhoto {
  readonly file: string;
  /** 64 hexadecimal digits. */
  readonly pdq: string;
  /** 0 to 100. */
  readonly quality: number;
}

export const define = (named: Command): Command =>
  withExamples(named, 'marketsafe photo hash photos/*.jpg', 'marketsafe photo hash --json photos/*.jpg > hashes.jsonl')
    .argument('<files...>', 'JPEG, PNG, WebP, AVIF, GIF, TIFF or SVG; the content decides, not the name')
    .option('--json', 'one object a line: {"file","pdq","quality"}, of a refused file {"file","error","code"}')
    .addHelpText(
      'after',
      '\nTwo photos whose hashes differ in at most 31 of 256 bits are the same picture, unless the quality of one is below 50.\n' +
        'A file that cannot be read is named, and the others are hashed; the exit code is then 1.',
    )
    .action(hash);

async function hash(files: readonly string[], { json }: HashOptions): Promise<void> {
  const decoder = new PictureDecoder();
  const progress = startProgress('Hashing', files.length, 'photos');
  const out = await LineWriter.open();
  let done = 0;
  try {
    for await (const photo of inOrder(files, (file) => hashOf(decoder, file))) {
      if ('error' in photo) process.exitCode = 1;
      if (json) await out.write(JSON.stringify(photo));
      else if ('error' in photo) progress.note(`${photo.file}: ${photo.error}`);
      else await out.write(`${photo.pdq}  ${String(photo.quality).padStart(3)}  ${photo.file}`);
      progress.update(++done);
    }
    await out.end();
  } finally {
    progress.stop();
    decoder.stop();
  }
}

async function hashOf(decoder: PictureDecoder, file: string): Promise<HashedPhoto | RefusedPhoto> {
  const photo = await readPhoto(decoder, file);
  if ('error' in photo) return photo;
  const { hash: bytes, quality } = pdqOf(photo.reference);
  return { file, pdq: Buffer.from(bytes).toString('hex'), quality };
}
