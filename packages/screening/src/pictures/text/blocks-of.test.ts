import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blocksOf } from './blocks-of.ts';

const line = (text: string, left: number, top: number, width = 0.3, height = 0.05) => ({
  text,
  confidence: 0.9,
  box: { left, top, width, height },
});
const textsOf = (...lines: ReturnType<typeof line>[]): string[] => blocksOf(lines).map(({ text }) => text);

test('lines that stand below each other are one text', () => {
  const lines = [line('FACE', 0.41, 0.52), line('THE', 0.4, 0.4), line('NORTH', 0.4, 0.46)];
  expect(textsOf(...lines)).toEqual(['THE NORTH FACE']);
});

test.each([
  ['beside each other', line('NORTH', 0.1, 0.4), line('FACE', 0.6, 0.46)],
  ['far apart', line('NORTH', 0.4, 0.1), line('FACE', 0.4, 0.6)],
  ['of very different size', line('NORTH', 0.4, 0.4, 0.3, 0.15), line('FACE', 0.4, 0.56, 0.3, 0.03)],
])('lines %s are not', (_, one, other) => {
  expect(textsOf(one, other)).toEqual(['NORTH', 'FACE']);
});

test('each line stands in one block, at its place', () => {
  const share = fc.double({ min: 0, max: 0.5, noNaN: true });
  const any = fc.tuple(fc.string(), share, share, share, share).map((given) => line(...given));
  fc.assert(
    fc.property(fc.array(any, { maxLength: 20 }), (lines) => {
      const placed = blocksOf(lines).flatMap((block) => {
        for (const one of block.lines) expect(block.text.slice(one.start, one.end)).toBe(one.line.text);
        return block.lines.map((one) => one.line);
      });
      expect(new Set(placed)).toEqual(new Set(lines));
      expect(placed).toHaveLength(lines.length);
    }),
  );
});
