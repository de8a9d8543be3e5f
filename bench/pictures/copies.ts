/**
 * Measures copied photos on those of replica sellers:
 * `node bench/pictures/copies.ts [--part report] [--swap] [--photos 400] [--sources 50] [--innocents 400] [--scales one,three] [--only tint,blur] [--peers] [--padded 100000] [--logos 20] [--list]`.
 * The data is stored outside the repository (../shared/data from its root); without it, it measures nothing and says so. A quick look:
 * `--photos 60 --sources 10 --innocents 50`. `--swap` makes a bank of the other sellers and asks those of the bank: with both runs, each photo is
 * an innocent one once. `--peers` compares with OpenCV's ORB and AKAZE (`npm install --no-save @opencvjs/node@4.13.0-release.1`).
 */
import { readFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import {
  comparePictures,
  featuresOf,
  PhotoBank,
  type PictureFeatures,
} from '../../packages/screening/src/pictures/copies/index.ts';
import type { PictureMatch } from '../../packages/screening/src/pictures/picture-match.ts';
import { quantile } from '../quantiles.ts';
import { openCv, type Peer } from './opencv.ts';
import { paddedBank } from './padded-bank.ts';
import { measureLogos } from './printed-logos.ts';
import { decoded, type Part, type Photo, photos, photosAreThere, spread } from './replica-photos.ts';
import { isMirrored, TRANSFORMATIONS, transformed } from './transformations.ts';

if (!photosAreThere()) {
  console.log('Not measured: the photos are not there (../shared/data from the repository root).');
  process.exit(0);
}
const { values } = parseArgs({
  options: {
    part: { type: 'string', default: 'report' },
    swap: { type: 'boolean', default: false },
    photos: { type: 'string', default: '400' },
    innocents: { type: 'string', default: '400' },
    only: { type: 'string', default: Object.keys(TRANSFORMATIONS).join(',') },
    sources: { type: 'string', default: '50' },
    scales: { type: 'string', default: 'one,three' },
    peers: { type: 'boolean', default: false },
    padded: { type: 'string', default: '0' },
    logos: { type: 'string', default: '0' },
    list: { type: 'boolean', default: false },
  },
});
const part = values.part as Part;
const most = Number(values.photos);
const all = photos(most, values.swap);
const inPart = (photo: Photo): boolean => photo.part === part;
const innocentOf = (set: readonly Photo[]): Photo[] => spread(set.filter(inPart), Number(values.innocents));
const sources = spread(all.bank.filter(inPart), Number(values.sources));
const innocents = { 'other sellers': innocentOf(all.others), 'ordinary garments': innocentOf(all.ordinary) };
const neighbours = all.others.filter(inPart);

/** Milliseconds of CPU time, by what they were spent on. */
const spent = new Map<string, number[]>();

function timed<T>(what: string, work: () => T): T {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  spent.set(what, [...(spent.get(what) ?? []), (user + system) / 1000]);
  return result;
}

const percent = (share: number): string => (Number.isNaN(share) ? '–' : share.toFixed(2));

console.log(
  `Node ${process.version}, ${cpus()[0]?.model ?? 'unknown CPU'}. Bank: ${all.bank.length} photos. ` +
    `Part “${part}”: ${sources.length} sources, ` +
    `${Object.entries(innocents)
      .map(([name, set]) => `${set.length} ${name}`)
      .join(', ')}.\n`,
);

const bank = new PhotoBank();
const kept = new Map<string, PictureFeatures>();
for (const { file, path } of all.bank) {
  const picture = await decoded(await readFile(path));
  const features = timed('features of a photo of the bank', () => featuresOf(picture));
  kept.set(file, features);
  bank.add(file, features);
}
timed('index of the bank', () => bank.shortlist(featuresOf({ width: 1, height: 1, grey: new Uint8Array(1) })));

const peers: readonly Peer[] = values.peers ? await openCv() : [];
if (values.peers && peers.length === 0) console.log('No peers: `npm install --no-save @opencvjs/node` first.\n');
for (const peer of peers) for (const { file, path } of all.bank) peer.add(file, await decoded(await readFile(path)));

const scales = values.scales.split(',').map((scale) => (scale === 'three' ? 'three' : 'one'));

interface Tally {
  readonly name: string;
  readonly pictures: number;
  /** For each scale: same picture, scene, told which way round. */
  readonly ours: readonly { same: number; scene: number; turned: number }[];
  /** Inliers of each peer for each picture. */
  readonly theirs: readonly number[][];
}

async function copiesBy(name: string): Promise<Tally> {
  const ours = scales.map(() => ({ same: 0, scene: 0, turned: 0 }));
  const theirs = peers.map((): number[] => []);
  for (const [k, source] of sources.entries()) {
    const others = await Promise.all(spread(neighbours.slice(k), 3).map(({ path }) => readFile(path)));
    const picture = await decoded(await transformed(name, await readFile(source.path), others, k + 1));
    for (const [n, scale] of scales.entries()) {
      const features = timed(`features of a query, ${scale} scale`, () => featuresOf(picture, { scales: scale }));
      const found = timed(`search, ${scale} scale`, () => bank.search(features));
      const match = found.find(({ photo }) => photo === source.file)?.match;
      const tally = ours[n];
      if (!tally) continue;
      if (match?.kind === 'same-picture') tally.same += 1;
      if (match?.kind === 'same-scene') tally.scene += 1;
      if (match?.mirrored === isMirrored(name)) tally.turned += 1;
      if (values.list && match?.kind !== 'same-picture')
        console.log(
          `missed: ${name}, ${scale}: ${k + 1} ${source.file} ${match ? `${match.kind}, ${match.points}` : 'not found'}`,
        );
    }
    for (const [n, peer] of peers.entries())
      theirs[n]?.push(timed(peer.name, () => peer.inliers(picture, source.file)));
  }
  return { name, pictures: sources.length, ours, theirs };
}

async function innocent(name: string, set: readonly Photo[]): Promise<Tally> {
  const ours = scales.map(() => ({ same: 0, scene: 0, turned: 0 }));
  const theirs = peers.map((): number[] => []);
  for (const photo of set) {
    const picture = await decoded(await readFile(photo.path));
    let hardest: string | undefined;
    for (const [n, scale] of scales.entries()) {
      const features = timed(`features of a query, ${scale} scale`, () => featuresOf(picture, { scales: scale }));
      const found = timed(`search, ${scale} scale`, () => bank.search(features));
      if (peers.length > 0) hardest ??= bank.shortlist(features)[0];
      const tally = ours[n];
      if (!tally) continue;
      const kinds = new Set<PictureMatch['kind']>(found.map(({ match }) => match.kind));
      if (kinds.has('same-picture')) tally.same += 1;
      else if (kinds.has('same-scene')) tally.scene += 1;
      if (values.list)
        for (const { photo: other, match } of found)
          if (match.kind === 'same-picture')
            console.log(`false: ${name}, ${scale}: ${photo.file} like ${other}, ${match.points} points`);
    }
    // A peer sees the photo of the bank that is most like it, and so has it no harder than our search.
    for (const [n, peer] of peers.entries())
      theirs[n]?.push(hardest === undefined ? 0 : timed(peer.name, () => peer.inliers(picture, hardest)));
  }
  return { name, pictures: set.length, ours, theirs };
}

const copies: Tally[] = [];
for (const name of values.only.split(',').filter(Boolean)) copies.push(await copiesBy(name));
const wrong: Tally[] = [];
for (const [name, set] of Object.entries(innocents)) wrong.push(await innocent(name, set));

/** From so many inliers no innocent picture is called a copy by a peer: as strict as our own figures. */
const thresholds = peers.map((_, n) => 1 + Math.max(...wrong.flatMap(({ theirs }) => theirs[n] ?? []), 3));

const heads = [
  ...scales.flatMap((scale) => [`same picture, ${scale} scale`, 'scene', 'right way round']),
  ...peers.map(({ name }, n) => `${name}, ≥ ${thresholds[n]} inliers`),
];
console.log(`| pictures | n | ${heads.join(' | ')} |\n|${'---|'.repeat(heads.length + 2)}`);
for (const { name, pictures, ours, theirs } of [...copies, ...wrong]) {
  const share = (count: number): string => percent(count / pictures);
  const mine = ours.flatMap(({ same, scene, turned }) => [same, scene, turned].map(share));
  const found = theirs.map((inliers, n) => share(inliers.filter((count) => count >= (thresholds[n] ?? 0)).length));
  console.log(`| ${[name, pictures, ...mine, ...found].join(' | ')} |`);
}
for (const { name, pictures, ours } of wrong)
  for (const [n, scale] of scales.entries())
    console.log(
      `\n${name}, ${scale} scale: ${ours[n]?.same ?? 0} of ${pictures} called the same picture, ` +
        `${ours[n]?.scene ?? 0} the same scene.`,
    );

console.log('\n| CPU ms | n | median | p95 |\n|---|---|---|---|');
// A pair alone: what `photo compare` costs.
const pair = [...kept.values()];
for (const [k, features] of pair.slice(0, 20).entries())
  timed('two pictures compared', () => comparePictures(features, pair[k + 1] ?? features));
for (const [what, times] of spent)
  console.log(
    `| ${what} | ${times.length} | ${[0.5, 0.95].map((share) => quantile(times, share).toFixed(1)).join(' | ')} |`,
  );

if (Number(values.padded) > 0) await paddedBank(Number(values.padded), kept, sources);
if (Number(values.logos) > 0) await measureLogos(Number(values.logos), all.ordinary);
