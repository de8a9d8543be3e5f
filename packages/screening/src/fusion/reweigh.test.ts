import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aBrand, aListing } from '../an-example.ts';
import {
  assess,
  calibratedWeights,
  compileBrandBook,
  type Model,
  reweigh,
  SHIPPED_MODEL,
  type WeightName,
} from '../index.ts';

const brands = [
  aBrand('nike', ['Nike', 'NK~'], { prices: [{ category: 'shoes', currency: 'USD', typical: '120.00' }] }),
  aBrand('gucci', ['Gucci']),
];
const book = compileBrandBook(brands);
const words = ['Nike', 'N1KE', 'NK', 'Gucci', 'Cucci', '高仿', '莆田', 'for', '二手', 'shoes', 'replica', '1:1'];
const listing = fc
  .record({ title: fc.array(fc.constantFrom(...words), { maxLength: 7 }), cents: fc.integer({ min: 1, max: 30_000 }) })
  .map(({ title, cents }) =>
    aListing({
      ...{ title: title.join(' '), category: 'shoes' },
      price: { amount: (cents / 100).toFixed(2), currency: 'USD' },
    }),
  );
/** Weights that choose between two sightings of one brand. */
const apart: WeightName[] = [
  'jargon-plain',
  'jargon-trade',
  'jargon-hint',
  'compatible',
  'second-hand',
  'price-impossible',
  'prior',
];
const model = fc
  .tuple(...apart.map(() => fc.double({ min: -2, max: 2, noNaN: true })), fc.double({ min: 0.3, max: 3, noNaN: true }))
  .map(
    (moves): Model => ({
      version: 'another',
      weights: {
        ...SHIPPED_MODEL.weights,
        ...Object.fromEntries(apart.map((name, index) => [name, SHIPPED_MODEL.weights[name] + (moves[index] ?? 0)])),
      },
      calibration: { slope: moves.at(-1) ?? 1, shift: 0.1 },
    }),
  );

it('gives the result of screening the listing with the other model', () => {
  fc.assert(
    fc.property(listing, model, (one, other) => {
      const screened = assess(one, compileBrandBook(brands, { model: other }));
      const weighed = assess(one, book).map(({ brand, signals }) => ({
        brand,
        ...reweigh(signals, calibratedWeights(other), book.bands),
      }));
      expect(weighed.sort((a, b) => a.brand.localeCompare(b.brand))).toEqual(
        screened
          .map(({ brand, score, band, signals }) => ({ brand, score, band, signals }))
          .sort((a, b) => a.brand.localeCompare(b.brand)),
      );
    }),
  );
});

it('keeps the value of an older signal that names no weight', () => {
  const signals = [{ signal: 'mark', logOdds: 1.5 }];
  const { prior } = calibratedWeights(SHIPPED_MODEL);
  expect(reweigh(signals, calibratedWeights(SHIPPED_MODEL), book.bands)).toMatchObject({
    score: 1 / (1 + Math.exp(-(prior + 1.5))),
    signals,
  });
});
