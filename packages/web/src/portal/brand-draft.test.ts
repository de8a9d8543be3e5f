import { expect, test } from 'vitest';
import type { Brand } from '../data/nouns.ts';
import { brandOf, draftOf } from './brand-draft.ts';

const brand: Brand = {
  id: 'b1',
  participant: 'p1',
  name: '山月',
  marks: [
    { text: 'Shanyue', weak: false },
    { text: '山月 茶', weak: true },
  ],
  classes: [30, 21],
  territories: ['CN', 'US'],
  prices: [{ category: 'tea', currency: 'CNY', typical: '128.00' }],
  authorised: [{ marketplace: 'taobao', seller: '17' }],
  photos: ['photos/1.jpg'],
};

test('opening and saving a brand changes nothing', () => {
  const { id: _id, participant: _participant, ...input } = brand;
  expect(brandOf(draftOf(brand), brand)).toEqual(input);
});

test('typed input is tidied: codes in capitals, blank lines dropped, a lone ~ is no mark', () => {
  const draft = { ...draftOf(undefined), name: ' A ', marks: 'A\n\n~ \n~ab', classes: '25，18', territories: 'cn us' };
  expect(brandOf(draft, undefined)).toMatchObject({
    name: 'A',
    marks: [
      { text: 'A', weak: false },
      { text: 'ab', weak: true },
    ],
    classes: [25, 18],
    territories: ['CN', 'US'],
  });
});
