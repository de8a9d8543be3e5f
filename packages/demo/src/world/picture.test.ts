import fc from 'fast-check';
import { expect, test } from 'vitest';
import { demoWorld, picture } from './index.ts';

const keys = [...new Set(demoWorld().listings.flatMap(({ listing }) => listing.images))];

test('every picture of the world is a small drawing of the goods', () => {
  expect(keys.length).toBeGreaterThan(1500);
  const drawn = new Set(keys.map(picture));
  expect(drawn.size).toBeGreaterThan(keys.length * 0.9);
  for (const key of keys) {
    expect(key).toMatch(/^[\w-]{1,60}$/);
    expect(Buffer.byteLength(picture(key)), key).toBeLessThan(10_000);
    expect(picture(key), key).not.toContain('NaN');
  }
});

test('the picture contains the mark and the text over it', () => {
  // In a column each letter is a text of its own.
  const words = (key: string) => [...picture(key).matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text).join('');
  for (const seed of ['3f2', '3f3', '3f4', '3f5', '3f6', '3f7']) {
    expect(words(`shoe-${seed}-NIKE-o2-v1`).replace(' ', '')).toBe('NIKE高仿1:1');
    expect(words(`shoe-${seed}-NIKE-o0-v1`)).toBe('NIKE');
  }
});

test('a copy is the same drawing, mirrored and cropped', () => {
  const photo = picture('bag-relist-LANMU-o0-v1');
  const copy = picture('bag-relist-LANMU-o0-v1-c');
  expect(copy).toContain('scale(-1 1)');
  const inside = (svg: string) => svg.match(/<(rect|circle|path)[^>]*>/g)?.length;
  expect(inside(copy)).toBe(inside(photo));
  expect(inside(photo)).toBeGreaterThan(20);
});

test('no key can put markup into a picture', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.tuple(fc.constantFrom(...keys), fc.string()).map(([a, b]) => a + b),
      ),
      (key) => {
        const tags = new Set([...picture(key).matchAll(/<\/?([a-zA-Z!?]+)/g)].map(([, tag]) => tag));
        const known = [
          'svg',
          'defs',
          'linearGradient',
          'pattern',
          'stop',
          'rect',
          'g',
          'path',
          'circle',
          'ellipse',
          'text',
        ];
        expect([...tags].filter((tag) => !known.includes(tag ?? ''))).toEqual([]);
      },
    ),
  );
  expect(picture('"><script>')).not.toContain('script');
});
