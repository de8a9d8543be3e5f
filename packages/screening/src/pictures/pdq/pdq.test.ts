import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { picturesAreBuilt } from '../engine.ts';
import type { GreyPicture } from '../grey-picture.ts';
import { hammingDistance } from './hamming-distance.ts';
import { type Pdq, type PdqVariants, pdqOf, pdqVariants } from './pdq.ts';
import { plainBits, plainSpectrum } from './plain-pdq.ts';
import { atReferenceSize } from './reference-size.ts';

if (!picturesAreBuilt())
  throw new Error('packages/screening/dist/pictures.wasm is not there: run `npm run build` first.');

/** The hash of a picture with sides of 5 to 512 pixels, as the reference computes it. */
function plainPdq(picture: GreyPicture): Pdq {
  const { coefficients, quality } = plainSpectrum(picture);
  return { hash: plainBits(coefficients), quality };
}

/** A picture of waves and noise: every hash bit depends on its seed. */
function drawn(width: number, height: number, seed: number): GreyPicture {
  const grey = new Uint8Array(width * height);
  let noise = seed;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      noise = (Math.imul(noise, 1_103_515_245) + 12_345) >>> 0;
      const waves = 70 * Math.sin((x * (1 + (seed % 7))) / 37 + y / 23) + 60 * Math.cos((x * y) / (900 + seed));
      grey[y * width + x] = Math.min(255, Math.max(0, 128 + waves + (noise / 2 ** 32 - 0.5) * 40));
    }
  return { width, height, grey };
}

/** A picture of the same size whose pixel at (x, y) is that at the place named. */
function moved({ width, grey }: GreyPicture, place: (x: number, y: number) => readonly [x: number, y: number]) {
  const taken = grey.map((_, i) => {
    const [x, y] = place(i % width, Math.floor(i / width));
    return grey[y * width + x] ?? 0;
  });
  return { width, height: grey.length / width, grey: taken };
}

const side = fc.integer({ min: 5, max: 512 });

describe('the PDQ hash', () => {
  it('equals that of the reference, bit for bit, in pictures of every size', () => {
    fc.assert(
      fc.property(side, side, fc.nat(1_000), (width, height, seed) => {
        const picture = drawn(width, height, seed);
        expect(pdqOf(picture)).toEqual(plainPdq(picture));
      }),
      { numRuns: 25 },
    );
    // The sizes at which windows grow, and the full one.
    for (const [width, height] of [
      [5, 5],
      [64, 64],
      [128, 129],
      [256, 257],
      [384, 385],
      [511, 512],
      [512, 512],
    ] as const)
      expect(pdqOf(drawn(width, height, 3))).toEqual(plainPdq(drawn(width, height, 3)));
  });

  it('equals it in pictures of noise, of black and white, and of one tone', () => {
    const noise = fc.uint8Array({ minLength: 40 * 30, maxLength: 40 * 30 });
    fc.assert(
      fc.property(noise, (grey) => {
        const picture = { width: 40, height: 30, grey };
        expect(pdqOf(picture)).toEqual(plainPdq(picture));
      }),
      { numRuns: 25 },
    );
    const isWhite = (i: number): boolean => (((i % 300) >> 4) + (Math.floor(i / 300) >> 4)) % 2 === 1;
    const checks = {
      width: 300,
      height: 300,
      grey: Uint8Array.from({ length: 90_000 }, (_, i) => (isWhite(i) ? 255 : 0)),
    };
    expect(pdqOf(checks)).toEqual(plainPdq(checks));
    for (const tone of [0, 77, 255]) {
      const plain = { width: 512, height: 400, grey: new Uint8Array(512 * 400).fill(tone) };
      expect(pdqOf(plain)).toEqual(plainPdq(plain));
      expect(pdqOf(plain).quality).toBe(0);
    }
  });

  it('does not depend on what was hashed before', () => {
    const [large, small] = [drawn(512, 512, 8), drawn(61, 7, 9)];
    const alone = pdqOf(small);
    pdqOf(large);
    expect(pdqOf(small)).toEqual(alone);
    expect(pdqOf(large)).toEqual(plainPdq(large));
  });

  it('has as many ones as zeros, and quality from 0 to 100', () => {
    const { hash, quality } = pdqOf(drawn(400, 300, 5));
    expect(hammingDistance(hash, new Uint8Array(32))).toBe(128);
    expect(quality).toBe(100);
    expect(pdqOf({ width: 400, height: 4, grey: new Uint8Array(1_600) })).toEqual({
      hash: new Uint8Array(32),
      quality: 0,
    });
  });

  it('takes 512 by 512 of the pixels of a larger picture, as the reference does', () => {
    const large = drawn(1_600, 300, 4);
    const { width, height, grey } = atReferenceSize(large);
    expect([width, height]).toEqual([512, 512]);
    // Column 511 of 512 is column 1,596 of 1,600; row 200 of 512 is row 117 of 300.
    expect(grey[200 * 512 + 511]).toBe(large.grey[117 * 1_600 + 1_596]);
    expect(pdqOf(large)).toEqual(plainPdq({ width, height, grey }));
    expect(atReferenceSize(drawn(512, 300, 4))).toEqual(drawn(512, 300, 4));
  });

  it('refuses pixels that do not fit the size', () => {
    expect(() => pdqOf({ width: 10, height: 10, grey: new Uint8Array(99) })).toThrow(
      'A picture of 10 × 10 has 100 pixels, not 99.',
    );
  });
});

describe('the eight variants', () => {
  it('are the hashes of the picture turned and mirrored', () => {
    // Of 64 by 64 pixels nothing is blurred or left out, so that turning before and after hashing is the same but for rounding.
    const picture = drawn(64, 64, 11);
    const { quality, ...variants } = pdqVariants(picture);
    expect({ hash: variants.original, quality }).toEqual(pdqOf(picture));
    const last = 63;
    const places: Readonly<Record<keyof PdqVariants, (x: number, y: number) => readonly [number, number]>> = {
      original: (x, y) => [x, y],
      rotate90: (x, y) => [last - y, x],
      rotate180: (x, y) => [last - x, last - y],
      rotate270: (x, y) => [y, last - x],
      flipX: (x, y) => [x, last - y],
      flipY: (x, y) => [last - x, y],
      flipPlus1: (x, y) => [y, x],
      flipMinus1: (x, y) => [last - y, last - x],
    };
    for (const [name, place] of Object.entries(places)) {
      const distance = hammingDistance(variants[name as keyof PdqVariants], pdqOf(moved(picture, place)).hash);
      expect([name, distance <= 2]).toEqual([name, true]);
    }
    expect(new Set(Object.values(variants).map((hash) => Buffer.from(hash).toString('hex'))).size).toBe(8);
  });

  it('of a picture that is too small are zeros', () => {
    const { quality, ...variants } = pdqVariants({ width: 3, height: 3, grey: new Uint8Array(9) });
    expect(quality).toBe(0);
    for (const hash of Object.values(variants)) expect(hash).toEqual(new Uint8Array(32));
  });
});

describe('the Hamming distance', () => {
  it('counts the bits that differ', () => {
    expect(hammingDistance(Uint8Array.of(0b1010_0000, 0xff), Uint8Array.of(0b1000_0001, 0))).toBe(10);
    expect(() => hammingDistance(new Uint8Array(32), new Uint8Array(31))).toThrow(
      'Hashes of 32 and 31 bytes cannot be compared.',
    );
  });
});
