import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { createSimulatedMarketplace } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'shop-journal-'));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;

const TOKEN = 'operator-token';
const openShop = (journal: string) =>
  createSimulatedMarketplace({
    id: 'taobao',
    name: { en: 'Taobao', zh: '淘宝' },
    currency: 'CNY',
    now: () => new Date('2026-03-02T08:00:00Z'),
    operatorToken: TOKEN,
    journal,
  });

type Shop = Awaited<ReturnType<typeof openShop>>;
const headers = { authorization: `Bearer ${TOKEN}` };

const everything = async (shop: Shop) => ({
  listings: (await shop.app.inject({ url: '/operator/v1/listings?limit=500', headers })).json(),
  sellers: (await shop.app.inject({ url: '/operator/v1/sellers?limit=500', headers })).json(),
  effects: shop.effects(),
  search: (await shop.app.inject({ url: `/api/shop/search?limit=100&q=${encodeURIComponent('跑鞋')}` })).json(),
});

const step = fc.record({
  do: fc.constantFrom(
    'listing.remove',
    'listing.hide',
    'listing.reinstate',
    'seller.close',
    'seller.suspend',
    'seller.reinstate',
    'put',
    'recycle',
  ),
  on: fc.integer({ min: 1, max: 4 }),
});

describe('a shop with a journal', () => {
  it('is the same shop after a restart, after any history', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        files += 1;
        const path = join(folder, `${files}.jsonl`);
        const shop = await openShop(path);
        for (const [index, { do: type, on }] of steps.entries()) {
          const id = String(on);
          if (type === 'put')
            shop.putListings([{ id, title: `跑鞋 ${index}`, stock: index, seller: { id: `s${on % 2}` } }]);
          else if (type === 'recycle') shop.recycle(id, 's0');
          else {
            const kind = type.startsWith('seller') ? 'storefront' : 'listing';
            const target = { kind, marketplace: 'taobao', id: kind === 'listing' ? id : `s${on % 2}` };
            const payload = { actions: [{ id: `a${index}`, type, target }] };
            await shop.app.inject({ method: 'POST', url: '/operator/v1/actions', headers, payload });
          }
        }
        const before = await everything(shop);
        await shop.close();
        const again = await openShop(path);
        expect(await everything(again)).toEqual(before);
        await again.close();
      }),
      {
        numRuns: 40,
        // A measure changes neither a listing's words nor its place in the search.
        examples: [
          [
            [
              { do: 'put', on: 2 },
              { do: 'seller.close', on: 2 },
              { do: 'put', on: 1 },
              { do: 'seller.reinstate', on: 2 },
            ],
          ],
        ],
      },
    );
  });

  it('remembers an action across a restart, so that it is not done twice', async () => {
    const path = join(folder, 'twice.jsonl');
    const payload = {
      actions: [{ id: 'a', type: 'listing.remove', target: { kind: 'listing', marketplace: 'taobao', id: '1' } }],
    };
    for (const round of [1, 2]) {
      const shop = await openShop(path);
      if (round === 1) shop.putListings([{ id: '1', title: '跑鞋', seller: { id: 's' } }]);
      const answer = await shop.app.inject({ method: 'POST', url: '/operator/v1/actions', headers, payload });
      expect(answer.json().results[0].status).toBe('effective');
      expect(shop.effects()).toHaveLength(1);
      await shop.close();
    }
  });

  it('cuts off a line torn by a kill, and continues after it', async () => {
    const path = join(folder, 'torn.jsonl');
    const shop = await openShop(path);
    shop.putListings([{ id: '1', title: '跑鞋', seller: { id: 's' } }]);
    await shop.close();
    appendFileSync(path, '{"row":"listing","val');
    const again = await openShop(path);
    again.putListings([{ id: '2', title: '跑鞋', seller: { id: 's' } }]);
    await again.close();
    expect(
      readFileSync(path, 'utf8')
        .split('\n')
        .filter((line) => line.includes('"val{')),
    ).toEqual([]);
    const third = await openShop(path);
    expect((await everything(third)).search.total).toBe(2);
    await third.close();
  });

  it('refuses a file of another kind, naming the line', async () => {
    const path = join(folder, 'foreign.jsonl');
    writeFileSync(path, '{"row":"recipe"}\n');
    await expect(openShop(path)).rejects.toThrow('line 1');
  });
});
