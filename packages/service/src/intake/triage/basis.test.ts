import { Finding, Listing } from '@marketsafe/terms';
import { describe, expect, test } from 'vitest';
import { basisOf, changesBetween } from './basis.ts';

const listing = { marketplace: 'taobao', id: 'l', title: 'Lunaria 包', seller: { id: 's1' }, images: ['a.jpg'] };
const finding = {
  ...{ marketplace: 'taobao', listing: 'l', brand: 'b', score: 0.5, band: 'review' as const, model: 'shipped' },
  signals: [{ signal: 'mark', logOdds: 3.6, field: 'title', seen: 'Lunaria' }],
};
const basis = (more: object = {}, found: object = {}) =>
  basisOf(Listing.parse({ ...listing, ...more }), Finding.parse({ ...finding, ...found }));
const yuan = (amount: string, currency = 'CNY') => ({ price: { amount, currency } });

describe('a finding has changed', () => {
  test.each([
    ['when another seller offers it', basis(), basis({ seller: { id: 's2' } }), ['seller']],
    ['by another title', basis(), basis({ title: 'Lunaria 鞋' }), ['title']],
    ['by a brand field', basis(), basis({ brand: 'Lunaria' }), ['brand-field']],
    ['by another category', basis({ category: 'a' }), basis({ category: 'b' }), ['category']],
    ['by a new picture', basis(), basis({ images: ['a.jpg', 'b.jpg'] }), ['pictures']],
    ['by a price that fell by more than a fifth', basis(yuan('100')), basis(yuan('79')), ['price-fell']],
    ['by a higher band', basis(), basis({}, { band: 'act', score: 0.9 }), ['band-rose']],
    [
      'by another reason',
      basis(),
      basis({}, { signals: [...finding.signals, { signal: 'jargon', logOdds: 2, seen: '高仿' }] }),
      ['evidence'],
    ],
  ])('%s', (_, before, now, because) => {
    expect(changesBetween(before, now)).toEqual(because);
  });
});

describe('it is unchanged', () => {
  test.each([
    ['with fewer pictures', basis(), basis({ images: [] })],
    ['with a price that fell by a fifth', basis(yuan('100')), basis(yuan('80'))],
    ['with a price in another currency', basis(yuan('100')), basis(yuan('14', 'USD'))],
    ['with a lower band', basis(), basis({}, { band: 'watch', score: 0.1 })],
    [
      'with the same reasons, weighed otherwise',
      basis(),
      basis({}, { signals: [{ ...finding.signals[0], logOdds: 1 }] }),
    ],
    [
      'with a reason for it, and a price that is not compared',
      basis(),
      basis(
        {},
        {
          signals: [
            ...finding.signals,
            { signal: 'innocent', logOdds: -2, seen: '二手' },
            { signal: 'price', logOdds: 0, seen: '9.00 JPY' },
          ],
        },
      ),
    ],
    ['with another description', basis(), basis({ description: 'x' })],
  ])('%s', (_, before, now) => {
    expect(changesBetween(before, now)).toEqual([]);
  });
});
