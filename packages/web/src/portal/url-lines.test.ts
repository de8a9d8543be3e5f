import { expect, test } from 'vitest';
import { urlLines } from './url-lines.ts';

test('a paste from a spreadsheet, a chat or a list becomes one address each', () => {
  expect(
    urlLines(
      ' https://a.example/1\r\n\nhttps://a.example/2\thttps://a.example/3，https://a.example/4, https://a.example/1 ',
    ),
  ).toEqual(['https://a.example/1', 'https://a.example/2', 'https://a.example/3', 'https://a.example/4']);
});

test('an empty paste gives no address', () => {
  expect(urlLines(' \n\t ')).toEqual([]);
});
