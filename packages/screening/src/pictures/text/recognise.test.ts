import { expect, test } from 'vitest';
import { stretchesOf } from './find-lines.ts';
import { decoded } from './read-line.ts';
import { joined, type RawLine } from './recognise.ts';

test('a stretch of text becomes one rectangle, widened; what is faint or tiny does not', () => {
  const [width, height] = [100, 40];
  const map = new Float32Array(width * height);
  const fill = (left: number, top: number, right: number, bottom: number, probability: number) => {
    for (let y = top; y <= bottom; y++) for (let x = left; x <= right; x++) map[y * width + x] = probability;
  };
  fill(10, 10, 50, 18, 0.9);
  fill(60, 10, 90, 18, 0.4);
  fill(5, 30, 6, 31, 0.9);
  const [found, ...more] = stretchesOf(map, width, height);
  expect(more).toEqual([]);
  // 40 by 8 pixels: widened by 40 * 8 * 1.5 / 96 = 5.
  expect(found?.map(([x, y]) => [Math.round(x), Math.round(y)])).toEqual([
    [5, 5],
    [55, 5],
    [55, 23],
    [5, 23],
  ]);
});

test('repeated classes are one character, unless none stands between them', () => {
  const classes = [1, 1, 0, 1, 2];
  const data = new Float32Array(classes.length * 3);
  for (const [place, one] of classes.entries()) data[place * 3 + one] = 0.8;
  const { text, mean } = decoded({ data, dims: [1, classes.length, 3] }, ['', 'a', 'b']);
  expect(text).toBe('aab');
  expect(mean).toBeCloseTo(0.8);
});

const piece = (text: string, left: number, top: number, width: number, height = 20): RawLine => ({
  text,
  mean: 0.9,
  corners: [
    [left, top],
    [left + width, top],
    [left + width, top + height],
    [left, top + height],
  ],
});

test('pieces side by side are one line, those below or apart are not', () => {
  const all = [piece('FACE', 0, 60, 50), piece('NORTH', 60, 2, 60), piece('THE', 0, 0, 50), piece('XL', 190, 0, 20)];
  expect(joined(all).map(({ text }) => text)).toEqual(['THE NORTH', 'XL', 'FACE']);
});
