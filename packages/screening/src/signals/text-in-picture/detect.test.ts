import { describe, expect, it } from 'vitest';
import { aBrand, aListing, aMatch, aText } from '../../an-example.ts';
import {
  compileBrandBook,
  leavesADoubt,
  type PictureFacts,
  type ScreeningContext,
  screen,
  waterfall,
} from '../../index.ts';

const book = compileBrandBook([
  aBrand('nike', ['Nike', '耐克', 'NK~']),
  aBrand('north', ['The North Face']),
  aBrand('palace', ['Palace']),
  aBrand('nikon', ['Nikon']),
]);
const images = ['a.jpg', 'b.jpg'];
const found = (title: string, facts: Partial<PictureFacts>, more: Partial<Parameters<typeof aListing>[0]> = {}) =>
  screen(aListing({ title, images, ...more }), book, {}, { matches: [], ...facts });
const read = (title: string, ...lines: readonly string[]) => found(title, { texts: [aText('b.jpg', ...lines)] });

describe('text in a picture', () => {
  it('counts like a name in the title, but less', () => {
    const [finding] = read('新款 板鞋', '美洲限定', 'NIKE AIR');
    expect(finding?.brand).toBe('nike');
    expect(finding?.score).toBeGreaterThan(0.1);
    expect(finding?.score).toBeLessThan(read('Nike', '')[0]?.score ?? 0);
    expect(finding?.signals).toEqual([
      expect.objectContaining({
        ...{ signal: 'text-in-picture', image: 'b.jpg', nth: 2, seen: 'NIKE' },
        region: { left: 0.1, top: 0.5, width: 0.8, height: 0.375 },
      }),
    ]);
    expect(finding && waterfall(finding).steps[0]?.label).toBe('names “NIKE” in the second picture, for “Nike”');
  });

  it('finds a name over several lines', () => {
    const [finding] = read('冲锋衣', 'THE', 'NORTH', 'FACE');
    expect(finding?.brand).toBe('north');
    expect(finding?.signals[0]).toMatchObject({
      seen: 'THE NORTH FACE',
      region: { left: 0.1, top: 0, width: 0.8 },
    });
  });

  it('adds nothing to a name that words say plainly, and supports one that they say weakly', () => {
    const plain = found('Nike 板鞋', {});
    expect(read('Nike 板鞋', 'NIKE')).toEqual(plain);
    const weak = read('NK 板鞋', 'NIKE');
    expect(weak[0]?.signals.map(({ weight }) => weight)).toEqual(['weak-mark', 'picture-text-too']);
  });

  it('is no reason by initials, nor where it says what the goods fit', () => {
    expect(read('板鞋', 'NK')).toEqual([]);
    expect(read('相机电池', 'compatible with Nikon')).toEqual([]);
  });

  it('has the language of the replica trade, unless the words of the listing have it', () => {
    const [finding] = read('Nike 板鞋', '莆田 高仿 一比一');
    expect(finding?.signals.map(({ signal }) => signal)).toContain('text-in-picture');
    expect(finding?.score).toBeGreaterThan(found('Nike 板鞋', {})[0]?.score ?? 1);
    expect(finding?.score).toBeLessThan(found('Nike 板鞋 莆田 高仿 一比一', {})[0]?.score ?? 0);
    expect(read('Nike 高仿', '高仿')).toEqual(found('Nike 高仿', {}));
    expect(finding && waterfall(finding).steps.at(-1)?.label).toContain(
      'in the second picture: the language of the replica trade',
    );
  });

  it('is not counted where it is a part of a copied photo', () => {
    const own = aMatch('b.jpg', 'nike', { bank: 'brand' });
    expect(found('新款', { matches: [own], texts: [aText('b.jpg', 'NIKE')] })).toEqual(
      found('新款', { matches: [own] }),
    );
    const cut = { ...own, region: { left: 0, top: 0.5, width: 1, height: 0.5 } };
    const [finding] = found('新款', { matches: [cut], texts: [aText('b.jpg', '高仿 NIKE', 'NIKE')] });
    expect(finding?.signals.map(({ signal }) => signal)).toContain('text-in-picture');
  });

  it('is left out of images that the listing does not have', () => {
    expect(found('新款', { texts: [aText('gone.jpg', 'NIKE')] })).toEqual([]);
  });
});

describe('whether pictures are worth reading', () => {
  const doubt = (title: string, context: ScreeningContext = {}, facts?: PictureFacts, more = {}): boolean =>
    leavesADoubt(aListing({ title, images, ...more }), book, context, facts);
  const strikes = { strikes: () => 2 };

  it('is so where a name in them would lift the listing to review or act', () => {
    expect(doubt('一比一 复刻 板鞋')).toBe(true);
    expect(doubt('新款 板鞋', strikes)).toBe(true);
    expect(doubt('新款 板鞋', {}, undefined, { description: 'wie Nike' })).toBe(true);
  });

  it('is not so where nothing speaks against the listing, or the brand is named plainly', () => {
    expect(doubt('新款 板鞋')).toBe(false);
    expect(doubt('Nike 板鞋')).toBe(false);
    expect(doubt('Nike 高仿 板鞋')).toBe(false);
  });

  it('is not so without pictures, for a cleared seller, and once a picture was read', () => {
    expect(doubt('一比一 板鞋', {}, undefined, { images: [] })).toBe(false);
    expect(doubt('板鞋', {}, undefined, { description: 'wie Nike' })).toBe(true);
    expect(doubt('板鞋', { cleared: () => true }, undefined, { description: 'wie Nike' })).toBe(false);
    expect(doubt('一比一 板鞋', {}, { matches: [], texts: [aText('a.jpg', 'NIKE')] })).toBe(false);
  });

  it('says truly that a name would lift it', () => {
    for (const title of ['一比一 复刻 板鞋', '莆田 板鞋', 'NK 复刻', '新款'])
      if (doubt(title)) expect(['review', 'act']).toContain(read(title, 'NIKE')[0]?.band);
  });
});
