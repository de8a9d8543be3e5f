import fc from 'fast-check';
import { expect, test } from 'vitest';
import { highlight } from './highlight.ts';

test('a mark in a title is cut out, and an overlap carries both signals', () => {
  expect(
    highlight('Nike 耐克 1:1 shoes', [
      { span: [0, 4], signal: 'mark' },
      { span: [5, 11], signal: 'jargon' },
      { span: [8, 11], signal: 'replica' },
    ]),
  ).toEqual([
    { text: 'Nike', signals: ['mark'] },
    { text: ' ', signals: [] },
    { text: '耐克 ', signals: ['jargon'] },
    { text: '1:1', signals: ['jargon', 'replica'] },
    { text: ' shoes', signals: [] },
  ]);
});

test('an empty text has no pieces', () => {
  expect(highlight('', [{ span: [0, 3], signal: 'mark' }])).toEqual([]);
});

test('for any spots, the pieces joined are the text, and each covered unit is marked', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.array(
        fc.record({
          span: fc.tuple(fc.integer({ min: -5, max: 40 }), fc.integer({ min: -5, max: 40 })),
          signal: fc.constantFrom('a', 'b'),
        }),
      ),
      (text, spots) => {
        const segments = highlight(text, spots);
        expect(segments.map((s) => s.text).join('')).toBe(text);
        let at = 0;
        for (const segment of segments) {
          for (const signal of ['a', 'b']) {
            const covered = spots.some((s) => s.signal === signal && s.span[0] <= at && s.span[1] > at);
            expect(segment.signals.includes(signal)).toBe(covered);
          }
          at += segment.text.length;
        }
      },
    ),
  );
});
