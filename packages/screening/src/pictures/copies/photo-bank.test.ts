import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { pdqOf } from '../pdq/index.ts';
import { aDetailedLogo, aGarment, cropped, mirrored, plain, printed, scaled } from './a-picture.ts';
import { featuresOf, featuresOfLogo, keptFeatures, PhotoBank, PictureFeatures, type SharedPhotoBank } from './index.ts';

const photos = new Map(Array.from({ length: 6 }, (_, k) => [`photo ${k}`, featuresOf(aGarment(k, k))]));

function bankOf(options: ConstructorParameters<typeof PhotoBank>[0] = {}): PhotoBank {
  const bank = new PhotoBank(options);
  for (const [photo, features] of photos) bank.add(photo, features);
  return bank;
}

const names = (bank: PhotoBank, features: PictureFeatures): string[] => bank.search(features).map(({ photo }) => photo);

const query = featuresOf(mirrored(cropped(aGarment(3, 3), 0.1, 0.1, 0.8)));

describe('a bank of photos', () => {
  it('finds the photo that a mirrored crop was made of, and no other', () => {
    const found = bankOf().search(query);
    expect(found).toMatchObject([{ photo: 'photo 3', match: { kind: 'same-picture', mirrored: true } }]);
    expect(bankOf().shortlist(query)[0]).toBe('photo 3');
  });

  it('finds by their hash all copies of a photo of which it has many, which points alone do not', () => {
    const pdq = pdqOf(aGarment(3, 3));
    const copies = Array.from({ length: 12 }, (_, k) => `copy ${k}`);
    const bank = bankOf();
    for (const copy of copies) bank.add(copy, featuresOf(aGarment(3, 3)), pdq);
    const shown = featuresOf(aGarment(3, 3));
    expect(bank.search(shown).length).toBeLessThan(copies.length);
    const found = () =>
      bank.search(shown, pdq).flatMap(({ photo, match }) => (match.kind === 'same-picture' ? [photo] : []));
    expect(found().toSorted()).toEqual([...copies, 'photo 3'].toSorted());
    bank.remove('copy 4');
    expect(found()).not.toContain('copy 4');
    // The hash goes with the photo into a larger segment, and to other threads.
    for (let k = 20; k < 24; k++) bank.add(`photo ${k}`, featuresOf(aGarment(k, k)), pdqOf(aGarment(k, k)));
    expect(found()).toHaveLength(copies.length);
    expect(PhotoBank.open(bank.share()).search(shown, pdq)).toEqual(bank.search(shown, pdq));
  });

  it('lets key points confirm what a hash finds', () => {
    const bank = new PhotoBank();
    const pdq = pdqOf(aGarment(3, 3));
    bank.add('another', featuresOf(aGarment(4, 4)), pdq);
    expect(bank.search(featuresOf(aGarment(3, 3)), pdq)).toEqual([]);
    bank.add('faint', featuresOf(aGarment(3, 3)), { ...pdq, quality: 49 });
    expect(bank.search(featuresOf(aGarment(3, 3)), pdq)).toMatchObject([{ photo: 'faint' }]);
  });

  it('lists copies before photos of the same scene', () => {
    const bank = bankOf();
    bank.add('another print', featuresOf(aGarment(3, 77)));
    const found = bank.search(featuresOf(aGarment(3, 3)));
    expect(found[0]).toMatchObject({ photo: 'photo 3', match: { kind: 'same-picture' } });
    for (const { match } of found.slice(1)) expect(match.kind).toBe('same-scene');
  });

  it('forgets a removed photo, and takes a replaced one as it is now', () => {
    const bank = bankOf();
    expect(names(bank, query)).toEqual(['photo 3']);
    expect([bank.remove('photo 3'), bank.remove('photo 3'), bank.size]).toEqual([true, false, 5]);
    expect(names(bank, query)).toEqual([]);
    bank.add('photo 0', featuresOf(aGarment(3, 3)));
    expect(names(bank, query)).toEqual(['photo 0']);
    expect(names(bank, featuresOf(aGarment(0, 0)))).toEqual([]);
    // Removed before it was ever indexed.
    bank.add('photo 9', featuresOf(aGarment(0, 0)));
    expect(bank.remove('photo 9')).toBe(true);
    expect([names(bank, featuresOf(aGarment(0, 0))), bank.size]).toEqual([[], 5]);
  });

  it('finds the same whatever the order in which photos came and went', () => {
    const bank = new PhotoBank();
    for (const [photo, features] of photos) {
      bank.add(photo, features);
      bank.search(query);
    }
    bank.remove('photo 1');
    bank.add('photo 1', featuresOf(aGarment(1, 1)));
    expect(bank.search(query)).toEqual(bankOf().search(query));
  });

  it('finds nothing with a plain picture, nor in an empty bank', () => {
    expect(bankOf().search(featuresOf(plain(300, 300)))).toEqual([]);
    expect(new PhotoBank().search(query)).toEqual([]);
    const bank = bankOf();
    bank.add('plain', featuresOf(plain(300, 300)));
    expect(names(bank, query)).toEqual(['photo 3']);
  });

  it('finds one photo of which it holds many copies', () => {
    const bank = bankOf();
    const original = keptFeatures(featuresOf(aGarment(3, 3)));
    for (let copy = 0; copy < 100; copy++) bank.add(`copy ${copy}`, savedAgain(original, copy));
    const found = bank.search(query);
    expect(found.length).toBeGreaterThan(3);
    for (const { photo, match } of found) {
      expect(photo).toMatch(/^copy|^photo 3$/);
      expect(match.kind).toBe('same-picture');
    }
  });

  it('reads features elsewhere if told to', () => {
    const read: string[] = [];
    const stored = new Map([...photos].map(([photo, features]) => [photo, features.bytes()]));
    const bank = bankOf({
      pointsPerPhoto: 200,
      read: (photo) => {
        read.push(photo);
        return PictureFeatures.read(stored.get(photo) ?? new Uint8Array());
      },
    });
    expect(bank.search(query)).toMatchObject([{ photo: 'photo 3', match: { kind: 'same-picture' } }]);
    expect(read).toContain('photo 3');
  });
});

/** A copy saved again: some bits of each descriptor have changed, other ones for each number. */
function savedAgain(of: PictureFeatures, number: number): PictureFeatures {
  const sets = of.sets.map((set) => ({
    ...set,
    descriptors: set.descriptors.map((word, k) => word ^ (1 << ((k * 7 + number * 13 + (k >> 3) * number) % 32))),
  }));
  return new PictureFeatures(of, sets, of.picture);
}

const WORKER = `
  import { parentPort, workerData } from 'node:worker_threads';
  const { PhotoBank, PictureFeatures } = await import(workerData.copies);
  const bank = PhotoBank.open(workerData.shared);
  parentPort.postMessage(bank.search(PictureFeatures.read(workerData.query)));
`;

/** What a worker thread finds that receives only the shared bank. */
const inAWorker = (shared: SharedPhotoBank, features: PictureFeatures): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const copies = new URL('./index.ts', import.meta.url).href;
    const source = new URL(`data:text/javascript,${encodeURIComponent(WORKER)}`);
    const worker = new Worker(source, { workerData: { copies, shared, query: features.bytes() } });
    worker.once('message', resolve);
    worker.once('error', reject);
  });

it('is searched by a worker thread without a copy', async () => {
  const bank = bankOf();
  bank.remove('photo 5');
  const shared = bank.share();
  for (const { segment } of shared.segments) expect(segment.index.descriptors.buffer).toBeInstanceOf(SharedArrayBuffer);
  // A worker reads the stored form, whose small picture is coarser than that of a fresh query.
  const stored = PictureFeatures.read(query.bytes());
  expect(await inAWorker(shared, query)).toEqual(bank.search(stored));
  expect(PhotoBank.open(shared).size).toBe(5);
});

it('finds a logo of the bank inside a photo, light on dark and dark on light', () => {
  const logo = aDetailedLogo(1);
  const features = featuresOfLogo(logo);
  if (!features) throw new Error('the logo should be findable');
  const bank = new PhotoBank();
  bank.add('logo', features);
  for (const ink of [15, 240]) {
    const shown = featuresOf(printed(aGarment(2), scaled(logo, 0.42), 120, 160, ink));
    expect(bank.search(shown)).toMatchObject([{ photo: 'logo', match: { kind: 'logo', mirrored: false } }]);
  }
  for (const other of [4, 5]) expect(bank.search(featuresOf(aGarment(other, other)))).toEqual([]);
});
