import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrandSide, startBrandSide } from './brand-side.ts';

/** Interventions of the review team, and a seller who contests a recognition. */
let side: BrandSide;
let ann: string;
beforeAll(async () => {
  side = await startBrandSide();
  ann = await side.running.deskUser('ann');
});
afterAll(() => side.running.close());

const call = (method: 'GET' | 'POST' | 'DELETE', path: string, as?: string, body?: object) =>
  side.running.call(method, path, { ...(as !== undefined && { as }), ...(body && { body }) });
const reasons = 'Checked by hand.';
const sellerOf = async (id: string) => (await call('GET', `/sellers/taobao/${id}`, ann)).body;
const shopPage = async (id: string) =>
  (await side.running.shops.taobao.app.inject({ url: `/api/shop/shop/${id}` })).statusCode;

test('a complainant is suspended only after a warning, cannot file until then, and is reinstated', async () => {
  const decide = (decision: string, who = side.brand.id) =>
    call('POST', `/desk/participants/${who}/standing`, ann, { decision, reasons });
  const offered = async (as: string) =>
    (await call('GET', `/participants/${side.brand.id}/standing`, as)).body.decisions;
  expect(await offered(ann)).toEqual(['warn', 'confirm-membership']);
  expect(await offered(side.brand.token)).toEqual([]);
  expect(await decide('suspend')).toMatchObject({ status: 409, body: { code: 'not-warned' } });
  expect((await decide('warn')).status).toBe(200);
  expect(await offered(ann)).toEqual(['warn', 'suspend', 'confirm-membership']);
  expect(await decide('suspend')).toMatchObject({ status: 200, body: { standing: 'suspended' } });
  expect(await offered(ann)).toEqual(['reinstate', 'confirm-membership']);
  expect(await offered(side.brand.token)).toEqual([]);
  await side.offer('s1', '1');
  expect((await side.file('1')).refused.map(({ code }) => code)).toContain('complainant-suspended');
  expect(await side.page('1')).toBe(200);
  expect((await decide('reinstate')).body.standing).not.toBe('suspended');
  expect(await offered(ann)).toEqual(['warn', 'confirm-membership']);
  expect((await side.file('1')).refused).toEqual([]);
  expect(await side.page('1')).toBe(404);
  expect((await decide('warn', 'nobody')).status).toBe(404);
});

test('a cleared seller’s goods go to review, and are removed at once again when the clearance ends', async () => {
  await side.offer('s2', '2');
  await side.offer('s2', '3');
  const until = '2026-12-31T00:00:00.000Z';
  const whom = { marketplace: 'taobao', seller: 's2', holder: side.brand.id };
  const unfounded = await call('POST', '/clearances', ann, { ...whom, until });
  expect(unfounded).toMatchObject({ status: 409, body: { code: 'ground-needed' } });
  const clearance = { ...whom, until, ground: 'proved-in-a-case' };
  const cleared = await call('POST', '/clearances', ann, clearance);
  expect(cleared).toMatchObject({ status: 201, body: { holderName: '岚木工作室', until, status: 'confirmed' } });
  expect((await call('POST', '/clearances', ann, { ...clearance, holder: 'nobody' })).status).toBe(404);
  expect((await call('POST', '/clearances', ann, { ...clearance, seller: 'nobody' })).status).toBe(404);
  const filed = await side.file('2');
  expect(filed).toMatchObject({ status: 'desk-review', lane: 'review' });
  expect((await side.caseOf(filed.case, ann)).clearances).toMatchObject([{ id: cleared.body.id, until }]);
  const ended = await call('POST', `/clearances/${cleared.body.id}/end`, ann, { reason: 'given-by-mistake' });
  expect(ended.body.status).toBe('ended');
  expect(await side.file('3')).toMatchObject({ status: 'removing', lane: 'expedited' });
});

test('an order that found another seller’s goods is retried once they are the right ones', async () => {
  const { taobao } = side.running.shops;
  await side.offer('s4', '4');
  await side.offer('stranger', '5');
  taobao.recycle('4', 'stranger');
  const { case: id } = await side.file('4');
  expect((await side.caseOf(id)).status).toBe('unconfirmed');
  expect(side.effects('4')).toEqual([]);
  const orders = await call('GET', '/desk/orders?state=not-found', ann);
  const [order] = orders.body.items;
  expect(order.target).toBe('taobao/listing/4');
  taobao.recycle('4', 's4');
  expect((await call('POST', '/desk/order-retries', ann, { order: order.id })).body.state).toBe('queued');
  await side.running.settle();
  expect(await side.page('4')).toBe(404);
  expect((await side.caseOf(id)).status).toBe('answer-window');
  const again = await call('POST', '/desk/order-retries', ann, { order: order.id });
  expect(again).toMatchObject({ status: 409, body: { code: 'wrong-state' } });
});

describe('a shop under a closed one’s identity', () => {
  const identity = { kind: 'company-no' as const, number: '91110000repeat', holder: '李某' };
  let link: string;
  const notice = () => call('GET', `/shop-notices/${link}`);
  /** The notice of a closure and that of its observation are sent in the same moment, so this selects by kind. */
  const linkFor = async (seller: string, kind: string): Promise<string> => {
    for (const mail of await side.running.mailTo(`${seller}@shop.example`)) {
      const own = mail.link?.split('/').at(-1) ?? '';
      if ((await call('GET', `/shop-notices/${own}`)).body.kind === kind) return own;
    }
    throw new Error(`${seller} got no letter ${kind}`);
  };

  test('is closed, and notified by mail, since a closed shop may not open its inbox', async () => {
    for (const id of ['20', '21', '22']) {
      await side.offer('repeat', id);
      await side.file(id);
      await side.pass(7);
    }
    expect(await sellerOf('repeat')).toMatchObject({ status: 'closed', points: 48 });
    link = await linkFor('repeat', 'storefront-closed');
    const told = (await notice()).body;
    expect(told).toMatchObject({ status: 'closed', points: 48, closeAt: 48, actions: [] });
    expect(told.decisions).toHaveLength(3);
    for (const decision of told.decisions) expect((await call('GET', `/answers/${decision.link}`)).status).toBe(200);

    side.running.shops.taobao.putSellers([{ id: 'again', name: '新店', email: 'again@shop.example', identity }]);
    await side.pulled();
    link = await linkFor('again', 'reregistration-recognised');
    expect((await notice()).body).toMatchObject({
      ...{ status: 'closed', recognisedAs: 'taobao/repeat' },
      ...{ points: 0, decisions: [], actions: ['contest'] },
    });
    expect(await shopPage('again')).toBe(404);
  });

  test('objects once, in their own words, and a person decides', async () => {
    const contested = await call('POST', `/shop-notices/${link}/contest`, undefined, { grounds: '公司已转让。' });
    expect(contested).toMatchObject({ status: 200, body: { contested: true } });
    expect((await notice()).body.actions).toEqual([]);
    const tasks = await call('GET', '/desk/tasks?kind=recognition-contest', ann);
    expect(tasks.body.items).toMatchObject([{ seller: 'taobao/again', title: '新店' }]);
    expect((await sellerOf('again')).reasons).toMatchObject([{ about: 'contest-recognition', text: '公司已转让。' }]);
    expect((await sellerOf('again')).recognition).toEqual({ of: 'taobao/repeat', contested: true });

    const decision = { outcome: 'reversed', reasons };
    const decided = await call('POST', '/sellers/taobao/again/recognition-decisions', ann, decision);
    expect(decided).toMatchObject({ status: 200, body: { status: 'open' } });
    await side.running.settle();
    expect(await shopPage('again')).toBe(200);
    expect(await sellerOf('repeat')).toMatchObject({ status: 'closed' });
    expect((await call('GET', '/desk/tasks?kind=recognition-contest', ann)).body.items).toEqual([]);
  });

  test('has a link that opens no answer, and an answer’s link does not open it', async () => {
    expect((await call('GET', `/answers/${link}`)).status).toBe(404);
    expect((await call('GET', `/shop-notices/${link}x`)).status).toBe(404);
  });
});

test('a lapsed right takes its open cases to the review team; renewed, it allows complaints again', async () => {
  await side.offer('s30', '30');
  await side.offer('s31', '31');
  const { case: id } = await side.file('30');
  const change = (body: object) => call('POST', `/desk/rights/${side.right}/changes`, ann, body);
  expect(await change({ change: 'assigned', to: 'nobody' })).toMatchObject({
    status: 404,
    body: { code: 'not-found' },
  });
  expect((await change({ change: 'lapsed', cause: 'cancelled' })).body.status).toBe('lapsed');
  await side.running.settle();
  expect(await side.caseOf(id)).toMatchObject({ held: 'right-lapsed' });
  expect((await side.file('31')).refused.map(({ code }) => code)).toContain('right-expired');
  expect((await change({ change: 'renewed', validUntil: '2031-01-01T00:00:00.000Z' })).body.status).toBe('verified');
  expect((await side.file('31')).refused).toEqual([]);
});
