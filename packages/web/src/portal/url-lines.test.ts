import { expect, test } from 'vitest';
import { pastedUrls } from './url-lines.ts';

const urls = (text: string): string[] => pastedUrls(text).map(({ url }) => url);

test('a paste from a spreadsheet, a chat or a list becomes one address each', () => {
  expect(
    urls(
      ' https://a.example/1\r\n\nhttps://a.example/2\thttps://a.example/3，https://a.example/4, https://a.example/1 ',
    ),
  ).toEqual(['https://a.example/1', 'https://a.example/2', 'https://a.example/3', 'https://a.example/4']);
});

test('what an app shares stays one address in its sentence, without the line that says to open it', () => {
  const shared = '【淘宝】7天无理由 https://e.tb.cn/h.TkN?tk=x CZ193 「某品牌，男鞋」';
  expect(pastedUrls(`${shared}\n点击链接直接打开 或者 淘宝搜索直接打开\nitem.taobao.com/item.htm?id=1`)).toEqual([
    { line: 1, url: shared, times: 1 },
    { line: 3, url: 'item.taobao.com/item.htm?id=1', times: 1 },
  ]);
  expect(urls('see https://a.example/1 and https://a.example/2')).toEqual([
    'https://a.example/1',
    'https://a.example/2',
  ]);
});

test('a line without an address stays one, so that the answer names its number', () => {
  expect(pastedUrls('https://a.example/1\nred shoes, two shops\n')).toEqual([
    { line: 1, url: 'https://a.example/1', times: 1 },
    { line: 2, url: 'red shoes, two shops', times: 1 },
  ]);
});

test('an address that is pasted again stays one, and says how often it was there', () => {
  expect(pastedUrls('https://a.example/1\nhttps://a.example/2\nhttps://a.example/1')).toEqual([
    { line: 1, url: 'https://a.example/1', times: 2 },
    { line: 2, url: 'https://a.example/2', times: 1 },
  ]);
});

test('an empty paste gives no address', () => {
  expect(pastedUrls(' \n\t ')).toEqual([]);
});
