/** The stage shadow: nothing is sent; what would have been ordered is compared with what the marketplace did by itself. */
import type { Connector } from '@marketsafe/connectors';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadPolicies } from '../../packages/service/src/platform/policies.ts';
import { counted } from '../../packages/service/src/testing/counted.ts';
import { type BrandSide, itemUrl, startBrandSide } from './brand-side.ts';
import { inboxOf } from './seller.ts';

let side: BrandSide;
let desk: string;
let lin: string;
let chen: string;
/** What the marketplace's connector does otherwise. */
let other: Partial<Connector> = {};
beforeEach(async () => {
  other = {};
  const connectorOf = (made: Connector): Connector => ({
    ...made,
    observe: (targets) => (other.observe ?? made.observe)(targets),
    takenDownBy: async (targets) => (await (other.takenDownBy ?? made.takenDownBy)?.(targets)) ?? [],
  });
  side = await startBrandSide({}, { host: { signsIn: true }, policies: await threeCompared(), connectorOf });
  desk = await side.running.deskUser('ann');
  lin = await side.running.marketplaceUser('taobao', 'lin');
  chen = await side.running.marketplaceUser('taobao', 'chen', 'administrator');
});
afterEach(() => side.running.close());

/** The bundled rules with a bound that a test can reach. */
async function threeCompared() {
  const policies = await loadPolicies();
  const stages = { compared: 3, agreement: 0.75, daysInShadow: 14 };
  return { ...policies, packs: policies.packs.map((pack) => ({ ...pack, rules: { ...pack.rules, stages } })) };
}

const call = (method: 'GET' | 'POST', path: string, as: string, body?: object) =>
  side.running.call(method, path, { as, ...(body && { body }) });
const want = (stage: string, as = chen, more: object = { holder: side.brand.id }) =>
  as === desk
    ? call('POST', '/desk/stage-requests', as, { marketplace: 'taobao', stage, reasons: '试点。', ...more })
    : call('POST', '/marketplace/stage-requests', as, { stage, reasons: '试点。', ...more });
const stageOf = async (holder?: string) =>
  (await call('GET', '/marketplace/stages', lin)).body.items.find(
    (one: { holder?: { id: string } }) => one.holder?.id === holder,
  );
const fileOn = async (ids: readonly string[], more: object = {}, as = side.brand.token) => {
  const body = {
    ...{ right: side.right, reason: 'counterfeit', declaration: true },
    ...{ targets: ids.map((id) => ({ url: itemUrl(id) })), ...more },
  };
  const answer = await call('POST', '/complaints', as, body);
  await side.running.settle();
  return answer;
};
/** A new listing of a shop, and a complaint about it in shadow. @returns its shadow order. */
const record = async (id: string, seller = 's1'): Promise<string> => {
  await side.offer(seller, id);
  const { body } = await fileOn([id]);
  expect(body.shadow).toMatchObject([{ refused: [], lane: 'expedited', order: expect.any(String) }]);
  return body.shadow[0].order;
};
const orders = async (as = side.brand.token, query = '') =>
  (await call('GET', `/shadow-orders${query}`, as)).body.items;
const comparisonOf = async (id: string) =>
  (await orders()).find(({ target }: { target: string }) => target === `taobao/listing/${id}`)?.comparison;
const numbers = async (as = side.brand.token) => (await call('GET', '/shadow-numbers', as)).body.items;
const say = (word: string, ids: readonly string[], as = lin) => {
  const lacks = word === 'would-keep' ? { lacks: ['innocent-reading'] } : {};
  return call('POST', '/marketplace/shadow-words', as, { word, orders: ids, reasons: '已核对。', ...lacks });
};
/** The marketplace's own staff take a listing down without the programme, which sees it. */
const takenDownThere = async (id: string): Promise<void> => {
  const { app } = side.running.shops.taobao;
  const target = { kind: 'listing', id };
  await app.inject({
    ...{ method: 'POST', url: '/operator/v1/actions', headers: { authorization: 'Bearer operator' } },
    payload: { actions: [{ id: `taken-there-${id}`, type: 'listing.hide', target }] },
  });
  await side.pulled();
};
/** The seller deletes its listing. */
const deletedBySeller = async (seller: string, id: string): Promise<void> => {
  const { app } = side.running.shops.taobao;
  const session = await app.inject({
    method: 'POST',
    url: '/api/seller/session',
    payload: { seller, password: 'shop' },
  });
  const headers = { authorization: `Bearer ${session.json<{ token: string }>().token}` };
  expect((await app.inject({ method: 'DELETE', url: `/api/seller/listings/${id}`, headers })).statusCode).toBe(200);
  await side.pulled();
};
const rowsOf = async (query: ReturnType<typeof sql<{ count: number }>>) =>
  (await side.running.service.transactions.work((tx) => query.execute(tx))).rows[0]?.count;

test('a complaint is decided as any other, and nothing comes of it: no case, no order, no notice, no mark on a record', async () => {
  expect(await want('shadow', lin)).toMatchObject({ status: 403 });
  expect(await want('shadow')).toMatchObject({ status: 201 });
  await side.offer('s1', '1');
  const checked = await call('POST', '/complaints/check', side.brand.token, {
    ...{ right: side.right, reason: 'counterfeit', declaration: true, targets: [{ url: itemUrl('1') }] },
  });
  expect(checked.body.results).toMatchObject([{ accepted: true, shadow: true, lane: 'expedited' }]);
  const filed = await fileOn(['1', '999']);
  expect(filed).toMatchObject({ status: 201, body: { bundles: [] } });
  expect(filed.body.shadow).toMatchObject([
    { target: { id: '1' }, lane: 'expedited', refused: [], order: expect.any(String) },
    { target: { id: '999' }, refused: [{ code: 'listing-not-found' }] },
  ]);
  expect(filed.body.shadow[1].order).toBeUndefined();
  await side.pass(3);

  const { taobao } = side.running.shops;
  expect(taobao.instructions()).toEqual([]);
  expect(taobao.effects()).toEqual([]);
  expect(await side.page('1')).toBe(200);
  expect(await inboxOf(side.running, 'taobao', 's1')).toEqual([]);
  expect(await side.running.mailTo('s1@shop.example')).toEqual([]);
  expect((await call('GET', '/bundles', side.brand.token)).body.items).toEqual([]);
  expect((await call('GET', '/marketplace/cases', lin)).body.items).toEqual([]);
  expect((await call('GET', '/marketplace/orders', lin)).body.items).toEqual([]);
  // A pull registered the seller, before.
  expect(
    await rowsOf(
      sql`select count(*)::int as count from event where kind in ('case', 'seller') and type <> 'seller-registered'`,
    ),
  ).toBe(0);
  expect(await rowsOf(sql`select count(*)::int as count from measure`)).toBe(0);
  expect((await call('GET', `/participants/${side.brand.id}/standing`, side.brand.token)).body.today.filed).toBe(0);
  // Public figures count no shadow order.
  expect((await counted(side.running)).live).toMatchObject({
    ...{ complaints: 0, refused: 0, listingsRemoved: 0, withoutListing: 0 },
  });
});

test('the days’ cap holds as for complaints, a target has one shadow order in a stage, and what comes to other marketplaces is sent', async () => {
  await want('shadow');
  const { tmall } = side.running.shops;
  tmall.putSellers([{ id: 't1', name: 't1 店', password: 'shop', email: 't1@shop.example' }]);
  tmall.putListings([{ id: '9', title: '岚木 托特包 9', seller: { id: 't1' }, shipsTo: ['CN'], classes: [18] }]);
  await side.offer('s1', '1');
  const both = [{ url: itemUrl('1') }, { kind: 'listing', marketplace: 'tmall', id: '9' }];
  const { body } = await fileOn([], { targets: both });
  expect(body.shadow).toMatchObject([{ target: { id: '1' } }]);
  expect(body.bundles).toMatchObject([{ seller: 'tmall/t1', cases: [{ target: { id: '9' }, status: 'removing' }] }]);
  expect(tmall.effects().filter(({ listing }) => listing === '9')).toHaveLength(1);
  expect(side.running.shops.taobao.instructions()).toEqual([]);

  const again = await fileOn(['1']);
  expect(again.body.shadow).toMatchObject([{ already: true, order: body.shadow[0].order }]);
  expect(await orders()).toHaveLength(1);
  // A newcomer files ten a day: one was sent, one is in shadow.
  const more = Array.from({ length: 9 }, (_, index) => `${20 + index}`);
  for (const id of more) await side.offer('s1', id);
  const last = await fileOn(more);
  expect(last.body.shadow.filter(({ refused }: { refused: object[] }) => refused.length === 0)).toHaveLength(8);
  expect(last.body.shadow[8].refused).toMatchObject([{ code: 'over-cap' }]);
});

test('it stands before no other rights holder: the same listing goes for one in direct, and counts for neither side', async () => {
  await want('shadow');
  const entry = { office: 'CN', number: '9002', owner: '远山工坊', contact: 'registry@yuanshan.example' };
  const second = await side.running.participant(entry, { mark: '远山', classes: [18] });
  const { items } = (await call('GET', '/rights', second.token)).body;
  await side.offer('s1', '1', { title: '岚木 远山 托特包' });
  const { body } = await fileOn(['1']);
  expect(body.shadow).toHaveLength(1);
  const filed = await fileOn(['1'], { right: items[0].id }, second.token);
  expect(filed.body).toMatchObject({ shadow: [], bundles: [{ cases: [{ refused: [], lane: 'expedited' }] }] });
  expect(side.effects('1')).toEqual(['listing-hidden']);
  await side.pulled();
  expect(await comparisonOf('1')).toBe('ended-otherwise');
  expect(await numbers()).toMatchObject([{ orders: 1, compared: 0, agreed: 0 }]);
  expect(await orders(second.token)).toEqual([]);
  expect(await numbers(second.token)).toEqual([]);
});

describe('is compared with', () => {
  beforeEach(() => want('shadow'));

  test('what the marketplace took down by itself, by its books, and how much later than we would have', async () => {
    await record('1');
    expect(await comparisonOf('1')).toBe('open');
    await side.pass(2);
    await takenDownThere('1');
    const [order] = await orders();
    expect(order).toMatchObject({ comparison: 'removed', measure: 'hide', comparedAt: expect.any(String) });
    const [found] = await numbers();
    expect(found).toMatchObject({
      ...{ marketplace: 'taobao', holder: { id: side.brand.id, name: '岚木工作室' }, reviewed: 0 },
      ...{ orders: 1, compared: 1, agreed: 1, agreement: { share: 1 }, gaps: [] },
      comparisons: [{ comparison: 'removed', count: 1 }],
      groups: [{ rightType: 'trademark', reason: 'counterfeit', orders: 1, compared: 1, agreed: 1 }],
    });
    expect(found.agreement.low).toBeLessThan(0.5);
    expect(found.gainedMs).toBeGreaterThanOrEqual(2 * 86_400_000);
    // The days pass, and it stays down.
    await side.pass(14);
    expect(await comparisonOf('1')).toBe('removed');
  });

  test('nothing while it is gone and the books do not say by whom: counted apart, until they or its people say', async () => {
    other = { takenDownBy: async (targets) => targets.map(() => undefined) };
    const [first] = [await record('1'), await record('2')];
    await side.pass(1);
    for (const id of ['1', '2']) await takenDownThere(id);
    expect(await comparisonOf('1')).toBe('gone');
    const [found] = await numbers();
    expect(found).toMatchObject({
      ...{ orders: 2, compared: 0, agreed: 0, gone: 2, comparisons: [{ comparison: 'gone', count: 2 }] },
      groups: [{ orders: 2, compared: 0, agreed: 0, gone: 2 }],
    });
    expect(found).not.toHaveProperty('agreement');
    expect(found).not.toHaveProperty('gainedMs');
    expect(await stageOf(side.brand.id)).toMatchObject({ compared: 0, agreed: 0 });
    const since = (await orders())[0].comparedAt;

    await say('would-remove', [first]);
    expect(await numbers()).toMatchObject([{ compared: 1, agreed: 1, gone: 1 }]);
    expect(await stageOf(side.brand.id)).toMatchObject({ compared: 1, agreed: 1 });
    // Its books say it later; it is gone since it was seen so.
    other = {};
    await side.pass(15);
    expect((await orders())[0]).toMatchObject({ target: 'taobao/listing/2', comparison: 'removed', comparedAt: since });
    expect(await numbers()).toMatchObject([{ compared: 2, agreed: 2, gone: 0 }]);
  });

  test('what its seller took off sale, which counts for neither side', async () => {
    await record('1');
    await deletedBySeller('s1', '1');
    expect(await comparisonOf('1')).toBe('ended-otherwise');
    expect(await numbers()).toMatchObject([{ orders: 1, compared: 0 }]);
  });

  test('what it left on sale for the days of the rules, also when it had taken it down in between', async () => {
    await record('1');
    await record('2');
    await takenDownThere('2');
    expect(await comparisonOf('2')).toBe('removed');
    await side.relist('2');
    expect(await comparisonOf('2')).toBe('open');
    await side.pass(13);
    expect(await comparisonOf('1')).toBe('open');
    await side.pass(2);
    expect(await comparisonOf('1')).toBe('still-there');
    expect(await comparisonOf('2')).toBe('still-there');
    expect(await numbers()).toMatchObject([{ compared: 2, agreed: 0, comparisons: [{ count: 2 }] }]);
  });

  test('the word of its people, which counts before what was seen; the last one counts', async () => {
    const order = await record('1');
    await side.pass(15);
    const yang = await side.running.marketplaceUser('tmall', 'yang');
    expect((await say('would-remove', [order, 'none'], yang)).body.items).toMatchObject([
      { outcome: 'not-yours' },
      { outcome: 'not-yours' },
    ]);
    expect(
      await call('POST', '/marketplace/shadow-words', lin, { word: 'would-keep', orders: [order], reasons: 'x' }),
    ).toMatchObject({
      status: 400,
    });
    expect(await orders(lin, '?unsaid=true')).toHaveLength(1);
    expect((await say('would-keep', [order])).body.items).toEqual([{ id: order, outcome: 'done' }]);
    expect(await orders(lin, '?unsaid=true')).toEqual([]);
    expect(await numbers()).toMatchObject([{ agreed: 0, gaps: [{ gap: 'innocent-reading', count: 1 }] }]);
    await say('would-remove', [order]);
    expect(await orders(lin)).toMatchObject([
      {
        ...{ id: order, comparison: 'would-remove', actions: ['would-remove', 'would-keep'] },
        word: { word: 'would-remove', by: 'lin', reasons: '已核对。', lacks: [] },
      },
    ]);
    expect(await numbers()).toMatchObject([{ compared: 1, agreed: 1, gaps: [] }]);
    // Nothing else follows.
    expect(side.running.shops.taobao.instructions()).toEqual([]);
  });

  test('nothing if it cannot be looked at, after some days of trying', async () => {
    await record('1');
    other = {
      observe: async (targets) =>
        targets.map((target) => ({ target, exists: true, surfaces: {}, at: side.running.clock.now().toISOString() })),
    };
    await side.pass(20);
    expect(await comparisonOf('1')).toBe('open');
    await side.pass(3);
    expect(await comparisonOf('1')).toBe('unclear');
    expect(await numbers()).toMatchObject([{ orders: 1, compared: 0 }]);
  });
});

test('a complaint that a reviewer would look at first is kept, and counts as no order', async () => {
  await want('shadow');
  await side.offer('s1', '1', { title: '托特包' });
  const { body } = await fileOn(['1']);
  expect(body.shadow).toMatchObject([{ lane: 'review', review: [{ reason: 'right-not-shown' }] }]);
  await say('would-remove', [body.shadow[0].order]);
  expect(await numbers()).toMatchObject([{ orders: 0, reviewed: 1, compared: 0, comparisons: [], groups: [] }]);
  expect((await call('GET', '/desk/tasks?kind=review', desk)).body.items).toEqual([]);
});

test('both sides raise it to the next stage at the numbers of the rules, and one lowers it', async () => {
  await want('shadow', desk);
  expect(await stageOf(side.brand.id)).toMatchObject({ stage: 'shadow', compared: 0, actions: [] });
  const all = [await record('1'), await record('2'), await record('3')];
  expect(await want('confirmed')).toMatchObject({ status: 409, body: { code: 'too-few-compared' } });
  expect(await want('direct')).toMatchObject({ status: 409, body: { code: 'one-stage-at-a-time' } });
  await say('would-remove', all.slice(1));
  await say('would-keep', all.slice(0, 1));
  expect(await want('confirmed')).toMatchObject({ status: 409, body: { code: 'too-little-agreement' } });
  await say('would-remove', all);
  expect(await stageOf(side.brand.id)).toMatchObject({
    ...{ stage: 'shadow', compared: 3, agreed: 3, needed: { compared: 3, agreement: 0.75 } },
    actions: [{ act: 'raise', stage: 'confirmed' }],
  });
  expect(await want('confirmed')).toMatchObject({ status: 201 });
  expect(await stageOf(side.brand.id)).toMatchObject({ stage: 'shadow', raise: { stage: 'confirmed', by: 'chen' } });
  expect(await want('confirmed', desk)).toMatchObject({ status: 201 });
  expect(await stageOf(side.brand.id)).toMatchObject({
    ...{ stage: 'confirmed', compared: 0, agreed: 0 },
    actions: [{ act: 'lower', stage: 'shadow' }],
  });
  // What was in shadow stays there; what is filed now waits for a release.
  await side.offer('s1', '4');
  expect((await fileOn(['4'])).body.bundles).toMatchObject([{ cases: [{ status: 'removing' }] }]);
  expect((await call('GET', '/marketplace/orders?waiting=true', lin)).body.items).toMatchObject([
    { target: 'taobao/listing/4', held: { why: 'to-confirm' } },
  ]);
  expect(await want('shadow', desk)).toMatchObject({ status: 201 });
  // It was filed before: it still waits for them, and is theirs to release.
  await side.pass(1);
  expect(side.effects('4')).toEqual([]);
  await record('5');
  expect(await numbers()).toMatchObject([{ orders: 1, compared: 0 }]);
  expect(await stageOf(side.brand.id)).toMatchObject({ stage: 'shadow', compared: 0 });
});

test('what was taken down before the stage fell goes back up at a withdrawal', async () => {
  await side.offer('s1', '1');
  const { case: id } = await side.file('1');
  expect(side.effects('1')).toEqual(['listing-hidden']);
  await want('shadow');
  await call('POST', `/cases/${id}/withdraw`, side.brand.token, { kind: 'mistake' });
  await side.running.settle();
  expect(side.effects('1')).toEqual(['listing-hidden', 'listing-reinstated']);
});

test('a stage for all others puts each without a word of its own into shadow', async () => {
  await want('shadow', chen, {});
  await record('1');
  expect(await stageOf()).toMatchObject({ stage: 'shadow', compared: 0 });
  await say('would-remove', [(await orders())[0].id]);
  expect(await stageOf()).toMatchObject({ compared: 1, agreed: 1 });
  expect(await stageOf(side.brand.id)).toMatchObject({ stage: 'shadow', compared: 1, holder: { name: '岚木工作室' } });
});

test('each party reads its own: the marketplace no right, the others no name of the marketplace’s people, the review team an alias', async () => {
  await want('shadow');
  const order = await record('1');
  await side.offer('s1', '2', { title: '=岚木 cmd("x")' });
  await fileOn(['2']);
  await say('would-remove', [order]);
  const right = { type: 'trademark', office: 'CN', number: '9001', mark: '岚木' };
  for (const as of [side.brand.token, desk]) expect((await orders(as))[1]).toMatchObject({ id: order, right });
  expect((await orders(lin))[1].right).toEqual({ type: 'trademark' });
  expect((await orders())[1].word).not.toHaveProperty('by');
  const { by } = (await orders(desk))[1].word;
  expect(by).toMatch(/^#[0-9a-f]{6}$/);
  await say('would-keep', [order]);
  expect((await orders(desk))[1].word).toMatchObject({ word: 'would-keep', by });
  await say('would-remove', [order], chen);
  expect((await orders(desk))[1].word.by).not.toBe(by);
  expect((await orders(desk))[1].actions).toEqual([]);
  const viewer = await side.running.marketplaceUser('taobao', 'zhu', 'viewer');
  expect((await orders(viewer))[0].actions).toEqual([]);
  expect(await say('would-remove', [order], viewer)).toMatchObject({ status: 403 });
  const yang = await side.running.marketplaceUser('tmall', 'yang');
  expect(await orders(yang)).toEqual([]);
  expect(await numbers(yang)).toEqual([]);
  expect(await side.running.call('GET', '/shadow-orders')).toMatchObject({ status: 401 });
  // One page at a time, and whole as a table, in which a title is no formula.
  const page = (await call('GET', '/shadow-orders?limit=1', desk)).body;
  expect((await call('GET', `/shadow-orders?limit=1&cursor=${page.next}`, desk)).body.items).toMatchObject([
    { id: order },
  ]);
  const table = await side.running.service.app.inject({
    ...{ method: 'GET', url: '/api/v1/shadow-orders.csv?unsaid=true' },
    headers: { authorization: `Bearer ${desk}`, 'accept-language': 'zh-CN' },
  });
  const [heading, first, rest] = table.body.split('\r\n');
  expect(heading).toContain('比对结果,计为');
  expect(first).toContain(`,"'=岚木 cmd(""x"")",`);
  expect(rest).toBe('');
});

test('an agent files in the stage of its client; both read it, and neither files it twice', async () => {
  await want('shadow');
  const entry = { office: 'CN', number: '9100', owner: 'Guard IP', contact: 'post@firm.example' };
  const agent = await side.running.participant(entry, { kind: 'agent', name: 'Guard IP' });
  const mandate = { agent: agent.id, until: '2027-01-01T00:00:00.000Z' };
  expect(await call('POST', `/rights/${side.right}/mandates`, side.brand.token, mandate)).toMatchObject({
    status: 200,
  });
  await side.offer('s1', '1');
  await side.offer('s1', '2');
  const first = (await fileOn(['1'], {}, agent.token)).body.shadow;
  expect(first).toMatchObject([{ refused: [], order: expect.any(String) }]);
  for (const as of [agent.token, side.brand.token]) expect(await orders(as)).toMatchObject([{ id: first[0].order }]);
  expect((await fileOn(['1'])).body.shadow).toMatchObject([{ already: true, order: first[0].order }]);
  const own = (await fileOn(['2'])).body.shadow[0].order;
  expect(await orders(agent.token)).toHaveLength(1);
  // What its client filed by itself is not the agent's to read.
  const again = (await fileOn(['2'], {}, agent.token)).body.shadow;
  expect(again).toMatchObject([{ already: true, refused: [] }]);
  expect(again[0]).not.toHaveProperty('order');
  expect(new Set((await orders(desk)).map(({ id }: { id: string }) => id))).toEqual(new Set([own, first[0].order]));
});

test('a finding that was filed in shadow says so until it is compared', async () => {
  await want('shadow');
  const brand = { name: '岚木', marks: [{ text: '岚木' }] };
  expect(await call('POST', '/brands', side.brand.token, brand)).toMatchObject({ status: 201 });
  const order = await record('1');
  await side.running.settle();
  const found = async () => (await call('GET', '/findings', side.brand.token)).body.items[0];
  expect(await found()).toMatchObject({ listing: { id: '1' }, shadow: expect.any(String) });
  expect(await found()).not.toHaveProperty('case');
  await side.pass(15);
  expect(await comparisonOf('1')).toBe('still-there');
  expect(await found()).not.toHaveProperty('shadow');
  expect(order).toBeDefined();
});

test('after their retention names and pages are gone, and the numbers stay', async () => {
  await want('shadow');
  const order = await record('1');
  await say('would-keep', [order]);
  side.running.clock.advance(1100 * 86_400_000);
  await side.running.settle();
  const [left] = await orders(desk);
  expect(left).toMatchObject({ id: order, comparison: 'would-keep', word: { reasons: '–' } });
  for (const field of ['title', 'url', 'sellerName', 'price']) expect(left).not.toHaveProperty(field);
  expect(await numbers()).toMatchObject([{ compared: 1, agreed: 0, holder: { name: side.brand.id } }]);
});
