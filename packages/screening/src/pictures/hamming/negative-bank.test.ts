import { describe, expect, it } from 'vitest';
import { ExampleHashes } from './example-hashes.ts';
import { learnNegatives, NegativeBank, type Showing } from './index.ts';

const examples = new ExampleHashes(11);

it('a bank of pictures that say nothing has those within ten bits of an entry', () => {
  const background = examples.hash();
  const bank = new NegativeBank([examples.hash(), background]);
  expect(bank.has(background)).toBe(true);
  expect(bank.has(examples.near(background, 10))).toBe(true);
  expect(bank.has(examples.near(background, 11))).toBe(false);
  expect(bank.has(examples.hash())).toBe(false);
  expect(new NegativeBank([]).has(background)).toBe(false);
});

it('an entry that is no hash is refused', () => {
  expect(() => new NegativeBank([new Uint8Array(31)])).toThrow(expect.objectContaining({ code: 'hash-length' }));
});

describe('pictures learned to say nothing', () => {
  const shownBy = (hash: Uint8Array, from: number, to: number): Showing[] =>
    Array.from({ length: to - from }, (_, i) => ({ hash, seller: `s${from + i}` }));

  it('are those that enough different sellers show, recompressed or not', () => {
    const chart = examples.hash();
    const again = examples.near(chart, 9);
    const rare = examples.hash();
    const showings = [
      ...shownBy(chart, 0, 12),
      ...shownBy(again, 8, 20),
      // Too far to be the same.
      ...shownBy(examples.near(chart, 11), 20, 30),
      // One seller's thousand listings are one seller.
      ...Array.from({ length: 1000 }, () => ({ hash: rare, seller: 's1' })),
      ...shownBy(examples.hash(), 0, 19),
    ];
    expect(learnNegatives(showings, 20)).toEqual([chart]);
    expect(learnNegatives(showings, 31)).toEqual([]);
  });

  it('refuses a showing without a hash', () => {
    expect(() => learnNegatives([{ hash: new Uint8Array(3), seller: 's1' }], 2)).toThrow(
      'A hash that the seller s1 shows has 3 bytes instead of 32.',
    );
  });
});
