import { describe, expect, it } from 'vitest';
import { aBrand, aListing, aMatch } from '../../an-example.ts';
import { compileBrandBook, type ImageMatch, screen, waterfall } from '../../index.ts';

const book = compileBrandBook([
  aBrand('nike', ['Nike'], { prices: [{ category: 'shoes', currency: 'USD', typical: '120.00' }] }),
]);
const found = (title: string, matches: readonly ImageMatch[], amount?: string) =>
  screen(
    aListing({
      ...{ title, images: ['a.jpg', 'b.jpg'], category: 'shoes' },
      ...(amount !== undefined && { price: { amount, currency: 'USD' } }),
    }),
    book,
    {},
    { matches },
  );
const scene = aMatch('a.jpg', 'nike', { kind: 'same-scene', points: 14 });

describe('the scene of an upheld case with another article', () => {
  it('is worth a glance where no word names the brand, and half of what a copy says of whose brand it is', () => {
    const [finding] = found('新款', [scene]);
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
    expect(found('Nike', [scene])[0]?.score).toBeGreaterThan(found('Nike', [])[0]?.score ?? 1);
    expect(found('Nike', [scene], '5.00')[0]?.band).toBe('review');
  });

  it('adds nothing to a copied photo of the same bank', () => {
    const copy = aMatch('b.jpg', 'nike');
    expect(found('Nike', [scene, copy])).toEqual(found('Nike', [copy]));
  });
});
