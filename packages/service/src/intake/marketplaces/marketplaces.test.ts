import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemEntropy } from '../../platform/entropy.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import { type Running, startRunning, webhookSecrets } from '../../testing/running-service.ts';
import type { ListingChange } from '../listings/index.ts';
import { ingestListings, reindexListings } from './index.ts';

let running: Running;
beforeAll(async () => {
  running = await startRunning();
});
afterAll(() => running.close());

const identity = (number: string) => ({ kind: 'id-card' as const, number, holder: '王某' });
const read = <T>(run: Parameters<Running['service']['transactions']['work']>[0]) =>
  running.service.transactions.work(run) as Promise<T>;
const account = (key: string) =>
  read<{ name: string; contact: string | null; identity_hash: string | null } | undefined>((tx) =>
    tx.selectFrom('seller_account').selectAll().where('key', '=', key).executeTakeFirst(),
  );
const sellerState = (key: string) =>
  // biome-ignore lint/suspicious/noExplicitAny: the assertions are the type
  read<any>(async (tx) => {
    const row = await tx.selectFrom('aggregate').select('state').where('id', '=', key).executeTakeFirst();
    return row?.state;
  });
const nextDelta = async () => {
  running.clock.advance(60_000);
  await running.settle();
};

describe('a pull', () => {
  test('brings sellers and listings, page by page, and only what is new afterwards', async () => {
    const { taobao } = running.shops;
    taobao.putSellers([
      { id: 's1', name: '明月小店', identity: identity('110101199001011234'), email: 's1@shop.example' },
    ]);
    taobao.putListings(
      Array.from({ length: 250 }, (_, index) => ({
        id: `l${index}`,
        title: `明月 包包 ${index}`,
        seller: { id: 's1' },
        price: { amount: '99.00', currency: 'CNY' },
      })),
    );
    await running.settle();
    const count = () =>
      read<{ count: string }>((tx) =>
        tx
          .selectFrom('listing')
          .select(({ fn }) => fn.countAll<string>().as('count'))
          .executeTakeFirstOrThrow(),
      );
    expect(await count()).toEqual({ count: '250' });
    expect(await sellerState('taobao/s1')).toMatchObject({ seller: 'taobao/s1', language: 'zh-CN' });

    // Without grams, no search finds them.
    await running.service.transactions.work((tx) => tx.updateTable('listing').set({ grams: [] }).execute());
    const found = async () => (await running.call('GET', '/listings?q=包包', { as: await desk() })).body.items.length;
    expect(await found()).toBe(0);
    expect(await reindexListings(running.service.transactions)).toBe(250);
    expect(await found()).toBeGreaterThan(0);

    taobao.putListings([{ id: 'l7', title: '明月 新款', seller: { id: 's1' } }]);
    await running.settle();
    const title = async () => (await running.call('GET', '/listings/taobao/l7', { as: await desk() })).body.title;
    expect(await title()).toBe('明月 包包 7');
    await nextDelta();
    expect(await title()).toBe('明月 新款');
    expect(await count()).toEqual({ count: '250' });
  });

  test('stores a seller’s declared identity as a keyed hash, and the address sealed', async () => {
    const row = await account('taobao/s1');
    expect(row?.identity_hash).toMatch(/^[0-9a-f]{64}$/);
    const everything = JSON.stringify([
      row,
      await read((tx) => tx.selectFrom('event').select('payload').execute()),
      await read((tx) => tx.selectFrom('aggregate').select('state').execute()),
    ]);
    expect(everything).not.toContain('110101199001011234');
    expect(everything).not.toContain('s1@shop.example');
    const body = await read<{ body: unknown }>((tx) =>
      tx
        .selectFrom('sealed')
        .select('body')
        .where('id', '=', row?.contact ?? '')
        .executeTakeFirstOrThrow(),
    );
    expect(body).toEqual({ body: { email: 's1@shop.example' } });
  });

  test('that brings the same again writes no event and seals nothing', async () => {
    const tally = () =>
      read<unknown>(async (tx) => [
        await tx
          .selectFrom('event')
          .select(({ fn }) => fn.countAll().as('n'))
          .executeTakeFirst(),
        await tx
          .selectFrom('sealed')
          .select(({ fn }) => fn.countAll().as('n'))
          .executeTakeFirst(),
      ]);
    const before = await tally();
    await running.service.transactions.work((tx) => tx.updateTable('cursor').set({ cursor: '{}' }).execute());
    await nextDelta();
    expect(await tally()).toEqual(before);
  });

  test('forgets the address that a seller had before', async () => {
    const known = () =>
      read<{ body: unknown }[]>((tx) =>
        tx
          .selectFrom('sealed')
          .select('body')
          .where('retention', '=', 'contact')
          .where('body', 'is not', null)
          .execute(),
      );
    expect(JSON.stringify(await known())).toContain('s1@shop.example');
    running.shops.taobao.putSellers([
      { id: 's1', name: '明月小店', identity: identity('110101199001011234'), email: 'new@shop.example' },
    ]);
    await nextDelta();
    expect(JSON.stringify(await known())).toContain('new@shop.example');
    expect(JSON.stringify(await known())).not.toContain('s1@shop.example');
  });

  test('from an unavailable marketplace waits, visibly, and then continues', async () => {
    const { tmall } = running.shops;
    tmall.putListings([{ id: 'm1', title: '天猫 明月', seller: { id: 't1', name: '旗舰店' } }]);
    tmall.faults.arm({ kind: 'server-error', on: 'read', times: 2 });
    await nextDelta();
    const cursors = () =>
      read<{ last_error: string | null }[]>((tx) =>
        tx.selectFrom('cursor').select('last_error').where('marketplace', '=', 'tmall').execute(),
      );
    expect((await cursors()).some(({ last_error: error }) => error !== null)).toBe(true);
    tmall.faults.clear();
    running.clock.advance(600_000);
    await running.settle();
    expect((await cursors()).every(({ last_error: error }) => error === null)).toBe(true);
    expect((await running.call('GET', '/listings/tmall/m1', { as: await desk() })).status).toBe(200);
  });
});

describe('a banned operator', () => {
  const close = (key: string) =>
    running.service.transactions.work(async (tx) => {
      // No case has these strikes, so there is no one to notify.
      const work = new UnitOfWork(
        tx,
        { now: running.clock.now(), entropy: systemEntropy, programme: running.programme },
        {
          effects: async () => undefined,
          project: async () => undefined,
        },
      );
      await work.lock([{ kind: 'seller', id: key }]);
      for (const number of [1, 2]) {
        work.execute(
          { kind: 'seller', id: key },
          {
            type: 'record-strike',
            case: `00000000-0000-4000-8000-00000000000${number}`,
            right: `cn-${number}`,
            reason: 'counterfeit',
            gravity: 'organised',
            filedAt: work.now,
            settledBy: 'silence',
          },
          { kind: 'system' },
        );
      }
      await work.finish();
    });

  test('is recognised on any marketplace by the identity that a new account declares', async () => {
    await close('taobao/s1');
    expect((await sellerState('taobao/s1')).closure).toBeDefined();
    const { tmall } = running.shops;
    tmall.putSellers([
      { id: 'again', name: '换个名字', identity: identity('110101 19900101 1234') },
      { id: 'honest', name: '老实人', identity: identity('110101199001019999') },
      { id: 'silent', name: '没有申报' },
    ]);
    await nextDelta();
    expect((await sellerState('tmall/again')).recognised).toMatchObject({ of: 'taobao/s1' });
    expect((await sellerState('taobao/s1')).derived).toEqual(['tmall/again']);
    expect((await sellerState('tmall/again')).strikes).toEqual({});
    expect((await sellerState('tmall/honest')).recognised).toBeUndefined();
    expect((await sellerState('tmall/silent')).recognised).toBeUndefined();
  });

  test('is recognised when an account declares its identity only later', async () => {
    running.shops.tmall.putSellers([{ id: 'silent', name: '没有申报', identity: identity('110101199001011234') }]);
    await nextDelta();
    expect((await sellerState('tmall/silent')).recognised).toMatchObject({ of: 'taobao/s1' });
  });
});

describe('a listing that changes', () => {
  const pulled = (more: object) => ({
    kind: 'listing' as const,
    state: 'visible' as const,
    updatedAt: '2026-03-02T02:00:00.000Z',
    listing: {
      ...{ marketplace: 'taobao', id: 'hook', title: '明月', seller: { id: 's9' }, images: [], shipsTo: [] },
      ...{ variants: [], attributes: {}, sold: 3 },
      ...more,
    },
  });
  const take = async (item: ReturnType<typeof pulled> & { state: 'visible' | 'hidden' | 'deleted' }) => {
    const changes: ListingChange[] = [];
    await running.service.transactions.work((tx) =>
      ingestListings(tx, [item], running.clock.now(), async (_tx, change) => {
        changes.push(change);
      }),
    );
    return changes.map(({ what }) => what);
  };

  test('is recognised: new content, another seller, deleted; not the number sold', async () => {
    expect(await take(pulled({}))).toEqual([]);
    expect(await take(pulled({}))).toEqual([]);
    expect(await take(pulled({ sold: 4 }))).toEqual([]);
    expect(await take(pulled({ price: { amount: '1', currency: 'CNY' } }))).toEqual([['content']]);
    expect(await take(pulled({ seller: { id: 's10' } }))).toEqual([['seller', 'content']]);
    expect(await take({ ...pulled({ seller: { id: 's10' } }), state: 'deleted' as never })).toEqual([['state']]);
  });

  test('keeps its offer and its seller when it is deleted, whatever the marketplace still says of it', async () => {
    const price = { amount: '2.00', currency: 'CNY' };
    await take(pulled({ id: 'ended', price }));
    const rest = pulled({ id: 'ended', title: '', seller: { id: 'default' } });
    expect(await take({ ...rest, state: 'deleted' as never })).toEqual([['state']]);
    const row = await read<{ seller: string; title: string; state: string; listing: unknown }>((tx) =>
      tx
        .selectFrom('listing')
        .select(['seller', 'title', 'state', 'listing'])
        .where('id', '=', 'ended')
        .executeTakeFirstOrThrow(),
    );
    expect(row).toMatchObject({ seller: 's9', title: '明月', state: 'deleted' });
    expect(row.listing).toMatchObject({ price, seller: { id: 's9' } });
    expect(await take(pulled({ id: 'ended', seller: { id: 's11' } }))).toEqual([['seller', 'content', 'state']]);
  });
});

describe('a webhook', () => {
  let deliveries = 0;
  const deliver = (body: object, more: { secret?: string; at?: Date } = {}) => {
    deliveries += 1;
    const id = `msg_${deliveries}`;
    const at = Math.floor((more.at ?? running.clock.now()).getTime() / 1000);
    const payload = JSON.stringify(body);
    const key = Buffer.from((more.secret ?? webhookSecrets.taobao).slice('whsec_'.length), 'base64');
    const signature = createHmac('sha256', key).update(`${id}.${at}.${payload}`).digest('base64');
    return running.call('POST', '/marketplaces/taobao/events', {
      body,
      headers: { 'webhook-id': id, 'webhook-timestamp': String(at), 'webhook-signature': `v1,${signature}` },
    });
  };
  const changed = () => ({
    events: [{ type: 'listing.changed', at: running.clock.now().toISOString(), listing: 'l8' }],
  });

  test('has the marketplace asked at once', async () => {
    await nextDelta();
    running.shops.taobao.putListings([{ id: 'l8', title: '明月 急', seller: { id: 's1' } }]);
    await running.settle();
    const title = async () => (await running.call('GET', '/listings/taobao/l8', { as: await desk() })).body.title;
    expect(await title()).not.toBe('明月 急');
    expect(await deliver(changed())).toMatchObject({ status: 200, body: { received: 1 } });
    await running.settle();
    expect(await title()).toBe('明月 急');
  });

  test('is not believed, and has no full pull begun', async () => {
    const full = async () =>
      (await running.call('GET', '/desk/pulls', { as: await desk() })).body.items.filter(
        ({ of }: { of: string }) => of === 'full',
      );
    const before = await full();
    const at = running.clock.now().toISOString();
    const claim = { events: [{ type: 'listing.deleted', at, listing: 'l9' }] };
    expect(await deliver(claim)).toMatchObject({ status: 200, body: { received: 1 } });
    await running.settle();
    expect((await running.call('GET', '/listings/taobao/l9', { as: await desk() })).body.state).toBe('visible');
    expect(before).toHaveLength(2);
    expect(await full()).toEqual(before);
  });

  test('that is forged, stale, or for an unknown marketplace is refused', async () => {
    const forged = `whsec_${Buffer.from('somebody else').toString('base64')}`;
    expect(await deliver(changed(), { secret: forged })).toMatchObject({
      status: 401,
      body: { code: 'bad-signature' },
    });
    const hourAgo = new Date(running.clock.now().getTime() - 3_600_000);
    expect((await deliver(changed(), { at: hourAgo })).status).toBe(401);
    expect((await running.call('POST', '/marketplaces/nowhere/events', { body: {} })).status).toBe(404);
  });
});

test('the marketplaces are public', async () => {
  const { body } = await running.call('GET', '/marketplaces');
  expect(body.items.map(({ id, forum }: { id: string; forum: string }) => [id, forum])).toEqual([
    ['taobao', 'decides-here'],
    ['tmall', 'decides-here'],
  ]);
});

let token: string | undefined;
const desk = async (): Promise<string> => {
  token ??= await running.deskUser('reader');
  return token;
};
