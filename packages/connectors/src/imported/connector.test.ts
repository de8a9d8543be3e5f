import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Listing } from '@marketsafe/terms';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Action, Connector } from '../contract.ts';
import { ImportedBook, importedConnector } from './index.ts';

let folder: string;
let file: string;
let count = 0;
let book: ImportedBook;
let connector: Connector;
const at = '2026-03-02T02:00:00.000Z';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'marketsafe-imported-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(() => {
  count += 1;
  file = join(folder, `${count}/shoes.jsonl`);
  book = new ImportedBook(file);
  connector = importedConnector({ marketplace: 'shoes', file, now: () => new Date(at), inbox: 'sellers.invalid' });
});

const offer = (id: string, seller = 's1', more: object = {}): Listing =>
  Listing.parse({
    marketplace: 'shoes',
    id,
    title: `Shoe ${id}`,
    seller: { id: seller, name: `${seller} shop` },
    ...more,
  });
const bringIn = (...listings: readonly Listing[]) => book.bringIn(listings, 'zh-CN', at);
const order = (
  id: string,
  type: Action['type'],
  kind: 'listing' | 'storefront' = 'listing',
  more: object = {},
): Action => ({
  ...{ id: `${type} ${id}`, type, target: { kind, marketplace: 'shoes', id } },
  ...more,
});
const ids = async (from: { cursor?: string; next?: string; limit?: number } = {}) => {
  const page = await connector.pull('listing', from);
  return {
    ...page,
    items: page.items.map((item) => (item.kind === 'listing' ? `${item.listing.id} ${item.state}` : '')),
  };
};

describe('imported listings', () => {
  it('come in once, changed ones again, and an id stays with its seller', async () => {
    expect(await bringIn(offer('1'), offer('2', 's2'), offer('1', 's3'))).toEqual({
      ...{ created: 2, changed: 0, unchanged: 0, sellers: 2 },
      refused: [{ index: 2, why: 'listing 1 is the offer of another seller' }],
    });
    expect(await bringIn(offer('1'), offer('2', 's2', { title: 'Cheaper' }))).toMatchObject({
      changed: 1,
      unchanged: 1,
    });
  });

  it('are pulled page by page, and later only what was imported or ordered since', async () => {
    expect(await ids()).toEqual({ items: [], cursor: '0' });
    await bringIn(offer('1'), offer('2'), offer('3'));
    const first = await ids({ cursor: '0', limit: 2 });
    expect(first).toEqual({ items: ['1 visible', '2 visible'], next: '2', cursor: '2' });
    const second = await ids({ next: '2', limit: 2 });
    expect(second).toEqual({ items: ['3 visible'], cursor: '3' });
    await connector.submit([order('1', 'listing.hide')]);
    expect(await ids({ cursor: second.cursor })).toEqual({ items: ['1 hidden'], cursor: '4' });
    const sellers = await connector.pull('seller', {});
    expect(sellers.items).toMatchObject([
      { id: 's1', name: 's1 shop', language: 'zh-CN', state: 'active', contact: { email: 's1@sellers.invalid' } },
    ]);
  });

  it('are read again after a restart, a torn last line aside, and named if another line is wrong', async () => {
    await bringIn(offer('1'));
    await appendFile(file, '{"row":"listing","lis');
    const restarted = importedConnector({ marketplace: 'shoes', file, now: () => new Date(at) });
    expect((await restarted.pull('listing', {})).items).toHaveLength(1);
    await writeFile(file, '{}\n');
    await expect(new ImportedBook(file).refresh()).rejects.toThrow(`${file}:1 is no line of imported listings`);
  });

  it('are found by the address in the file, or by a known form', async () => {
    await bringIn(offer('1', 's1', { url: 'https://shoes.example/offers/one?color=red' }));
    await ids();
    expect(connector.parseUrl('shoes.example/offers/one?color=red')).toEqual({
      ...{ kind: 'listing', marketplace: 'shoes', id: '1' },
    });
    expect(connector.parseUrl('https://shoes.example/offers/two')).toBeUndefined();
    expect(connector.parseUrl('https://item.taobao.com/item.htm?id=1')).toBeUndefined();
  });
});

describe('an order', () => {
  it('changes what the trial shows, says that it was sent to no one, and happens once', async () => {
    await bringIn(offer('1'));
    const remove = order('1', 'listing.remove', 'listing', { expectSeller: 's1' });
    const [done] = await connector.submit([remove]);
    expect(done).toMatchObject({
      ...{ outcome: 'done', reason: expect.stringContaining('Not sent') },
      observed: { exists: true, surfaces: { page: 'gone' } },
    });
    expect(await connector.submit([remove, { ...remove, id: 'another' }])).toMatchObject([
      { outcome: 'done' },
      { outcome: 'already' },
    ]);
    const lost = { actionId: remove.id, type: remove.type, target: remove.target, outcome: 'unknown', at } as const;
    expect(await connector.poll([lost, { ...lost, actionId: 'never' }])).toMatchObject([
      { outcome: 'done', observed: { surfaces: { page: 'gone' } } },
      { outcome: 'unknown' },
    ]);
    await connector.submit([order('1', 'listing.reinstate')]);
    expect(await connector.observe([remove.target])).toMatchObject([{ surfaces: { page: 'visible' } }]);
  });

  it('closes a shop with its listings', async () => {
    await bringIn(offer('1'), offer('2', 's2'));
    const [done] = await connector.submit([order('s1', 'seller.close', 'storefront')]);
    expect(done).toMatchObject({ outcome: 'done', observed: { surfaces: { page: 'gone' } } });
    expect((await ids()).items).toEqual(['1 hidden', '2 visible']);
  });

  it('that the programme stops changes nothing; one for what is not there, or of another seller, is not found', async () => {
    await bringIn(offer('1'));
    await expect(connector.submit([order('1', 'listing.hide')], async () => false)).rejects.toMatchObject({
      kind: 'stopped',
    });
    expect((await ids()).items).toEqual(['1 visible']);
    expect(
      await connector.submit([
        order('9', 'listing.hide'),
        order('1', 'listing.hide', 'listing', { expectSeller: 's2' }),
        order('s1', 'seller.notify', 'storefront'),
      ]),
    ).toMatchObject([{ outcome: 'not-found' }, { outcome: 'not-found' }, { outcome: 'unsupported' }]);
  });
});
