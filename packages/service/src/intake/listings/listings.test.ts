import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Running, startRunning } from '../../testing/running-service.ts';

let running: Running;
let as: string;
beforeAll(async () => {
  running = await startRunning();
  const { taobao, tmall } = running.shops;
  taobao.putSellers([
    { id: 's1', name: '明月小店' },
    { id: 's2', name: 'Sunny Store', language: 'en' },
  ]);
  taobao.putListings([
    { id: 'a', title: '耐克 运动鞋 男', seller: { id: 's1' }, price: { amount: '199.00', currency: 'CNY' }, sold: 12 },
    { id: 'b', title: 'Ｎike Dunk low', seller: { id: 's2' } },
    { id: 'c', title: '跑步鞋', brand: '耐克', seller: { id: 's2' } },
  ]);
  tmall.putSellers([{ id: 't1', name: '耐克旗舰店' }]);
  tmall.putListings([
    { id: 'd', title: '耐磨 克重', seller: { id: 't1' } },
    ...Array.from({ length: 7 }, (_, index) => ({ id: `p${index}`, title: '袜子', seller: { id: 't1' } })),
  ]);
  await running.settle();
  as = await running.deskUser('reader');
});
afterAll(() => running.close());

const search = (query: string) => running.call('GET', `/listings?${query}`, { as });
const idsOf = ({ body }: { body: { items: { id: string }[] } }) => body.items.map(({ id }) => id);

describe('a search', () => {
  test('finds two adjacent hanzi in title, brand and shop, but not two separate ones', async () => {
    const found = await search(`q=${encodeURIComponent('耐克')}`);
    expect(idsOf(found)).toEqual(['a', 'c', 'd', 'p0', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6']);
    expect(idsOf(await search(`q=${encodeURIComponent('克运')}`))).toEqual(['a']);
    expect(idsOf(await search(`q=${encodeURIComponent('磨克')}`))).toEqual(['d']);
    expect(idsOf(await search(`q=${encodeURIComponent('耐运')}`))).toEqual([]);
  });

  test('looks through obfuscation, and takes words in any order', async () => {
    expect(idsOf(await search(`q=${encodeURIComponent('dunk nike')}`))).toEqual(['b']);
    expect(idsOf(await search(`q=${encodeURIComponent('N-1-K-E')}`))).toEqual(['b']);
  });

  test('by marketplace and seller', async () => {
    expect(idsOf(await search('marketplace=taobao&seller=s2'))).toEqual(['b', 'c']);
    expect((await search('marketplace=tmall&limit=100')).body.items).toHaveLength(8);
  });

  test('pages through everything once', async () => {
    const seen: string[] = [];
    let next = '';
    do {
      const { body } = await search(`limit=3${next && `&cursor=${next}`}`);
      seen.push(...body.items.map((one: { marketplace: string; id: string }) => `${one.marketplace}/${one.id}`));
      next = body.next ?? '';
    } while (next !== '');
    expect(seen).toHaveLength(11);
    expect(new Set(seen).size).toBe(11);
    expect(seen).toEqual([...seen].sort());
  });

  test('refuses queries that it cannot search, and a foreign cursor', async () => {
    for (const q of ['克', '?!', 'a 1']) {
      expect(await search(`q=${encodeURIComponent(q)}`)).toMatchObject({
        status: 400,
        body: { code: 'query-too-short' },
      });
    }
    expect(await search('cursor=abc')).toMatchObject({ status: 400, body: { code: 'bad-cursor' } });
  });
});

test('one listing as last seen', async () => {
  expect(await running.call('GET', '/listings/taobao/a', { as })).toMatchObject({
    status: 200,
    body: {
      title: '耐克 运动鞋 男',
      price: { amount: '199.00', currency: 'CNY' },
      sold: 12,
      state: 'visible',
      listing: { id: 'a' },
    },
  });
  expect((await running.call('GET', '/listings/taobao/zzz', { as })).status).toBe(404);
  expect((await running.call('GET', '/listings/taobao/a')).status).toBe(401);
});
