import type { Http } from '@marketsafe/connectors';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BrandSide, itemUrl, startBrandSide } from './brand-side.ts';

/** Share texts with short links, in a programme whose operator lets it open them. */
let side: BrandSide;
const asked: string[] = [];
const ends: Readonly<Record<string, string>> = {
  'https://e.tb.cn/h.one?tk=x': itemUrl('1'),
  'https://m.tb.cn/h.elsewhere': 'https://detail.tmall.com/item.htm?id=77',
  'https://m.tb.cn/h.out': 'http://192.168.0.1/',
};
const web: Http = async (url) => {
  asked.push(url);
  if (url === 'https://e.tb.cn/h.dead') throw new Error('no answer');
  const location = ends[url];
  return location === undefined
    ? new Response('', { status: 404 })
    : new Response('', { status: 302, headers: { location } });
};
beforeAll(async () => {
  side = await startBrandSide({}, { shortLinks: web });
  await side.offer('a', '1');
});
afterAll(() => side.running.close());

const shared = (link: string): string =>
  `【淘宝】假一赔四 ${link} CZ193 「某品牌 男鞋」\n点击链接直接打开 或者 淘宝搜索直接打开`;
const body = (texts: readonly string[]) => ({
  ...{ right: side.right, reason: 'counterfeit', declaration: true },
  targets: texts.map((url) => ({ url })),
});

test('a share text is checked and filed against the listing that its short link leads to, which is asked once', async () => {
  const text = shared('https://e.tb.cn/h.one?tk=x');
  const checked = await side.running.call('POST', '/complaints/check', { as: side.brand.token, body: body([text]) });
  expect(checked.body.results).toMatchObject([
    { given: text, accepted: true, target: { marketplace: 'taobao', id: '1' } },
  ]);
  const filed = await side.running.call('POST', '/complaints', { as: side.brand.token, body: body([text]) });
  expect(filed.body.bundles[0].cases).toMatchObject([
    { target: { marketplace: 'taobao', id: '1' }, lane: 'expedited' },
  ]);
  expect(asked).toEqual(['https://e.tb.cn/h.one?tk=x']);
});

test('a short link that leads nowhere, or out of the known marketplaces, is named in the reader’s language; the rest goes on', async () => {
  asked.length = 0;
  await side.offer('b', '2');
  const lost = ['https://e.tb.cn/h.dead', 'https://e.tb.cn/h.gone', 'https://m.tb.cn/h.out'].map(shared);
  for (const [language, words] of [
    ['en', /could not be followed/],
    ['zh-CN', /未能通过这个短链接/],
  ] as const) {
    const answer = await side.running.call('POST', '/complaints/check', {
      as: side.brand.token,
      body: body([...lost, itemUrl('2')]),
      headers: { 'accept-language': language },
    });
    expect(answer.body.results[0]).toMatchObject({ accepted: true, target: { id: '2' } });
    expect(answer.body.results.slice(1).map(({ given }: { given: string }) => given)).toEqual(lost);
    for (const { refused } of answer.body.results.slice(1))
      expect(refused).toEqual([{ code: 'short-link-lost', message: expect.stringMatching(words) }]);
  }
  expect(asked.every((url) => url.includes('tb.cn/'))).toBe(true);
});
