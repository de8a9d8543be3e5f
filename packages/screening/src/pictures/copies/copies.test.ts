import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GreyPicture } from '../grey-picture.ts';
import type { Region } from '../picture-match.ts';
import { aDetailedLogo, aGarment, cropped, mirrored, plain, printed, rotated, scaled } from './a-picture.ts';
import { comparePictures, FeaturesError, featuresOf, keptFeatures, PictureFeatures } from './index.ts';

/** Whether two regions are the same but for some hundredths of the picture. */
function expectRegion(found: Region | undefined, wanted: Region): void {
  for (const side of ['left', 'top', 'width', 'height'] as const)
    expect(Math.abs((found?.[side] ?? 9) - wanted[side]), side).toBeLessThan(0.12);
}

const whole: Region = { left: 0, top: 0, width: 1, height: 1 };

describe('comparePictures', () => {
  const original = featuresOf(aGarment(1, 1));
  const compared = (picture: GreyPicture) => comparePictures(featuresOf(picture), original);

  it('recognises a picture in its mirror image, and says so', () => {
    expect(compared(aGarment(1, 1))).toMatchObject({ kind: 'same-picture', mirrored: false });
    expect(compared(mirrored(aGarment(1, 1)))).toMatchObject({ kind: 'same-picture', mirrored: true });
  });

  it('recognises any part of it that shows the print, and where that lies', () => {
    const share = fc.double({ min: 0.65, max: 0.95, noNaN: true });
    const place = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, place, place, (size, right, down) => {
        const [left, top] = [right * (1 - size), down * (1 - size)];
        const match = compared(cropped(aGarment(1, 1), left, top, size));
        expect(match).toMatchObject({ kind: 'same-picture', mirrored: false });
        // The agreement lies inside the part that both show.
        const { withRegion } = match ?? { withRegion: whole };
        expect(withRegion.left).toBeGreaterThan(left - 0.06);
        expect(withRegion.top).toBeGreaterThan(top - 0.06);
        expect(withRegion.left + withRegion.width).toBeLessThan(left + size + 0.06);
        expect(withRegion.top + withRegion.height).toBeLessThan(top + size + 0.06);
      }),
      { numRuns: 4 },
    );
  });

  it.each([0.4, 0.7, 1.6])('recognises it at %d of its size', (factor) => {
    expect(compared(scaled(aGarment(1, 1), factor))).toMatchObject({ kind: 'same-picture', mirrored: false });
  });

  it.each([-6, 4, 90])('recognises it turned by %d degrees', (degrees) => {
    expect(compared(rotated(aGarment(1, 1), degrees))).toMatchObject({ kind: 'same-picture', mirrored: false });
  });

  it('tells another print on the same mock-up from a copy, and says where it differs', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 1000 }), (print) => {
        const match = compared(aGarment(1, print));
        expect(match?.kind).not.toBe('same-picture');
        if (!match?.differs) return;
        const { left, top, width, height } = match.differs;
        expect(Math.abs(left + width / 2 - 0.5)).toBeLessThan(0.3);
        expect(Math.abs(top + height / 2 - 0.5)).toBeLessThan(0.3);
      }),
      { numRuns: 4 },
    );
  });

  it('takes two pictures that share a shop’s sticker, each at another edge, for no copies', () => {
    const sticker = aDetailedLogo(7, 180, 90);
    const one = printed(aGarment(2, 12), sticker, 120, 2, 0);
    const other = printed(aGarment(3, 13), sticker, 120, 355, 0);
    expect(comparePictures(featuresOf(one), featuresOf(other))?.kind).not.toBe('same-picture');
  });

  it('finds nothing between pictures of other articles', () => {
    for (const other of [2, 3]) expect(compared(aGarment(other, other + 10))).toBeUndefined();
  });

  it('names the regions in the order of its arguments', () => {
    const part = featuresOf(cropped(aGarment(1, 1), 0.2, 0.15, 0.7));
    const [one, other] = [comparePictures(part, original), comparePictures(original, part)];
    expect([one?.kind, other?.kind]).toEqual(['same-picture', 'same-picture']);
    expectRegion(one?.withRegion, other?.region ?? whole);
    expectRegion(one?.region, other?.withRegion ?? whole);
  });

  it('finds at three scales no less than at one', () => {
    const part = cropped(aGarment(1, 1), 0.2, 0.2, 0.6);
    const one = comparePictures(featuresOf(part), original);
    const three = comparePictures(featuresOf(part, { scales: 'three' }), original);
    expect(three?.kind).toBe('same-picture');
    expect(three?.points).toBeGreaterThanOrEqual(one?.points ?? 0);
  });
});

describe('featuresOf', () => {
  it('gives a mirrored picture the same points with the halves of their descriptors swapped', () => {
    const [one, other] = [aGarment(4, 4), mirrored(aGarment(4, 4))].map((picture) => featuresOf(picture).sets[0]);
    if (!one || !other) throw new Error('no points');
    const described = (set: typeof one, swap: 0 | 4): string[] =>
      Array.from({ length: set.count }, (_, k) =>
        Array.from({ length: 8 }, (_, word) => set.descriptors[k * 8 + (word ^ swap)]).join(' '),
      );
    const swapped = new Set(described(other, 4));
    const kept = described(one, 0).filter((descriptor) => swapped.has(descriptor));
    expect(kept.length / one.count).toBeGreaterThan(0.9);
  });

  it('gives the same bytes for the same picture', () => {
    expect(featuresOf(aGarment(5, 5)).bytes()).toEqual(featuresOf(aGarment(5, 5)).bytes());
  });

  it('takes pictures of any size, and finds nothing where there is nothing', () => {
    for (const [width, height] of [
      [1, 1],
      [1, 900],
      [3000, 2],
      [40, 40],
      [300, 200],
    ] as const) {
      const features = featuresOf(plain(width, height));
      expect(features.sets.map(({ count }) => count)).toEqual([0]);
      expect(comparePictures(features, features)).toBeUndefined();
    }
  });

  it('refuses a picture whose bytes do not fit its size', () => {
    const broken = { ...plain(20, 10), height: 11 };
    expect(() => featuresOf(broken)).toThrow('a grey picture of 20 x 11 pixels does not have 200 bytes');
    expect(() => featuresOf({ ...broken, width: 0, height: 0 })).toThrow(RangeError);
  });
});

describe('stored features', () => {
  const features = keptFeatures(featuresOf(aGarment(6, 6), { scales: 'three' }));
  const bytes = features.bytes();

  it('are read as they were written', () => {
    const read = PictureFeatures.read(bytes);
    expect(read.bytes()).toEqual(bytes);
    expect(read.picture).toEqual(features.picture);
    expect({ ...read.sets[0] }).toEqual({ ...features.sets[0] });
    // Also where they do not begin at a multiple of four bytes.
    const moved = new Uint8Array(bytes.length + 1);
    moved.set(bytes, 1);
    expect(PictureFeatures.read(moved.subarray(1)).bytes()).toEqual(bytes);
  });

  it('are compared like fresh ones', () => {
    const query = featuresOf(mirrored(aGarment(6, 6)));
    expect(comparePictures(query, PictureFeatures.read(bytes))).toMatchObject({ kind: 'same-picture', mirrored: true });
  });

  it('keep one scale and a small picture', () => {
    expect(features.sets).toHaveLength(1);
    expect(features.picture.width * features.picture.height).toBeLessThanOrEqual(256 * 257);
    expect(bytes.length).toBeLessThan(100_000);
  });

  it('are refused when damaged', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: bytes.length - 1 }), (length) => {
        expect(() => PictureFeatures.read(bytes.subarray(0, length))).toThrow(FeaturesError);
      }),
    );
    const newer = bytes.slice();
    newer[4] = 99;
    expect(() => PictureFeatures.read(newer)).toThrow('they are of version 99');
    const noise = bytes.slice();
    noise.fill(0xff, bytes.length - 200);
    expect(() => PictureFeatures.read(noise).picture).toThrow(FeaturesError);
  });
});
