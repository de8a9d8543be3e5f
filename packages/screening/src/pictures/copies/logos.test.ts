import { describe, expect, it } from 'vitest';
import { aDetailedLogo, aGarment, aSwoosh, plain, threeStripes } from './a-picture.ts';
import { featuresOfLogo, findable, isDrawn, PictureFeatures } from './index.ts';

describe('findable', () => {
  it('says which marks pictures can be searched for', () => {
    expect(findable(aDetailedLogo(1))).toMatchObject({ findable: true });
    for (const mark of [aSwoosh(), threeStripes(), plain(300, 200)]) {
      expect(findable(mark)).toMatchObject({ findable: false });
      expect(featuresOfLogo(mark)).toBeUndefined();
    }
    expect(findable(aSwoosh()).points).toBeLessThan(findable(aDetailedLogo(1)).points);
  });

  it('takes no notice of the ground around a logo', () => {
    const logo = aDetailedLogo(2);
    const wide = { width: 900, height: 700, grey: new Uint8Array(900 * 700).fill(255) };
    for (let y = 0; y < logo.height; y++)
      wide.grey.set(logo.grey.subarray(y * logo.width, (y + 1) * logo.width), (y + 200) * 900 + 250);
    expect(findable(wide)).toEqual(findable(logo));
  });
});

it('stores a logo as one, at several sizes and as a negative', () => {
  const read = PictureFeatures.read(featuresOfLogo(aDetailedLogo(1))?.bytes() ?? new Uint8Array());
  expect(read.isLogo).toBe(true);
  expect(read.sets.map(({ isNegative }) => isNegative)).toEqual([false, false, true, true]);
});

it('tells drawings from photos', () => {
  for (const drawing of [aDetailedLogo(1), aSwoosh(), threeStripes()]) expect(isDrawn(drawing)).toBe(true);
  expect(isDrawn(aGarment(1, 1))).toBe(false);
});
