import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AlikePicture, copiedTitles, matchesOf, type Offer, type RemovedPage } from './match.ts';

const area = { left: 0, top: 0, width: 1, height: 1 };
const picture: AlikePicture = {
  image: 'b.jpg',
  with: 'a.jpg',
  points: 40,
  mirrored: true,
  region: area,
  withRegion: area,
};
const price = { amount: '300.00', currency: 'CNY' };
const removed: RemovedPage = {
  ...{ case: 'c1', seller: 'taobao/wang', marketplace: 'taobao', listing: 'a', words: ['w'] },
  ...{ price, removedAt: '2026-03-02T00:00:00.000Z' },
};
const offer = (more: Partial<Offer> = {}): Offer => ({
  ...{ marketplace: 'taobao', listing: 'b', seller: 'taobao/sun', words: [], pictures: new Map() },
  firstSeen: '2026-03-05T00:00:00.000Z',
  ...more,
});
const withPicture = { pictures: new Map([['c1', picture]]) };
const shownFirst = new Map([['c1', new Set(['taobao/first'])]]);
const agreeing = (more: Partial<Offer>) => matchesOf([removed], [offer(more)], shownFirst).get(0)?.agree;

describe('an offer shows a removed page again', () => {
  test.each([
    ['by the listing itself', { listing: 'a', seller: 'taobao/wang' }, ['listing', 'seller']],
    ['by its picture, at any seller', withPicture, ['picture']],
    ['by its title, at the same account', { seller: 'taobao/wang', words: ['w'] }, ['title', 'seller']],
    [
      'by title and price, at another seller whose page appeared after the removal',
      { words: ['w'], price: { amount: '300', currency: 'CNY' } },
      ['title', 'price'],
    ],
    ['by all of one page, which is one match', { ...withPicture, words: ['w'], price }, ['picture', 'title', 'price']],
  ])('%s', (_, more, agree) => {
    expect(agreeing(more)).toEqual(agree);
  });
});

describe('it does not', () => {
  test.each([
    ['by the title alone, at another seller', { words: ['w'] }],
    ['by the price alone', { price }],
    ['by the seller alone', { seller: 'taobao/wang' }],
    ['by the same number on another account', { listing: 'a' }],
    ['by another case’s picture', { pictures: new Map([['c2', picture]]) }],
    [
      'by title and price of a page that was there before the removal',
      { words: ['w'], price, firstSeen: '2026-03-02T00:00:00.000Z' },
    ],
    [
      'by title and price, at a seller whose page showed the picture first',
      { seller: 'taobao/first', words: ['w'], price },
    ],
    ['by title and price in another currency', { words: ['w'], price: { amount: '300.00', currency: 'USD' } }],
  ])('%s', (_, more) => {
    expect(agreeing(more)).toBeUndefined();
  });

  test('by title and price, at a seller whose other page had that title before the removal', () => {
    const before = offer({ listing: 'before', words: ['w'], firstSeen: '2026-03-01T00:00:00.000Z' });
    expect(matchesOf([removed], [before, offer({ words: ['w'], price })], shownFirst).size).toBe(0);
  });

  test('by a title that more than ten shops show', () => {
    const shops = (count: number) =>
      Array.from({ length: count }, (_, at) =>
        offer({ listing: `${at}`, seller: `taobao/${at}`, words: ['w'], price }),
      );
    expect(matchesOf([removed], shops(9), shownFirst).size).toBe(9);
    expect(matchesOf([removed], shops(10), shownFirst).size).toBe(0);
  });
});

test('the same account’s case is attached before another’s, and the latest of several', () => {
  const later = { ...removed, case: 'c2', removedAt: '2026-03-03T00:00:00.000Z' };
  const others = { ...later, case: 'c3', seller: 'taobao/li' };
  const own = offer({ seller: 'taobao/wang', words: ['w'], pictures: new Map([['c3', picture]]) });
  expect(matchesOf([removed, later, others], [own], shownFirst).get(0)).toMatchObject({ case: 'c2' });
});

test('what is found does not depend on the order of the pages, and more agreement makes no second match', () => {
  const page = fc.record({
    case: fc.constantFrom('c1', 'c2', 'c3', 'c4'),
    seller: fc.constantFrom('taobao/1', 'taobao/2'),
    words: fc.subarray(['v', 'w']),
    removedAt: fc.constantFrom('2026-03-01T00:00:00.000Z', '2026-03-02T00:00:00.000Z'),
  });
  const shown = fc.record({
    seller: fc.constantFrom('taobao/1', 'taobao/2', 'taobao/3'),
    words: fc.subarray(['v', 'w']),
    cases: fc.subarray(['c1', 'c2', 'c3']),
  });
  fc.assert(
    fc.property(
      fc.uniqueArray(page, { selector: (one) => one.case, maxLength: 4 }),
      fc.array(shown, { maxLength: 5 }),
      (pages, offered) => {
        const all = pages.map((one): RemovedPage => ({ ...removed, ...one, listing: one.case }));
        const offers = offered.map(({ cases, ...one }, at) =>
          offer({ ...one, listing: `${at}`, pictures: new Map(cases.map((id) => [id, picture])) }),
        );
        const found = matchesOf(all, offers, shownFirst);
        expect(matchesOf([...all].reverse(), offers, shownFirst)).toEqual(found);
        // Who showed a picture first is asked of few cases, and matters of no other.
        const asked = new Map([...shownFirst].filter(([id]) => copiedTitles(all, offers).includes(id)));
        expect(matchesOf(all, offers, asked)).toEqual(found);
        for (const [place, match] of found) {
          const page = all.find((one) => one.case === match.case);
          expect(match.agree.includes('seller')).toBe(page?.seller === offers[place]?.seller);
        }
      },
    ),
    { numRuns: 200 },
  );
});
