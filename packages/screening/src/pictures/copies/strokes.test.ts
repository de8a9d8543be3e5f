import { describe, expect, it } from 'vitest';
import type { GreyPicture } from '../grey-picture.ts';
import { aGarment, mirrored } from './a-picture.ts';
import { comparePictures, featuresOf } from './index.ts';
import { crossedBy, withoutStrokes } from './strokes.ts';

const [width, height] = [96, 64];

function drawn(shade: (x: number, y: number) => number): GreyPicture {
  const grey = Uint8Array.from({ length: width * height }, (_, at) => shade(at % width, Math.floor(at / width)));
  return { width, height, grey };
}

/** Lines across all of a picture, both ways: two in five of white. */
function watermarked({ width, height, grey }: GreyPicture): GreyPicture {
  const step = width / 6;
  const isLine = (x: number, y: number): boolean => (x + y) % step < 2 || (x - y + 10 * step) % step < 2;
  return {
    width,
    height,
    grey: grey.map((value, at) => (isLine(at % width, Math.floor(at / width)) ? value + 0.4 * (255 - value) : value)),
  };
}

describe('withoutStrokes', () => {
  it('takes off lines of two pixels, and leaves what is wider', () => {
    const ground = drawn((x) => (x < 40 ? 60 : 160));
    const lined = drawn((x, y) => ((x + y) % 20 < 2 || y % 30 < 2 ? 250 : x < 40 ? 60 : 160));
    const found = withoutStrokes(lined);
    let off = 0;
    for (const [at, value] of ground.grey.entries()) if (Math.abs(value - (found.grey[at] ?? 0)) > 5) off += 1;
    expect(off / ground.grey.length).toBeLessThan(0.06);
    expect(withoutStrokes(ground)).toEqual(ground);
  });
});

describe('crossedBy', () => {
  const both = (picture: GreyPicture) => ({ picture, without: withoutStrokes(picture) });
  const plain = both(drawn(() => 90));
  const lined = both(drawn((x, y) => ((x + y) % 16 === 0 ? 200 : 90)));

  it('tells lines over all of a picture from none, from those in one part, and from those of both', () => {
    expect(crossedBy(lined, plain)).toBe(1);
    expect(crossedBy(plain, plain)).toBe(0);
    expect(crossedBy(plain, lined)).toBe(0);
    expect(crossedBy(lined, lined)).toBe(0);
    expect(crossedBy(both(drawn((x, y) => (x < 20 && y < 14 && x % 6 === 0 ? 200 : 90))), plain)).toBeLessThan(0.1);
  });
});

it('sees a copy through the lines of a watermark, and no copy in another print below them', () => {
  const original = featuresOf(aGarment(1, 1));
  const copy = comparePictures(featuresOf(watermarked(mirrored(aGarment(1, 1)))), original);
  expect(copy).toMatchObject({ kind: 'same-picture', mirrored: true });
  for (const print of [2, 3])
    expect(comparePictures(featuresOf(watermarked(aGarment(1, print))), original)?.kind).not.toBe('same-picture');
});
