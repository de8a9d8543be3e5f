/**
 * PDQ hashes a second of CPU time, from photos of 800 pixels (JPEG, quality 85), beside other hashes of photos:
 * `node bench/pictures/pdq.ts [--photos 60] [--rounds 9]`. All contenders alternate in each round of one process; the process that decodes
 * is counted with its parent. The peers' hashes have 64 bits and do without a reference.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { PictureDecoder, pdqOf } from '../../packages/screening/src/index.ts';
import { decode } from '../../packages/screening/src/pictures/decode/decode.ts';
import { median, quantile } from '../quantiles.ts';
import { dataIsThere, dataPath } from '../screening/data.ts';

if (!dataIsThere()) {
  console.log('Not measured: the real data is not there (../shared/data from the repository root).');
  process.exit(0);
}
const { values } = parseArgs({
  options: { photos: { type: 'string', default: '60' }, rounds: { type: 'string', default: '9' } },
});
const DISCARDED = 2;

// The peers' types do not fit what they export.
const require = createRequire(import.meta.url);
type Phash = (photo: Buffer) => Promise<string>;
const sharpPhash = require('sharp-phash') as Phash & { readonly default?: Phash };
const phash = sharpPhash.default ?? sharpPhash;
const imghash = require('imghash') as { hash(photo: Buffer, bits: number): Promise<string> };

/** Photos of ordinary clothes, as a marketplace shows them. */
const folder = dataPath('clothing-photos');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(jpe?g|png|webp)$/i.test(name))
  .sort()
  .slice(0, Number(values.photos));
const photos: Buffer[] = [];
for (const name of files) {
  const shown = sharp(readFileSync(join(folder, name)))
    .autoOrient()
    .resize(800, 800, { fit: 'cover' });
  photos.push(await shown.jpeg({ quality: 85 }).toBuffer());
}
const references = await Promise.all(photos.map(async (bytes) => (await decode(bytes, [])).pictures[0]));

const decoder = new PictureDecoder();
const withoutTurbo = { readJpeg: undefined };
let sink = 0;

const contenders: readonly {
  readonly name: string;
  readonly run: (i: number, photo: Buffer) => Promise<void> | void;
}[] = [
  {
    name: 'PDQ through the process that decodes, both counted',
    run: async (_, photo) => {
      const picture = await decoder.decodeGrey(photo);
      if ('refused' in picture) throw new Error(picture.refused);
      sink += pdqOf(picture.reference).quality;
    },
  },
  {
    name: 'PDQ in one process, libjpeg-turbo',
    run: async (_, photo) => hashed((await decode(photo, [])).pictures[0]),
  },
  {
    name: 'PDQ in one process, sharp alone',
    run: async (_, photo) => hashed((await decode(photo, [], withoutTurbo)).pictures[0]),
  },
  { name: 'PDQ, hashing alone', run: (i) => hashed(references[i]) },
  {
    name: 'peer: sharp-phash',
    run: async (_, photo) => {
      sink += (await phash(photo)).length;
    },
  },
  {
    name: 'peer: imghash',
    run: async (_, photo) => {
      sink += (await imghash.hash(photo, 8)).length;
    },
  },
];

function hashed(picture: Parameters<typeof pdqOf>[0] | undefined): void {
  if (picture) sink += pdqOf(picture).quality;
}

/** Seconds of CPU time that this process and the one that decodes have taken. */
function secondsTaken(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6 + nanosecondsOf(decoder.pid) / 1e9;
}

/** CPU time of all threads of a process, from Linux's /proc. */
function nanosecondsOf(pid: number | undefined): number {
  if (pid === undefined) return 0;
  const threads = readdirSync(`/proc/${pid}/task`);
  return threads.reduce(
    (sum, thread) => sum + Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]),
    0,
  );
}

const rates = contenders.map((): number[] => []);
for (let round = 0; round < DISCARDED + Number(values.rounds); round++)
  for (const [c, { run }] of contenders.entries()) {
    const before = secondsTaken();
    for (const [i, photo] of photos.entries()) await run(i, photo);
    if (round >= DISCARDED) rates[c]?.push(photos.length / (secondsTaken() - before));
  }
decoder.stop();
if (sink < 0) throw new Error('unreachable: qualities and lengths are never negative');

const bytes = photos.reduce((sum, photo) => sum + photo.length, 0) / photos.length / 1000;
console.log(
  `Node ${process.version}. ${photos.length} photos of 800 × 800, ${bytes.toFixed(0)} kB on average, ${values.rounds} rounds.\n`,
);
console.log('| contender | photos/s of CPU time: median | slowest | fastest |\n|---|---|---|---|');
for (const [c, { name }] of contenders.entries()) {
  const own = rates[c] ?? [];
  console.log(
    `| ${name} | ${[median(own), quantile(own, 0), quantile(own, 1)].map((rate) => rate.toFixed(0)).join(' | ')} |`,
  );
}
