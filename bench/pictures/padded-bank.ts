/** How many sources a bank of 100,000 photos still lists. */
import { readFile } from 'node:fs/promises';
import { featuresOf, PhotoBank, PictureFeatures } from '../../packages/screening/src/pictures/copies/index.ts';
import type { PointSet } from '../../packages/screening/src/pictures/copies/picture-features.ts';
import { median } from '../quantiles.ts';
import { seeded } from '../screening/seeded.ts';
import { decoded, type Photo, spread } from './replica-photos.ts';
import { transformed } from './transformations.ts';

/** As many as fit the memory of a small machine at that size. */
const POINTS_PER_PHOTO = 120;
const NAMES = ['JPEG 30', 'mirror', 'banner', 'crop 15 %', 'tint', 'crop 40 %', 'mirror and crop', 'collage of four'];
const QUERIES = 25;

/**
 * A photo that is none: the points of a real one, each with three eighths of its bits changed and at the place of another. So no point is
 * like the real one, and all together are as real ones are.
 */
function variation(of: PictureFeatures, seed: number): PictureFeatures {
  const next = seeded(seed);
  const word = (): number => Math.floor(next() * 2 ** 32);
  const [set] = of.sets;
  if (!set) throw new Error('a photo of the bank without points');
  const count = Math.min(set.count, POINTS_PER_PHOTO);
  const from = Array.from({ length: count }, () => Math.floor(next() * set.count));
  const varied: PointSet = {
    ...set,
    count,
    descriptors: set.descriptors.slice(0, count * 8).map((bits) => bits ^ (word() & (word() | word()))),
    x: Uint16Array.from(from, (k) => set.x[k] ?? 0),
    y: Uint16Array.from(from, (k) => set.y[k] ?? 0),
    levels: set.levels.slice(0, count),
    orientations: set.orientations.slice(0, count),
  };
  return new PictureFeatures(of, [varied], { width: 2, height: 2, grey: new Uint8Array(4) });
}

export async function paddedBank(
  size: number,
  kept: ReadonlyMap<string, PictureFeatures>,
  sources: readonly Photo[],
): Promise<void> {
  const real = [...kept.values()].filter(({ sets }) => (sets[0]?.count ?? 0) > 0);
  const featuresFor = (photo: string): PictureFeatures => {
    const stored = kept.get(photo);
    if (stored) return stored;
    const number = Number(photo);
    const base = real[number % real.length];
    if (!base) throw new Error(`no photo ${photo}`);
    return variation(base, number);
  };
  const bank = new PhotoBank({ pointsPerPhoto: POINTS_PER_PHOTO, read: featuresFor });
  const nothing = { width: 1, height: 1, grey: new Uint8Array(1) };
  const empty = new PictureFeatures({ ...nothing, isLogo: false }, [], nothing);
  const started = performance.now();
  for (const [file, features] of kept) bank.add(file, features);
  for (let number = bank.size; number < size; number++) {
    bank.add(String(number), featuresFor(String(number)));
    // What waits for the index takes twice the memory.
    if (number % 20_000 === 0) bank.shortlist(empty);
  }
  bank.shortlist(empty);
  console.log(
    `\nA bank of ${bank.size} photos with ${POINTS_PER_PHOTO} points each: built in ` +
      `${((performance.now() - started) / 1000).toFixed(0)} s, ${(process.memoryUsage().rss / 1e9).toFixed(2)} GB resident.\n\n` +
      '| copies | n | in the shortlist | CPU ms a look-up |\n|---|---|---|---|',
  );
  for (const name of NAMES) {
    const times: number[] = [];
    let listed = 0;
    const queries = spread(sources, QUERIES);
    for (const [k, { path, file }] of queries.entries()) {
      const neighbours = await Promise.all(spread(sources.slice(k), 3).map((photo) => readFile(photo.path)));
      const features = featuresOf(await decoded(await transformed(name, await readFile(path), neighbours, k + 1)));
      const before = process.cpuUsage();
      if (bank.shortlist(features).includes(file)) listed += 1;
      const { user, system } = process.cpuUsage(before);
      times.push((user + system) / 1000);
    }
    const share = (listed / queries.length).toFixed(2);
    console.log(`| ${name} | ${queries.length} | ${share} | ${median(times).toFixed(0)} |`);
  }
}
