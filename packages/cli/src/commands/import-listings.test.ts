import { createSimulatedMarketplace, type SimulatedMarketplace } from '@marketsafe/connectors';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { marketsafe } from '../testing/marketsafe.ts';
import { scratchFolder } from '../testing/scratch-folder.ts';

const scratch = scratchFolder();
let shop: SimulatedMarketplace;
let url: string;

beforeAll(async () => {
  shop = await createSimulatedMarketplace({
    id: 'taobao',
    name: { en: 'Taobao', zh: '淘宝' },
    currency: 'CNY',
    now: () => new Date('2026-03-02T02:00:00.000Z'),
    operatorToken: 'operator',
  });
  url = await shop.listen(0);
  shop.putSellers([{ id: 's1', name: '老店', language: 'en' }]);
});
afterAll(() => shop.close());

const put = (file: string, ...more: string[]) =>
  marketsafe(['import', 'listings', file, '--marketplace-url', url, '--operator-token', 'operator', ...more]);

const page = async (id: string) =>
  (await shop.app.inject(`/api/shop/item/${id}`)).json<{ title: string; seller: { name: string } }>();
const sellersThere = async () => {
  const answer = await shop.app.inject({
    url: '/operator/v1/sellers?limit=500',
    headers: { authorization: 'Bearer operator' },
  });
  return answer.json<{ items: { id: string; name: string; language: string }[] }>().items;
};
const line = (id: string, seller: { id: string; name?: string }, title = `Nike ${id}`): string =>
  JSON.stringify({ marketplace: 'weidian', id, title, seller, price: { amount: '57.69', currency: 'USD' } });

describe('marketsafe import listings', () => {
  it('imports listings and new sellers, and leaves existing sellers unchanged', async () => {
    const file = scratch.write(
      'two.jsonl',
      [line('1', { id: 's1', name: 'Another' }), line('2', { id: 's2', name: 'New shop' })].join('\n'),
    );
    const { code, out } = await put(file);
    expect(out).toContain('2 listings created, 0 changed, 0 as before; 1 new seller; 0 lines refused.');
    expect(code).toBe(0);
    expect(await page('1')).toMatchObject({ title: 'Nike 1', seller: { id: 's1', name: '老店' } });
    expect(await sellersThere()).toMatchObject([
      { id: 's1', name: '老店', language: 'en' },
      { id: 's2', name: 'New shop', language: 'zh-CN' },
    ]);
    expect(JSON.parse((await put(file, '--json')).out)).toMatchObject({
      created: 0,
      changed: 0,
      unchanged: 2,
      sellers: 0,
    });
  });

  it('reports the malformed line of ten thousand by its number, and imports the rest', async () => {
    const lines = Array.from({ length: 10_000 }, (_, index) => line(`m${index}`, { id: `seller-${index % 40}` }));
    lines[6_541] = '{"marketplace":"weidian","id":';
    const file = scratch.write('many.jsonl', lines.join('\n'));
    const { code, out, err } = await put(file, '--json');
    expect(JSON.parse(err)).toMatchObject({ file, line: 6_542 });
    expect(JSON.parse(out)).toMatchObject({ created: 9_999, sellers: 40, malformed: [{ line: 6_542 }] });
    expect(await page('m6542')).toMatchObject({ title: 'Nike m6542' });
    expect(code).toBe(1);
  });

  it('refuses an id of another seller’s offer, unless it may renumber all listings', async () => {
    const file = scratch.write(
      'same.jsonl',
      [line('9', { id: 'a' }, 'Nike Dunk'), line('9', { id: 'b' }, 'Nike Air')].join('\n'),
    );
    const kept = await put(file);
    expect(kept.err).toContain(`${file}:2: listing 9 is the offer of another seller`);
    expect(kept.err).toContain('--renumber');
    expect(kept.code).toBe(1);
    expect(JSON.parse((await put(file, '--renumber', '--json')).out)).toMatchObject({ created: 2, malformed: [] });
    expect(JSON.parse((await put(file, '--renumber', '--json')).out)).toMatchObject({ created: 0, unchanged: 2 });
  });

  it('imports feeds of several kinds, and a list whose columns are named; a wrong price is named and left out', async () => {
    const xml = scratch.write(
      'feed.xml',
      '<rss><channel>\n<item><g:id>x1</g:id><title>Nike Dunk</title><link>https://shop.example/1</link><g:price>18.13-26.37 USD</g:price></item></channel></rss>',
    );
    const html = scratch.write(
      'page.html',
      '<!doctype html><script type="application/ld+json">{"@type":"Product","name":"Nike Cap","sku":"h1","url":"https://shop.example/2"}</script>',
    );
    const { code, out, err } = await put(xml, html, '--seller', 's3');
    expect(out).toContain(
      '2 listings created, 0 changed, 0 as before; 1 new seller; 0 lines refused. 1 price left out.',
    );
    expect(err).toContain(
      `${xml}:2:price: “18.13-26.37 USD” is a range of prices. The listing is taken without a price`,
    );
    expect(code).toBe(0);
    expect(await page('x1')).toMatchObject({ title: 'Nike Dunk' });
    const list = scratch.write('list.csv', 'Item no.;Name;Cost\nc1;Nike Air;1.27e+01\nc2;Nike Max;9,50\n');
    const mapped = ['--seller', 's3', '--currency', 'EUR', '--map', 'id=Item no.', '--map', 'title=Name'];
    const read = await put(list, '--json', ...mapped, '--map', 'price=Cost');
    expect(JSON.parse(read.out)).toMatchObject({
      ...{ created: 2, malformed: [] },
      leftOut: [{ file: list, line: 2, field: 'price', kept: true }],
    });
    expect(JSON.parse((await put(list, '--json', ...mapped, '--map', 'price=Cost')).out)).toMatchObject({
      unchanged: 2,
    });
    const wrong = await put(list, ...mapped, '--map', 'price=Price');
    expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining('no column “Price” for price')]);
    expect((await put(list, '--map', 'prize=Cost')).code).toBe(2);
  });

  it.each([
    ['no marketplace named', [], /--to taobao/],
    ['a wrong token', ['--marketplace-url', 'URL', '--operator-token', 'wrong'], /does not know this operator token/],
    ['nobody at the address', ['--marketplace-url', 'http://127.0.0.1:9', '--operator-token', 'x'], /No answer from/],
    ['no token', ['--marketplace-url', 'URL'], /whose operator token/],
    [
      'no data folder',
      ['--marketplace-url', 'URL', '--to', 'taobao', '--data', '/nowhere'],
      /secrets\.json is not there/,
    ],
  ])('refuses %s with 2', async (_, args, why) => {
    const file = scratch.write('one.jsonl', line('1', { id: 's1' }));
    const { code, err } = await marketsafe([
      'import',
      'listings',
      file,
      ...args.map((arg) => (arg === 'URL' ? url : arg)),
    ]);
    expect(err).toMatch(why);
    expect(code).toBe(2);
  });
});
