import { type Connector, ConnectorError } from '@marketsafe/connectors';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { systemEntropy } from '../../platform/entropy.ts';
import { type Running, type RunningOptions, startRunning } from '../../testing/running-service.ts';
import { pullSource } from './index.ts';

/** What the marketplace hides of its listings, beside what it sells. */
const hides = {
  /** Ids that no pull of changes shows. */
  changes: new Set<string>(),
  /** Ids that no pull shows, and no tombstone. */
  deleted: new Set<string>(),
  /** Everything, from every pull. */
  all: false,
  /** Ids about which no observation can be read. */
  unreadable: new Set<string>(),
};
/** Pages of listings that were asked for: from the beginning, or from a cursor on. */
let asked: { readonly from: 'start' | 'cursor'; readonly next: string | undefined }[] = [];
let observed: string[] = [];
let tombstones = false;

const hiding = (made: Connector): Connector => ({
  ...made,
  capabilities: () => {
    const { pull, ...others } = made.capabilities();
    return { ...others, pull: { ...pull, tombstones } };
  },
  pull: async (kind, from) => {
    const page = await made.pull(kind, from);
    if (kind === 'seller') return page;
    const isFull = from.cursor === undefined;
    if (made.marketplace === 'taobao') asked.push({ from: isFull ? 'start' : 'cursor', next: from.next });
    const items = page.items.filter((item) => {
      const id = item.kind === 'listing' ? item.listing.id : item.id;
      return !hides.all && !hides.deleted.has(id) && (isFull || !hides.changes.has(id));
    });
    return { ...page, items };
  },
  observe: async (targets) => {
    if (targets.some(({ id }) => hides.unreadable.has(id))) throw new ConnectorError('protocol', 'unreadable');
    observed.push(...targets.map(({ id }) => id));
    return made.observe(targets);
  },
});

const hour = 3_600_000;
let running: Running;
let desk: string;
beforeEach(() => {
  for (const ids of [hides.changes, hides.deleted, hides.unreadable]) ids.clear();
  Object.assign(hides, { all: false });
  tombstones = false;
});
afterEach(() => running.close());

/** A marketplace with so many listings, all of which are known and screened. */
async function start(count: number, options: RunningOptions = {}): Promise<void> {
  running = await startRunning(undefined, { connectorOf: hiding, ...options });
  running.shops.taobao.putSellers([{ id: 's1', name: '明月小店', password: 'pw' }]);
  const id = (index: number): string => `l${String(index).padStart(3, '0')}`;
  running.shops.taobao.putListings(
    Array.from({ length: count }, (_, index) => ({ id: id(index), title: `明月 包 ${index}`, seller: { id: 's1' } })),
  );
  await running.settle();
  desk = await running.deskUser('reader');
  asked = [];
  observed = [];
}
const later = async (milliseconds: number): Promise<void> => {
  running.clock.advance(milliseconds);
  await running.settle();
};
/** Time for pulls of changes, which one full pull interrupts. */
const nextDay = () => later(25 * hour);
const listing = async (id: string) => (await running.call('GET', `/listings/taobao/${id}`, { as: desk })).body;
const pulls = async () => (await running.call('GET', '/desk/pulls', { as: desk })).body.items;
const pull = async (of: 'seller' | 'listing' | 'full') =>
  (await pulls()).find((one: { marketplace: string; of: string }) => one.marketplace === 'taobao' && one.of === of);
const tasks = async (): Promise<string[]> =>
  (await running.call('GET', '/desk/tasks', { as: desk })).body.items.flatMap(
    ({ kind, title }: { kind: string; title: string }) => (kind === 'full-pull-short' ? [title] : []),
  );
const screened = async (): Promise<number> => (await running.call('GET', '/desk/screening', { as: desk })).body.lastDay;
/** What a process that starts now would pull, under this interval of full pulls. */
const inAnotherProcess = (fullPullEvery = 24 * hour) => {
  const { service, programme, clock } = running;
  const marketplaces = programme.marketplaces.map((one) => ({ ...one, fullPullEvery }));
  return pullSource({
    ...{ transactions: service.transactions, begin: service.begin, clock, entropy: systemEntropy },
    ...{
      programme: { ...programme, marketplaces },
      onListingChanged: async () => undefined,
      everyMilliseconds: 15_000,
    },
  });
};
/** Its seller deletes a listing. */
async function deletes(id: string): Promise<void> {
  const { app } = running.shops.taobao;
  const session = await app.inject({
    method: 'POST',
    url: '/api/seller/session',
    payload: { seller: 's1', password: 'pw' },
  });
  const headers = { authorization: `Bearer ${session.json().token}` };
  expect((await app.inject({ method: 'DELETE', url: `/api/seller/listings/${id}`, headers })).statusCode).toBe(200);
}

describe('once a day all listings are pulled', () => {
  test('so that a change that no cursor showed is found; unchanged listings cost no screening', async () => {
    await start(250);
    hides.changes.add('l007');
    running.shops.taobao.putListings([{ id: 'l007', title: '明月 新款', seller: { id: 's1' } }]);
    await later(hour);
    expect((await listing('l007')).title).toBe('明月 包 7');
    await nextDay();
    expect((await listing('l007')).title).toBe('明月 新款');
    expect(await screened()).toBe(1);
    expect(await pull('full')).toMatchObject({ last: { pages: 3, rows: 250, of: 250 } });
    const { last, next } = await pull('full');
    expect(Date.parse(next) - Date.parse(last.since)).toBe(24 * hour);
  });

  test('and a deletion without a tombstone is found: only what was not met is looked at, once', async () => {
    await start(60);
    for (const id of ['l003', 'l004']) {
      await deletes(id);
      hides.deleted.add(id);
    }
    // It is not in the list, and shoppers find it.
    hides.deleted.add('l005');
    await later(hour);
    expect((await listing('l003')).state).toBe('visible');
    await nextDay();
    expect([(await listing('l003')).state, (await listing('l004')).state, (await listing('l005')).state]).toEqual([
      ...['deleted', 'deleted', 'visible'],
    ]);
    expect(observed).toEqual(['l003', 'l004', 'l005']);
    expect(await pull('full')).toMatchObject({ last: { rows: 57, gone: 2 } });
    expect(await tasks()).toEqual([]);
    // A listing that is deleted is not missed again.
    await nextDay();
    expect(observed.slice(3)).toEqual(['l005']);
    expect((await listing('l003')).state).toBe('deleted');
  });

  test('and one listing that the marketplace cannot answer for does not hold up the others', async () => {
    await start(10);
    for (const id of ['l001', 'l002']) {
      await deletes(id);
      hides.deleted.add(id);
    }
    hides.unreadable.add('l001');
    await nextDay();
    expect([(await listing('l001')).state, (await listing('l002')).state]).toEqual(['visible', 'deleted']);
  });

  test('and where deletions are reported, what is not listed is not looked at', async () => {
    tombstones = true;
    await start(10);
    hides.deleted.add('l001');
    await nextDay();
    expect(observed).toEqual([]);
    expect((await listing('l001')).state).toBe('visible');
    expect(await pull('full')).toMatchObject({ last: { rows: 9 } });
  });

  test('but one that lists less than half deletes nothing and tells the review team, until one lists enough', async () => {
    await start(30);
    await deletes('l001');
    hides.all = true;
    await nextDay();
    expect((await listing('l001')).state).toBe('visible');
    expect(observed).toEqual([]);
    expect(await tasks()).toEqual(['taobao']);
    expect(await pull('full')).toMatchObject({ last: { rows: 0, of: 30, short: true } });
    await nextDay();
    expect(await tasks()).toEqual(['taobao']);
    Object.assign(hides, { all: false });
    hides.deleted.add('l001');
    await nextDay();
    expect((await listing('l001')).state).toBe('deleted');
    expect(await tasks()).toEqual([]);
  });

  test('page by page: after a failure, or by another process, it goes on where it was', async () => {
    await start(250);
    // Its second page: sellers and changes come first.
    running.shops.taobao.faults.arm({ kind: 'server-error', on: 'read', skip: 3 });
    await nextDay();
    expect(await pull('full')).toMatchObject({
      ...{ running: { pages: 1, rows: 100, of: 250 }, failure: { attempts: 1, why: expect.any(String) } },
    });
    const again = inAnotherProcess();
    running.clock.advance(5000);
    while ((await again(16)) > 0);
    expect(await pull('full')).toMatchObject({ last: { pages: 3, rows: 250 } });
    expect(await pull('full')).not.toHaveProperty('failure');
    const full = asked.filter(({ from }) => from === 'start').map(({ next }) => next);
    expect(full).toHaveLength(3);
    expect(new Set(full).size).toBe(3);
  });

  test('or more often, from the start with a shorter interval on', async () => {
    await start(30);
    const more = inAnotherProcess(hour);
    await more(16);
    running.clock.advance(hour);
    while ((await more(16)) > 0);
    expect(await pull('full')).toMatchObject({ last: { rows: 30 } });
  });

  test('and changes have their turn while it is under way', async () => {
    await start(250);
    running.shops.taobao.faults.arm({ kind: 'server-error', on: 'read', skip: 3, times: 7 });
    await nextDay();
    running.shops.taobao.faults.clear();
    running.shops.taobao.putListings([{ id: 'l009', title: '明月 急', seller: { id: 's1' } }]);
    asked = [];
    await later(16_000);
    expect((await listing('l009')).title).toBe('明月 急');
    expect(asked.slice(0, 2).map(({ from }) => from)).toContain('cursor');
  });

  test('and a place that stays unreadable is given up: it begins again', async () => {
    await start(250);
    running.shops.taobao.faults.arm({ kind: 'server-error', on: 'read', skip: 3, times: 1000 });
    await nextDay();
    for (let attempt = 0; attempt < 10; attempt += 1) await later(400_000);
    expect(await pull('full')).not.toHaveProperty('running');
    running.shops.taobao.faults.clear();
    await later(400_000);
    expect(await pull('full')).toMatchObject({ last: { pages: 3, rows: 250 } });
  });
});

test('who is not of the review team does not see how pulls stand', async () => {
  await start(1);
  const brand = await running.participant({ office: 'CN', number: '1', owner: '明月', contact: 'c@x.example' });
  expect((await running.call('GET', '/desk/pulls', { as: brand.token })).status).toBe(403);
});
