import { describe, expect, it } from 'vitest';
import { findingsOfShoes } from '../../a-pictured-listing.ts';
import { aMatch } from '../../an-example.ts';
import { type ImageMatch, waterfall } from '../../index.ts';

const logo = (region = { left: 0.4, top: 0.4, width: 0.1, height: 0.1 }): ImageMatch =>
  aMatch('a.jpg', 'nike', { kind: 'logo', bank: 'logo', with: 'logos/swoosh.svg', points: 9, region });

describe('a logo', () => {
  it('shows a brand that no word names, as a bare name does', () => {
    const [finding] = findingsOfShoes('冬季 针织帽', [logo()]);
    expect(finding?.band).toBe('review');
    expect(finding && waterfall(finding).steps.at(-1)?.label).toBe(
      'the first picture shows the logo “logos/swoosh.svg” (9 matching points)',
    );
  });

  it('of an installation is named by its brand alone, not by a number', () => {
    const numbered = { ...logo(), with: '6f1d9a52-3c0e-4b7e-9d53-0a4a8c1f2e77' };
    const [finding] = findingsOfShoes('冬季 针织帽', [numbered]);
    expect(finding && waterfall(finding).steps.at(-1)?.label).toBe(
      'the first picture shows the logo of the brand (9 matching points)',
    );
  });

  it('is no second reason beside a price', () => {
    expect(findingsOfShoes('冬季 板鞋', [logo()], '5.00')[0]?.band).toBe('review');
    expect(findingsOfShoes('Nike 板鞋', [logo()], '5.00')[0]?.band).toBe('review');
  });

  it('is not counted where it is a part of a copied photo', () => {
    const own = aMatch('a.jpg', 'nike', { bank: 'brand', region: { left: 0, top: 0, width: 1, height: 0.6 } });
    expect(findingsOfShoes('新款', [own, logo()])).toEqual(findingsOfShoes('新款', [own]));
    const outside = logo({ left: 0.4, top: 0.8, width: 0.1, height: 0.1 });
    expect(findingsOfShoes('新款', [own, outside])[0]?.band).toBe('review');
  });
});
