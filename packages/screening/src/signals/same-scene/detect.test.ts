import { describe, expect, it } from 'vitest';
import { findingsOfShoes } from '../../a-pictured-listing.ts';
import { aBrand, aListing, aMatch } from '../../an-example.ts';
import { compileBrandBook, SHIPPED_MODEL, screen, waterfall } from '../../index.ts';

const scene = aMatch('a.jpg', 'nike', { kind: 'same-scene', points: 14 });

describe('the scene of an upheld case with another article', () => {
  it('is worth a glance where no word names the brand, and half of what a copy says of whose brand it is', () => {
    const [finding] = findingsOfShoes('新款', [scene]);
    expect(finding?.band).toBe('watch');
    expect(finding?.signals.map(({ weight, times = 1 }) => [weight, times])).toEqual([
      ['picture-only', 0.5],
      ['scene-upheld', 1],
    ]);
    expect(finding && waterfall(finding).steps.at(-1)?.label).toBe(
      'the first picture shows the scene of “bank.jpg”, of an upheld case, with another article (14 matching points)',
    );
  });

  it('raises the score of a name, but never to act with a price alone', () => {
    expect(findingsOfShoes('Nike', [scene])[0]?.score).toBeGreaterThan(findingsOfShoes('Nike', [])[0]?.score ?? 1);
    expect(findingsOfShoes('Nike', [scene], '5.00')[0]?.band).toBe('review');
  });

  it('never lifts a listing to act by itself, however low act begins', () => {
    const nike = aListing({ title: 'Nike', images: ['a.jpg'] });
    const facts = { matches: [scene], texts: [] };
    const bands = { act: 0.2, review: 0.1, watch: 0.05 };
    const heavy = { ...SHIPPED_MODEL, weights: { ...SHIPPED_MODEL.weights, 'mark-title': -1, 'scene-upheld': 9 } };
    const book = compileBrandBook([aBrand('nike', ['Nike'])], { bands, model: heavy });
    const [finding] = screen(nike, book, undefined, facts);
    expect(finding?.score).toBeGreaterThan(bands.act);
    expect(finding?.band).toBe('review');
    expect(finding?.signals.at(-1)?.note).toContain('a name and a scene alone never exceed review');
  });

  it('adds nothing to a copied photo of the same bank', () => {
    const copy = aMatch('b.jpg', 'nike');
    expect(findingsOfShoes('Nike', [scene, copy])).toEqual(findingsOfShoes('Nike', [copy]));
  });
});
