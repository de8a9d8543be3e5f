import type { Signal } from '@marketsafe/terms';
import { expect, test } from 'vitest';
import { showsPictureOf, textRead } from './seen-in-pictures.ts';

const picture = (more: Partial<Signal>): Signal => ({ signal: 'same-picture', logOdds: 1, image: 'a.jpg', ...more });

test.each([
  ['the photo of a case that was upheld under it', { bank: 'case', right: 'r1' }, true],
  ['a logo that was checked as its registration', { signal: 'logo', bank: 'logo', right: 'r1' }, true],
  ['a logo that is only in a brand book', { signal: 'logo', bank: 'logo' }, false],
  ['the photo of a case about another right', { bank: 'case', right: 'r2' }, false],
  ['the photo of a case whose right is not told', { bank: 'case' }, false],
  ['a photo of the brand’s own', { bank: 'brand', right: 'r1' }, false],
  ['the scene of an upheld case', { signal: 'same-scene', bank: 'case', right: 'r1' }, false],
  ['the same words', { signal: 'mark', right: 'r1' }, false],
] as const)('a right is shown by %s: %#', (_what, more, shows) => {
  expect(showsPictureOf([picture({ signal: 'jargon' }), picture(more)], 'r1')).toBe(shows);
  expect(showsPictureOf([picture(more)], undefined)).toBe(false);
});

test('words count only where they were read in a picture', () => {
  const read = picture({ signal: 'text-in-picture', seen: '岚木' });
  expect(textRead([read, picture({ signal: 'mark', seen: 'Lune' }), picture({ signal: 'text-in-picture' })])).toEqual([
    '岚木',
  ]);
});
