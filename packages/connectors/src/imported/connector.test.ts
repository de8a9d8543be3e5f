import { appendFile, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
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

  it('are read again after a restart, and named if a line is wrong; then none of what is new counts', async () => {
    await bringIn(offer('1'));
    const restarted = importedConnector({ marketplace: 'shoes', file, now: () => new Date(at) });
    expect(await restarted.pull('listing', {})).toMatchObject({ items: [{ listing: { id: '1' } }], cursor: '1' });
    const right = await readFile(file, 'utf8');
    await new ImportedBook(file).bringIn([offer('2')], 'en', at);
    const longer = await readFile(file, 'utf8');
    await appendFile(file, '{}\n');
    for (const _ of [1, 2])
      await expect(restarted.pull('listing', {})).rejects.toThrow(`${file}:3 is no line of imported listings`);
    await writeFile(file, longer);
    expect(await restarted.pull('listing', { cursor: '1' })).toMatchObject({ items: [{}], cursor: '2' });
    await writeFile(file, right);
    await expect(restarted.pull('listing', {})).rejects.toThrow('became shorter');
  });

  it('outlive a last line that was cut off: the next import says so, and nothing else is lost', async () => {
    await bringIn(offer('1'));
    await ids();
    const before = await readFile(file, 'utf8');
    await new ImportedBook(file).bringIn([offer('鞋')], 'zh-CN', at);
    const line = (await readFile(file)).subarray(Buffer.byteLength(before));
    const places = [1, line.indexOf('鞋') + 1, line.length - 2, line.length - 1];
    // Some disks leave zeros.
    for (const cut of [...places.map((place) => line.subarray(0, place)), Buffer.alloc(9)]) {
      await writeFile(file, before);
      await appendFile(file, cut);
      const running = new ImportedBook(file);
      await running.refresh();
      const isWhole = cut.length === line.length - 1;
      expect(await new ImportedBook(file).bringIn([offer('2'), offer('3')], 'en', at)).toMatchObject({
        created: 2,
        mended: expect.stringContaining(`The last line of ${file} had no end`),
      });
      const restarted = new ImportedBook(file);
      for (const book of [running, restarted]) {
        await book.refresh();
        expect(book.changes('listing')).toEqual(['1', ...(isWhole ? ['鞋'] : []), '2', '3']);
      }
      const again = await restarted.bringIn([offer('鞋'), offer('2')], 'zh-CN', at);
      expect(again).toMatchObject({ created: isWhole ? 0 : 1, unchanged: isWhole ? 2 : 1 });
      expect(again).not.toHaveProperty('mended');
    }
  });

  it('tell of a last line that an order left without its end', async () => {
    await bringIn(offer('1'), offer('2'));
    await connector.submit([order('1', 'listing.hide')]);
    await truncate(file, Buffer.byteLength(await readFile(file, 'utf8')) - 5);
    const told: string[] = [];
    const restarted = importedConnector({
      ...{ marketplace: 'shoes', file, now: () => new Date(at) },
      onMended: (what) => told.push(what),
    });
    await restarted.submit([order('2', 'listing.hide')]);
    expect(told).toEqual([expect.stringContaining('had no end')]);
    const targets = ['1', '2'].map((id) => order(id, 'listing.hide').target);
    expect(await restarted.observe(targets)).toMatchObject([
      { surfaces: { page: 'visible' } },
      { surfaces: { page: 'gone' } },
    ]);
    await restarted.submit([order('1', 'listing.hide')]);
    expect(told).toHaveLength(1);
  });

  it('of several writers stand beside each other, each line whole', async () => {
    // More than Node appends in one write by itself.
    const title = 'a'.repeat(900);
    const write = async (writer: number): Promise<void> => {
      const some = Array.from({ length: 700 }, (_, index) => offer(`${writer}-${index}`, 's', { title }));
      await new ImportedBook(file).bringIn(some, 'en', at);
    };
    await Promise.all([1, 2, 3, 4].map(write));
    const all = new ImportedBook(file);
    await all.refresh();
    expect(new Set(all.changes('listing')).size).toBe(2800);
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
