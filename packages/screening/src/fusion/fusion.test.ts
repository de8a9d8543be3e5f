import { Finding } from '@marketsafe/terms';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aBrand, aListing } from '../an-example.ts';
import { compileBrandBook, DEFAULT_BANDS, SHIPPED_MODEL, screen, WEIGHTS, waterfall } from '../index.ts';

const book = compileBrandBook([
  aBrand('nike', ['Nike', '耐克', 'NK~'], { prices: [{ category: 'shoes', currency: 'USD', typical: '120.00' }] }),
  aBrand('gucci', ['Gucci', '古驰']),
]);
const words = [
  'Nike',
  '耐克',
  'N1KE',
  'NK',
  'Gucci',
  'Cucci',
  '高仿',
  '1:1',
  '莆田',
  'for',
  '二手',
  'shoes',
  '包',
  'replica',
  'no',
  '鞋',
];
const listing = fc
  .record({
    title: fc.array(fc.constantFrom(...words), { maxLength: 8 }).map((list) => list.join(' ')),
    description: fc.array(fc.constantFrom(...words), { maxLength: 8 }).map((list) => list.join(' ')),
    cents: fc.integer({ min: 1, max: 30_000 }),
  })
  .map(({ title, description, cents }) =>
    aListing({ title, description, category: 'shoes', price: { amount: (cents / 100).toFixed(2), currency: 'USD' } }),
  );

describe('findings', () => {
  it('fit the format, are sorted best first, one a brand, and carry the band of their score or a lower one that the price’s note explains', () => {
    fc.assert(
      fc.property(listing, (one) => {
        const findings = screen(one, book);
        expect(new Set(findings.map(({ brand }) => brand)).size).toBe(findings.length);
        for (const [i, finding] of findings.entries()) {
          expect(Finding.safeParse(finding).error).toBeUndefined();
          expect(finding.score).toBeGreaterThanOrEqual(DEFAULT_BANDS.watch);
          const limited = finding.signals.some(({ limited: to }) => to === 'review');
          const [act, review] = [finding.score >= DEFAULT_BANDS.act, finding.score >= DEFAULT_BANDS.review];
          expect(finding.band).toBe(act && !limited ? 'act' : review ? 'review' : 'watch');
          if (limited)
            expect(act && finding.signals.every(({ signal }) => ['mark', 'price'].includes(signal))).toBe(true);
          if (i > 0) expect(finding.score).toBeLessThanOrEqual(findings[i - 1]?.score ?? 0);
        }
      }),
    );
  });

  it('are the same for the same input', () => {
    fc.assert(
      fc.property(listing, (one) => {
        expect(screen(one, book)).toEqual(screen(one, book));
      }),
    );
  });

  it('use the model and the bands that the book was given', () => {
    const brands = [aBrand('nike', ['Nike'])];
    const nike = aListing({ title: 'Nike' });
    const silent = compileBrandBook(brands, { model: { ...SHIPPED_MODEL, weights: { ...WEIGHTS, 'mark-title': 0 } } });
    expect(screen(nike, silent)).toEqual([]);
    expect(compileBrandBook(brands, { model: { ...SHIPPED_MODEL, version: 'mine' } }).modelVersion).toBe('mine');
    const strict = compileBrandBook(brands, { bands: { act: 0.3, review: 0.2, watch: 0.1 } });
    expect(screen(nike, strict)[0]?.band).toBe('act');
  });
});

describe('waterfall', () => {
  it('starts at the prior, adds each signal, and ends at the score', () => {
    fc.assert(
      fc.property(listing, (one) => {
        for (const finding of screen(one, book)) {
          const { steps, prior } = waterfall(finding);
          expect(steps.map(({ logOdds }) => logOdds)).toEqual(finding.signals.map(({ logOdds }) => logOdds));
          const { slope, shift } = SHIPPED_MODEL.calibration;
          expect(prior).toBeCloseTo(1 / (1 + Math.exp(-(WEIGHTS.prior * slope + shift))), 9);
          expect(steps.at(-1)?.after).toBeCloseTo(finding.score, 9);
        }
      }),
    );
  });

  it('labels each step with the evidence and its place', () => {
    const finding = screen(aListing({ title: '高仿 Nike' }), book)[0];
    expect(finding && waterfall(finding).steps.map(({ label }) => label)).toEqual([
      'names “Nike” in the title',
      '“高仿” (high-grade copy) in the title: says that it is a copy',
    ]);
    expect(screen(aListing({ title: 'N*ke' }), book).map((one) => waterfall(one).steps[0]?.label)).toEqual([
      'names “N*ke” in the title, for “Nike”',
    ]);
    const disguised = screen(aListing({ title: 'N*ke' }), book)[0];
    expect(disguised && waterfall(disguised).steps.at(-1)?.label).toBe('“N*ke”: a sign in the place of a letter');
  });
});
