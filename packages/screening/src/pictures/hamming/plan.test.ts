import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ExampleHashes, plainDistance } from './example-hashes.ts';
import { flipPatterns, keysWithin, MOST_FLIPS } from './flips.ts';
import { bitsIn, bitsInFour, GREATEST_RADIUS } from './hash.ts';
import { flipsWithin, planFor } from './plan.ts';
import { SlotSearch } from './slot-search.ts';
import { buildTables, sharedWords } from './slot-tables.ts';

const SIZES = [0, 1, 300, 3000, 30_000, 100_000, 300_000, 1_000_000, 3_000_000, 10_000_000];

describe('the plan of an index', () => {
  it.each(SIZES)('leaves no hash within the radius out: %i hashes', (count) => {
    const plan = planFor(count);
    let end = 0;
    for (const { from, width } of plan) {
      expect(from).toBe(end);
      end += width;
    }
    expect(end).toBeLessThanOrEqual(256);
    for (let radius = 0; radius <= GREATEST_RADIUS; radius++) {
      const flips = flipsWithin(plan, radius);
      expect(flips.reduce((sum, each) => sum + each + 1, 0)).toBe(radius + 1);
      for (const [i, each] of flips.entries()) {
        expect(each).toBeGreaterThanOrEqual(-1);
        expect(each).toBeLessThanOrEqual(plan[i]?.flips ?? -1);
      }
    }
  });

  it('looks up each key near the query once, those with fewer flips first', () => {
    for (const width of [6, 16, 26]) {
      const patterns = flipPatterns(width);
      expect(new Set(patterns).size).toBe(patterns.length);
      for (let flips = 0; flips <= MOST_FLIPS; flips++) {
        const within = keysWithin(width, flips);
        expect([...patterns.subarray(0, within)].every((pattern) => bitsIn(pattern) <= flips)).toBe(true);
        expect([...patterns.subarray(within)].every((pattern) => bitsIn(pattern) > flips)).toBe(true);
        expect(patterns.every((pattern) => pattern < 2 ** width)).toBe(true);
      }
    }
  });

  it('counts bits', () => {
    const word = fc.integer();
    const naive = (one: number): number => [...(one >>> 0).toString(2)].filter((digit) => digit === '1').length;
    fc.assert(
      fc.property(word, word, word, word, (a, b, c, d) => {
        expect(bitsIn(a)).toBe(naive(a));
        expect(bitsInFour(a, b, c, d)).toBe(naive(a) + naive(b) + naive(c) + naive(d));
      }),
    );
    expect(bitsInFour(-1, -1, -1, -1)).toBe(128);
  });

  /** The plans of large indexes, with few hashes: the tables are those of a large one, nearly empty. */
  it.each(SIZES)('finds what a plain search finds, by the plan of %i hashes', (count) => {
    const examples = new ExampleHashes(count);
    const hashes = Array.from({ length: 400 }, () => examples.hash());
    const queries = [0, 1, 7, 15, 23, 28, 30, 31, 32, 33].map((bits, i) =>
      examples.near(hashes[i] ?? new Uint8Array(32), bits),
    );
    for (const [i, query] of queries.entries())
      for (let bits = 0; bits <= 40; bits++) hashes[20 + i * 41 + bits] = examples.near(query, bits);
    const heads = sharedWords(hashes.length * 4);
    const tails = sharedWords(hashes.length * 4);
    for (const [row, hash] of hashes.entries()) {
      const words = new Int32Array(hash.buffer);
      heads.set(words.subarray(0, 4), row * 4);
      tails.set(words.subarray(4), row * 4);
    }
    const slots = new SlotSearch(buildTables(planFor(count), heads, tails));
    for (const query of queries)
      for (const radius of [0, 1, 10, 20, 31]) {
        const found: [row: number, distance: number][] = [];
        slots.search(new Int32Array(query.buffer), radius, (row, distance) => found.push([row, distance]));
        const expected = hashes
          .map((hash, row): [number, number] => [row, plainDistance(hash, query)])
          .filter(([, distance]) => distance <= radius);
        expect(found.sort(([one], [other]) => one - other)).toEqual(expected);
      }
  });
});
