import { expect, test } from 'vitest';
import { printable, shortened } from './printable.ts';

const latin = (codePoint: number): boolean => codePoint < 0x250;

test.each([
  ['the direction turned', 'safe\u202eexe.jpg', 'safe[U+202E]exe.jpg'],
  ['an isolate', 'a\u2066b\u2069', 'a[U+2066]b[U+2069]'],
  ['a control', 'a\u0007b\u001b[2J', 'a[U+0007]b[U+001B][2J'],
  ['nothing to see', 'Ni\u200bke\ufeff', 'Ni[U+200B]ke[U+FEFF]'],
  ['a private character', '\ue000', '[U+E000]'],
  ['no shape in the font', 'go 😀', 'go [U+1F600]'],
  ['half of a pair', 'a\ud83d', 'a[U+FFFD]'],
  ['other ends of a line', 'a\r\nb\rc\u2028d', 'a\nb\nc[U+2028]d'],
])('%s is shown by its number', (_, given, shown) => {
  expect(printable(given, latin)).toBe(shown);
});

test('a text is cut between characters', () => {
  expect(shortened('ab😀cd', 3)).toEqual({ text: 'ab', cut: 4 });
  expect(shortened('abc', 3)).toEqual({ text: 'abc', cut: 0 });
});
