import { describe, expect, it } from 'vitest';
import { ExampleHashes } from './example-hashes.ts';
import { learnNegatives, NegativeBank, openNegativeBank, type Showing } from './index.ts';

const examples = new ExampleHashes(11);
const background = examples.hash();
const frame = examples.hash();
const bank = NegativeBank.of([
  { hash: background, origin: { kind: 'listed', label: 'white background' } },
  { hash: frame, origin: { kind: 'learned', sellers: 40 } },
]);

describe('a bank of pictures that say nothing', () => {
  it('says why a picture is left out of searches', () => {
    const near = (hash: Uint8Array, bits: number) => ({ hash: examples.near(hash, bits), quality: 50 });
    expect(bank.reasonFor(near(background, 10))).toEqual({ kind: 'listed', label: 'white background', distance: 10 });
    expect(bank.reasonFor(near(frame, 0))).toEqual({ kind: 'learned', sellers: 40, distance: 0 });
    expect(bank.reasonFor(near(background, 11))).toBeUndefined();
    expect(bank.reasonFor({ hash: examples.hash(), quality: 49 })).toEqual({
      kind: 'low-quality',
      quality: 49,
      least: 50,
    });
    expect(bank.reasonFor({ hash: examples.hash(), quality: 100 })).toBeUndefined();
  });

  it('takes its limits from the caller', () => {
    const wide = NegativeBank.of([{ hash: frame, origin: { kind: 'listed', label: 'frame' } }], {
      radius: 31,
      leastQuality: 0,
    });
    expect(wide.reasonFor({ hash: examples.near(frame, 31), quality: 0 })).toEqual({
      ...{ kind: 'listed', label: 'frame', distance: 31 },
    });
    expect(wide.reasonFor({ hash: examples.near(frame, 32), quality: 0 })).toBeUndefined();
  });

  it('opens again from its shared form', () => {
    const opened = openNegativeBank(structuredClone(bank.shared));
    expect(opened.size).toBe(2);
    expect(opened.reasonFor({ hash: background, quality: 80 })).toEqual({
      ...{ kind: 'listed', label: 'white background', distance: 0 },
    });
  });

  it('names an entry that is no hash', () => {
    const wrong = { hash: new Uint8Array(31), origin: { kind: 'listed', label: 'size chart' } } as const;
    expect(() => NegativeBank.of([wrong])).toThrow('Entry 1 (size chart) has 31 bytes instead of 32.');
  });
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
      // One seller's thousand listings are one seller.
      ...Array.from({ length: 1000 }, () => ({ hash: rare, seller: 's1' })),
      ...shownBy(examples.hash(), 0, 19),
    ];
    expect(learnNegatives(showings, { sellers: 20 })).toEqual([
      { hash: chart, origin: { kind: 'learned', sellers: 20 } },
    ]);
    expect(learnNegatives(showings, { sellers: 21 })).toEqual([]);
    expect(learnNegatives(showings, { sellers: 20, radius: 8 })).toEqual([]);
  });

  it('refuses a showing without a hash', () => {
    expect(() => learnNegatives([{ hash: new Uint8Array(3), seller: 's1' }], { sellers: 2 })).toThrow(
      'A hash that the seller s1 shows has 3 bytes instead of 32.',
    );
  });
});
