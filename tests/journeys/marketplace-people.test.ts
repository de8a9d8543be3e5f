/** The people of a marketplace see every order to it; they hold, release and refuse orders, and have a cap and a stop of their own. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type BrandSide, startBrandSide } from './brand-side.ts';
import { inboxOf, openNotice, takenDown } from './seller.ts';

let side: BrandSide;
let desk: string;
let lin: string;
let wu: string;
let administrator: string;
let other: string;
/** Runs while a connector's request is on its way. */
let meanwhile = async (): Promise<void> => {};
beforeEach(async () => {
  meanwhile = async () => {};
  side = await startBrandSide({}, { host: { signsIn: true }, meanwhile: () => meanwhile() });
  const { running } = side;
  desk = await running.deskUser('ann');
  [lin, wu] = [await running.marketplaceUser('taobao', 'lin'), await running.marketplaceUser('taobao', 'wu')];
  administrator = await running.marketplaceUser('taobao', 'chen', 'administrator');
  other = await running.marketplaceUser('tmall');
});
afterEach(() => side.running.close());

const call = (method: 'GET' | 'POST' | 'PUT', path: string, as: string, body?: object) =>
  side.running.call(method, path, { as, ...(body && { body }) });
const orders = async (as = lin, query = '') => (await call('GET', `/marketplace/orders${query}`, as)).body.items;
const decide = async (decision: string, ids: readonly string[], as = lin) => {
  const lacks = decision === 'refuse' ? { lacks: ['seller-authorised'] } : {};
  const said = { decision, orders: ids, reasons: '该店铺有授权书。', ...lacks };
  const answer = await call('POST', '/marketplace/order-decisions', as, said);
  await side.running.settle();
  return { ...answer, outcomes: answer.body.items?.map(({ outcome }: { outcome: string }) => outcome) };
};
const stop = (as = lin) => call('POST', '/marketplace/removal-stops', as, { reasons: '接口异常。' });
const resume = async (as: string) => {
  const answer = await call('POST', '/marketplace/removal-resumptions', as, { reasons: '已恢复。' });
  await side.running.settle();
  return answer;
};
const setCap = (cap: object | null, as = administrator) => call('PUT', '/marketplace/removal-cap', as, { cap });
/** A complaint about a new listing, whose removal waits since the marketplace's people stopped removals. */
const waiting = async (seller: string, id: string): Promise<{ case: string; order: string }> => {
  await side.offer(seller, id);
  const { case: filed } = await side.file(id);
  const order = (await orders()).find(({ target }: { target: string }) => target === `taobao/listing/${id}`);
  return { case: filed, order: order.id };
};
/** What the review team reads of their decisions: the newest order first. */
const wordsAtDesk = async (): Promise<readonly { readonly by: string }[]> => {
  const { items } = (await call('GET', '/desk/orders', desk)).body;
  return items.map(({ word }: { word: { by: string } }) => word);
};
const strikes = async (seller: string) => (await call('GET', `/sellers/taobao/${seller}`, desk)).body.points;

test('they see each order with what it is about; another marketplace, and both sides of the case, do not', async () => {
  const { id } = await takenDown(side, 's1', '1');
  expect(await orders()).toMatchObject([
    {
      ...{ target: 'taobao/listing/1', title: '岚木 托特包 1', seller: 'taobao/s1', measure: 'hide', desired: 'down' },
      ...{ state: 'done', actions: ['refuse'] },
      cases: [{ id, status: 'answer-window', reason: 'counterfeit', holderName: '岚木工作室' }],
    },
  ]);
  expect(await orders(other)).toEqual([]);
  const viewer = await side.running.marketplaceUser('taobao', 'zhu', 'viewer');
  const [seen] = await orders(viewer);
  expect(seen.actions).toEqual([]);
  expect(await decide('refuse', [seen.id], viewer)).toMatchObject({ status: 403 });
  for (const as of [side.brand.token, desk])
    expect(await call('GET', '/marketplace/orders', as)).toMatchObject({ status: 403 });
});

describe('an order that was not sent', () => {
  beforeEach(() => stop());

  test('is held and released by them, and each word keeps its name and reason', async () => {
    const { case: id, order } = await waiting('s1', '1');
    expect(await orders(lin, '?waiting=true')).toMatchObject([
      { id: order, held: { why: 'stopped-there' }, actions: ['hold', 'refuse'] },
    ]);
    expect((await side.caseOf(id)).removalHeld).toMatchObject({ why: 'stopped-there' });
    expect((await decide('hold', [order, 'no such order'])).outcomes).toEqual(['done', 'not-yours']);
    expect((await decide('hold', [order], other)).outcomes).toEqual(['not-yours']);
    await resume(lin);
    await resume(wu);
    expect(await orders()).toMatchObject([
      { held: { why: 'held-there' }, word: { word: 'held', by: 'lin', reasons: '该店铺有授权书。' } },
    ]);
    // The review team reads no name of theirs, and tells one person from another.
    const alias = expect.stringMatching(/^#[0-9a-f]{6}$/);
    const [held] = await wordsAtDesk();
    expect(held).toMatchObject({ word: 'held', by: alias, reasons: '该店铺有授权书。' });
    expect(side.effects('1')).toEqual([]);
    expect((await side.caseOf(id)).status).toBe('removing');
    expect((await decide('release', [order], other)).outcomes).toEqual(['not-yours']);
    expect((await decide('release', [order], wu)).outcomes).toEqual(['done']);
    expect(side.effects('1')).toEqual(['listing-hidden']);
    expect(await orders()).toMatchObject([
      { state: 'done', word: { word: 'released', by: 'wu' }, actions: ['refuse'] },
    ]);
    const [released] = await wordsAtDesk();
    expect(released).toMatchObject({ word: 'released', by: alias, reasons: '该店铺有授权书。' });
    expect(released?.by).not.toBe(held?.by);
    expect((await decide('hold', [order])).outcomes).toEqual(['already-sent']);
    expect((await decide('release', [order])).outcomes).toEqual(['not-waiting']);
  });

  test('is refused by them: it is never sent, nothing is restored, and the seller hears nothing', async () => {
    const { case: id, order } = await waiting('s1', '1');
    expect((await decide('refuse', [order])).outcomes).toEqual(['done']);
    await resume(lin);
    await resume(wu);
    await side.pass(1);
    expect(await side.caseOf(id)).toMatchObject({ status: 'restored', reasons: { 'zh-CN': '该店铺有授权书。' } });
    expect(JSON.stringify((await side.caseOf(id)).decisionReasons)).toContain('By a person of the marketplace.');
    expect(side.effects('1')).toEqual([]);
    expect(await side.page('1')).toBe(200);
    expect(await inboxOf(side.running, 'taobao', 's1')).toEqual([]);
    expect(await strikes('s1')).toBe(0);
    // The claim was not decided, so it may be filed again.
    expect((await side.file('1')).refused).toEqual([]);
  });

  test('that they took down by themselves meanwhile stays down when they refuse ours', async () => {
    const { order } = await waiting('s1', '1');
    const { app } = side.running.shops.taobao;
    const target = { kind: 'listing', id: '1' };
    await app.inject({
      ...{ method: 'POST', url: '/operator/v1/actions', headers: { authorization: 'Bearer operator' } },
      payload: { actions: [{ id: 'their-own', type: 'listing.hide', target }] },
    });
    expect(side.effects('1')).toEqual(['listing-hidden']);
    await decide('refuse', [order]);
    await side.pass(1);
    expect(side.effects('1')).toEqual(['listing-hidden']);
  });
});

test('a hold reaches an order that is being prepared', async () => {
  await side.offer('s1', '1');
  meanwhile = async () => {
    const [order] = await orders();
    if (order === undefined || order.word !== undefined) return;
    const said = { decision: 'hold', orders: [order.id], reasons: '请先核对。' };
    expect((await call('POST', '/marketplace/order-decisions', lin, said)).body.items[0].outcome).toBe('done');
  };
  await side.file('1');
  expect(side.effects('1')).toEqual([]);
  expect(await orders()).toMatchObject([{ held: { why: 'held-there' }, actions: ['release', 'refuse'] }]);
});

test('what was taken down is restored at their word until the complaint is decided, and both sides read why', async () => {
  const first = await takenDown(side, 's1', '1');
  const [order] = await orders();
  expect((await decide('refuse', [order.id])).outcomes).toEqual(['done']);
  expect(side.effects('1')).toEqual(['listing-hidden', 'listing-reinstated']);
  expect(await side.caseOf(first.id)).toMatchObject({ status: 'restored' });
  const messages = await inboxOf(side.running, 'taobao', 's1');
  expect(messages.map(({ body }) => body).join()).toContain('由平台工作人员作出');

  const { id } = await takenDown(side, 's2', '2');
  await openNotice(side.running, 'taobao', 's2');
  await side.pass(15);
  expect(await side.caseOf(id)).toMatchObject({ status: 'upheld' });
  const decided = (await orders()).find(({ target }: { target: string }) => target === 'taobao/listing/2');
  expect(decided.actions).toEqual([]);
  expect((await decide('refuse', [decided.id])).body.items).toMatchObject([
    { outcome: 'still-wanted', cases: [{ case: id, refused: false, why: 'wrong-state' }] },
  ]);
});

describe('their stop', () => {
  test('holds what is for their marketplace alone; one person stops, two resume, and the review team cannot', async () => {
    await stop();
    expect(await stop(wu)).toMatchObject({ status: 409, body: { code: 'already-stopped' } });
    expect((await call('GET', '/desk/removals', desk)).body).toMatchObject({
      there: [{ marketplace: 'taobao', by: expect.stringMatching(/^#[0-9a-f]{6}$/), reasons: '接口异常。' }],
    });
    expect((await call('GET', '/desk/removals', desk)).body.stop).toBeUndefined();
    expect((await call('GET', '/marketplace/removals', other)).body).toEqual({ former: [], held: 0 });
    await waiting('s1', '1');
    expect(await call('POST', '/desk/removal-resumptions', desk, { reasons: 'x' })).toMatchObject({ status: 409 });
    expect(await resume(other)).toMatchObject({ status: 409, body: { code: 'not-stopped' } });
    expect((await resume(lin)).body).toMatchObject({ held: 1, stop: { approvals: [{ name: 'lin' }] } });
    expect(await resume(lin)).toMatchObject({ status: 409, body: { code: 'approver-not-distinct' } });
    expect((await resume(wu)).body.former).toHaveLength(1);
    expect(side.effects('1')).toEqual(['listing-hidden']);
  });

  test('and that of the programme do not end each other', async () => {
    await stop();
    await call('POST', '/desk/removal-stops', desk, { reasons: 'Token stolen.' });
    await waiting('s1', '1');
    await resume(lin);
    await resume(wu);
    expect(await orders()).toMatchObject([{ held: { why: 'stopped' }, actions: ['hold', 'refuse'] }]);
    for (const name of ['bob', 'cat']) {
      const as = await side.running.deskUser(name);
      await call('POST', '/desk/removal-resumptions', as, { reasons: 'Replaced.' });
    }
    await side.running.settle();
    expect(side.effects('1')).toEqual(['listing-hidden']);
  });
});

test('their cap holds what is above it, until the window moves on, or they release it or change the cap', async () => {
  expect(await setCap({ hour: 2, day: 1 })).toMatchObject({ status: 400 });
  expect(await setCap({ hour: 1, day: 1 }, lin)).toMatchObject({ status: 403 });
  expect((await setCap({ hour: 1, day: 1 })).body.cap).toMatchObject({ hour: { used: 0, cap: 1 }, by: 'chen' });
  for (const id of ['1', '2', '3', '4']) {
    await side.offer('s1', id);
    await side.file(id);
  }
  const down = () => ['1', '2', '3', '4'].filter((id) => side.effects(id).includes('listing-hidden'));
  expect(down()).toEqual(['1']);
  expect(await orders(lin, '?waiting=true')).toHaveLength(3);
  expect((await call('GET', '/desk/tasks?kind=removals-held', desk)).body.items).toEqual([]);
  // All sides read that the removal waits, and for whom.
  const [held] = (await orders()).filter(({ target }: { target: string }) => target === 'taobao/listing/4');
  const [{ id: waits }] = held.cases;
  const removalHeld = { why: 'above-there' };
  for (const as of [side.brand.token, desk])
    expect((await call('GET', `/cases/${waits}`, as)).body).toMatchObject({ status: 'removing', removalHeld });
  expect((await call('GET', '/bundles', side.brand.token)).body.items[0].cases).toMatchObject([
    { id: waits, removalHeld },
  ]);
  expect((await call('GET', '/marketplace/cases', lin)).body.items[0]).toMatchObject({ id: waits, removalHeld });
  const { limits } = (await call('GET', '/desk/removals', desk)).body;
  expect(limits).toContainEqual(
    expect.objectContaining({ scope: 'marketplace', key: 'taobao', day: { used: 1, cap: 1 }, held: 3 }),
  );
  const released = await call('POST', '/desk/removal-releases', desk, {
    ...{ scope: 'marketplace', key: 'taobao', reasons: 'x' },
  });
  expect(released.status).toBe(400);
  const last = (await orders()).find(({ target }: { target: string }) => target === 'taobao/listing/4');
  expect(last.actions).toEqual(['release', 'hold', 'refuse']);
  await decide('release', [last.id]);
  expect(down()).toEqual(['1', '4']);
  await setCap({ hour: 3, day: 3 });
  await side.running.settle();
  expect(down()).toEqual(['1', '2', '4']);
  await setCap(null);
  await side.running.settle();
  expect(down()).toEqual(['1', '2', '3', '4']);
  expect((await call('GET', '/marketplace/removals', lin)).body).toEqual({ former: [], held: 0 });
});
