import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { counted } from '../../packages/service/src/testing/counted.ts';
import { type Running, startRunning } from '../../packages/service/src/testing/running-service.ts';
import { inboxOf, openNotice } from './seller.ts';

/**
 * The main job, end to end, over HTTP: a brand without any membership enrols, finds a fake, files without
 * evidence; the listing is removed; the seller reads why; silence and proof both have their effect; a repeat seller's
 * shop is closed permanently and recognised when it returns. On PostgreSQL and on the embedded database.
 */
let running: Running;
let brand: { id: string; token: string };
let right: string;

const day = 86_400_000;
const entry = { office: 'CN', number: '9001', owner: '岚木工作室', contact: 'registry@lanmu.example' };

/** Moves the clock day by day, so that everything due on the way happens at its time. */
async function pass(days: number): Promise<void> {
  for (let passed = 0; passed < days; passed += 1) {
    running.clock.advance(day);
    await running.settle();
  }
}

const shopper = (path: string) => running.shops.taobao.app.inject({ url: path });

function offer(seller: string, id: string, title: string, amount = '99.00') {
  running.shops.taobao.putListings([
    { id, title, seller: { id: seller }, price: { amount, currency: 'CNY' }, shipsTo: ['CN'], classes: [18], sold: 40 },
  ]);
}

async function pulled(): Promise<void> {
  running.clock.advance(60_000);
  await running.settle();
}

async function file(id: string, reason = 'counterfeit', more: object = {}) {
  const answer = await running.call('POST', '/complaints', {
    as: brand.token,
    body: {
      right,
      reason,
      targets: [{ url: `https://item.taobao.com/item.htm?id=${id}` }],
      declaration: true,
      ...more,
    },
  });
  await running.settle();
  expect(answer.status).toBe(201);
  return answer.body.bundles[0].cases[0] as { case: string; status: string; refused: { code: string }[] };
}

const caseOf = async (id: string, token = brand.token) =>
  (await running.call('GET', `/cases/${id}`, { as: token })).body;

beforeAll(async () => {
  running = await startRunning('2026-03-02T02:00:00.000Z');
  const { taobao } = running.shops;
  taobao.putSellers(
    ['fake', 'honest', 'repeat', 'other'].map((id) => ({
      id,
      name: `${id} 店`,
      password: 'shop',
      email: `${id}@shop.example`,
      identity: { kind: 'company-no' as const, number: `91110000${id}`, holder: '李某' },
    })),
  );
  offer('fake', '1001', '高仿 岚木 LANMU 托特包 1:1');
  offer('honest', '1002', 'LANMU 岚木 长夹 正品 附发票', '697.00');
  offer('other', '1003', '苹果 新鲜 水果');
  brand = await running.participant(entry, { mark: '岚木', classes: [18] });
  const rights = await running.call('GET', '/rights', { as: brand.token });
  right = rights.body.items[0].id;
  await running.call('POST', '/brands', {
    as: brand.token,
    body: { name: '岚木', marks: [{ text: '岚木' }], classes: [18], territories: ['CN'] },
  });
  await running.settle();
});
afterAll(() => running.close());

describe('the main job', () => {
  test('a non-member’s right is verified and its findings wait, the most harmful first', async () => {
    const { body } = await running.call('GET', '/findings', { as: brand.token });
    expect(body.items.map((item: { listing: { id: string } }) => item.listing.id).sort()).toEqual(['1001', '1002']);
    const fake = body.items.find((item: { listing: { id: string } }) => item.listing.id === '1001');
    expect(fake.band).not.toBe('watch');
    expect(fake.right).toBe(right);
    expect(fake.signals.map((signal: { signal: string }) => signal.signal)).toContain('jargon');
  });

  test('a complaint without evidence removes the listing from page, search and cart', async () => {
    expect((await shopper('/api/shop/item/1001')).statusCode).toBe(200);
    const filed = await file('1001');
    expect(filed.refused).toEqual([]);

    expect((await shopper('/api/shop/item/1001')).statusCode).toBe(404);
    expect((await shopper(`/api/shop/search?q=${encodeURIComponent('岚木')}`)).body).not.toContain('1001');
    const cart = await running.shops.taobao.app.inject({
      method: 'POST',
      url: '/api/shop/cart',
      payload: { id: '1001' },
    });
    expect(cart.statusCode).toBeGreaterThanOrEqual(400);
    const view = await caseOf(filed.case);
    expect(view.status).toBe('answer-window');
    expect(view.lane).toBe('expedited');
    expect(view.timeline.map((event: { type: string }) => event.type)).toEqual([
      'complaint-filed',
      'complaint-accepted',
      'removal-confirmed',
      'notice-delivered',
    ]);
  });

  test('the seller reads why in Chinese, with a link that needs no account', async () => {
    const [message] = await inboxOf(running, 'taobao', 'fake');
    expect(message?.subject).toContain('请在送达后');
    // Apart from names, codes and addresses, it is entirely Chinese.
    expect(message?.body).not.toMatch(/[a-z]{2,} [a-z]{2,} [a-z]{2,}/i);
    const seller = await openNotice(running, 'taobao', 'fake');
    const notice = await seller.notice();
    expect(notice.rightOwner).toBe('岚木工作室');
    expect(notice.reasonText['zh-CN']).toMatch(/[一-鿿]/);
    const lines = new Map(notice.statement.map((line: { item: string }) => [line.item, line]));
    expect([...lines.keys()]).toEqual([
      'measure',
      'period',
      'territory',
      'facts',
      'source',
      'automation',
      'ground',
      'redress',
    ]);
    expect(lines.get('ground')).toMatchObject({ text: { 'zh-CN': expect.stringContaining('lanes.expedited') } });
    expect(notice.actions).toContain('answer');
    expect(notice.clocks[0]).toMatchObject({ clock: 'answer', due: '2026-03-05T16:00:00.000Z' });
    expect(JSON.stringify(notice)).not.toContain('registry@lanmu.example');
  });

  test('silence upholds the case and costs points', async () => {
    const { body } = await running.call('GET', '/bundles', { as: brand.token });
    const id = body.items[0].cases[0].id;
    await pass(4);
    expect(await caseOf(id)).toMatchObject({ status: 'upheld', decision: 'upheld' });
    const desk = await running.deskUser('reader');
    const seller = await running.call('GET', '/sellers/taobao/fake', { as: desk });
    expect(seller.body).toMatchObject({ points: 12, status: 'open' });
  });

  test('proof and the brand’s silence restore a listing once, at its old price', async () => {
    const filed = await file('1002');
    expect((await shopper('/api/shop/item/1002')).statusCode).toBe(404);
    const seller = await openNotice(running, 'taobao', 'honest');
    const answered = await seller.answer('genuine-from', ['purchase-invoice'], {
      supplier: '岚木工作室，北京',
      statement: '库存与发票一致。',
    });
    await running.settle();
    expect(answered.status).toBe(201);
    expect(await caseOf(filed.case)).toMatchObject({ status: 'brand-window' });
    await pass(8);

    const view = await caseOf(filed.case);
    expect(view.status).toBe('restored');
    const item = await shopper('/api/shop/item/1002');
    expect(item.statusCode).toBe(200);
    expect(item.body).toContain('697.00');
    const effects = running.shops.taobao.effects().filter(({ listing }) => listing === '1002');
    expect(effects.map(({ effect }) => effect)).toEqual(['listing-hidden', 'listing-reinstated']);
    expect((await counted(running)).live).toMatchObject({ wronglyRemovedRestored: 1, contested: 1 });
    const me = await running.call('GET', '/me', { as: brand.token });
    expect(me.body.participant.accuracy).toBeLessThan(1);
  });

  test('repeated upheld cases close the storefront; two approvers ban it; its return is recognised', async () => {
    for (let round = 0; round < 4; round += 1) {
      const id = `20${round}`;
      offer('repeat', id, `高仿 岚木 LANMU 包 第${round}款`);
      await pulled();
      await file(id);
      await pass(6);
    }
    const first = await running.deskUser('first');
    const second = await running.deskUser('second');
    const closed = await running.call('GET', '/sellers/taobao/repeat', { as: first });
    expect(closed.body.status).toBe('closed');
    expect(closed.body.points).toBeGreaterThanOrEqual(48);
    // Strikes behind a closure do not expire during it, and the review team reads what its seller reads.
    const held = closed.body.strikes.filter(({ expiresAt }: { expiresAt?: string }) => expiresAt === undefined);
    expect(held).toHaveLength(3);
    expect((await shopper('/api/shop/shop/repeat')).statusCode).toBe(404);

    const approve = (as: string) =>
      running.call('POST', '/sellers/taobao/repeat/ban-decisions', { as, body: { approve: true, reasons: 'settled' } });
    expect((await approve(first)).status).toBe(200);
    const again = await approve(first);
    expect([again.status, again.body.code]).toEqual([409, 'approver-not-distinct']);
    const banned = (await approve(second)).body;
    expect(banned.status).toBe('banned');
    expect(banned.ban.approvals.map(({ name }: { name: string }) => name)).toEqual(['first', 'second']);
    expect(banned.reasons.map(({ by }: { by: string }) => by).sort()).toEqual(['first', 'second']);
    expect(banned.strikes[0].rightName).toMatch(/^岚木 .*CN/);
    await running.settle();

    running.shops.taobao.putSellers([
      {
        id: 'comeback',
        name: '新店',
        password: 'shop',
        identity: { kind: 'company-no', number: '91110000repeat', holder: '李某' },
      },
    ]);
    await pulled();
    const back = await running.call('GET', '/sellers/taobao/comeback', { as: first });
    expect(back.body).toMatchObject({ status: 'closed', recognisedAs: 'taobao/repeat', points: 0 });
    expect((await shopper('/api/shop/shop/comeback')).statusCode).toBe(404);
  });

  test('a later successful appeal lifts the ban and all its consequences', async () => {
    const { body } = await running.call('GET', '/bundles?state=settled&limit=100', { as: brand.token });
    const cases = body.items.flatMap((item: { cases: { id: string; seller: { key: string } }[] }) => item.cases);
    const [counted] = cases.filter((one: { seller: { key: string } }) => one.seller.key === 'taobao/repeat');
    const link = await running.linkOf(counted.id);
    const appeal = await running.call('POST', `/answers/${link}/appeal`, {
      body: { grounds: '该商品为正品，附凭证。' },
    });
    expect(appeal.status).toBe(200);
    const appellate = await running.deskUser('appellate');
    const decided = await running.call('POST', `/desk/cases/${counted.id}/appeal-decision`, {
      as: appellate,
      body: { outcome: 'reversed', reasons: 'The invoice names these goods.' },
    });
    expect(decided.status).toBe(200);
    await running.settle();
    await pulled();
    const seller = await running.call('GET', '/sellers/taobao/repeat', { as: appellate });
    expect(seller.body.status).toBe('open');
    expect(seller.body.points).toBeLessThan(48);
    expect((await shopper('/api/shop/shop/repeat')).statusCode).toBe(200);
    const back = await running.call('GET', '/sellers/taobao/comeback', { as: appellate });
    expect(back.body.status).toBe('open');
  });
});
