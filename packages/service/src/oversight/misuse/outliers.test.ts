import { expect, test } from 'vitest';
import { outliersOf } from './outliers.ts';

const calm = { filed: 100, wronglyRemoved: 1, median: 4, busiest: 6 };
const all = { filed: 1000, wronglyRemoved: 20 };

test('a day stands out from three times the own median on, if it has ten complaints', () => {
  expect(outliersOf(calm, all, 3)).toEqual([]);
  expect(outliersOf({ ...calm, busiest: 11 }, all, 3)).toEqual([]);
  expect(outliersOf({ ...calm, busiest: 12 }, all, 3)).toEqual(['day']);
  expect(outliersOf({ ...calm, median: 1, busiest: 9 }, all, 3)).toEqual([]);
});

test('wrong removals stand out from twice the share of all on, if there are three', () => {
  expect(outliersOf({ ...calm, wronglyRemoved: 4 }, all, 3)).toEqual(['wrong']);
  expect(outliersOf({ ...calm, wronglyRemoved: 3 }, all, 3)).toEqual([]);
  expect(outliersOf({ ...calm, filed: 10, wronglyRemoved: 2 }, all, 3)).toEqual([]);
});
