/** A wrong complaint under China's law: the seller's loss, the finding on malice, the court's award; and each reader's view of them. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BrandSide, startBrandSide } from './brand-side.ts';
import { allMet, proof } from './contest.ts';
import { inboxOf, type SellerSide, takenDown } from './seller.ts';

let side: BrandSide;
let ann: string;
let bo: string;
beforeAll(async () => {
  side = await startBrandSide();
  ann = await side.running.deskUser('ann');
  bo = await side.running.deskUser('bo');
});
afterAll(() => side.running.close());

const call = (method: 'GET' | 'POST', path: string, as?: string, body?: object) =>
  side.running.call(method, path, { ...(as !== undefined && { as }), ...(body && { body }) });
const download = (path: string, as?: string) =>
  side.running.service.app.inject({
    url: `/api/v1${path}`,
    ...(as !== undefined && { headers: { authorization: `Bearer ${as}` } }),
  });
const status = async (path: string, as: string) => (await download(path, as)).statusCode;
const loss = { amount: { amount: '42000.00', currency: 'CNY' }, from: '2026-03-02', until: '2026-03-03' };

async function mistaken(seller: string, listing: string): Promise<{ id: string; shop: SellerSide }> {
  const { id, seller: shop } = await takenDown(side, seller, listing);
  await side.pass(1);
  expect(await call('POST', `/cases/${id}/withdraw`, side.brand.token, { kind: 'mistake' })).toMatchObject({
    status: 200,
  });
  await side.running.settle();
  return { id, shop };
}
const declare = async (shop: SellerSide, more: object = {}, documents: string[] = []) => {
  const body = { kind: 'loss', said: { ...loss, ...more }, documents };
  const answer = await call('POST', `/answers/${shop.link}/matters`, undefined, body);
  await side.running.settle();
  return answer;
};
const find = (id: string, as: string, finding: string, indicators: string[] = []) =>
  call('POST', `/desk/cases/${id}/findings`, as, {
    ...{ kind: 'malice', finding, indicators, reasons: '卖家早已获得授权。' },
  });
const enter = (id: string, more: object = {}) =>
  call('POST', `/desk/cases/${id}/matters`, bo, {
    kind: 'award',
    said: {
      ...{ before: '杭州互联网法院', number: '(2026)浙0192民初1号', on: '2026-03-03', malicious: true, doubled: true },
      ...{ amount: { amount: '84000.00', currency: 'CNY' } },
      ...more,
    },
  });
interface Line {
  readonly item: string;
  readonly text: { readonly en: string; readonly 'zh-CN': string };
}
const text = (lines: readonly Line[]): string =>
  lines.map((line) => `${line.text.en} ${line.text['zh-CN']}`).join('\n');
const liabilityIn2026 = async () => (await call('GET', '/public/transparency-report?year=2026')).body.liability;

test('nothing is recorded for a complaint without a finding, and no loss is accepted', async () => {
  const { id, seller: shop } = await takenDown(side, 's1', '1');
  expect((await shop.notice()).actions).not.toContain('declare-loss');
  expect(await declare(shop)).toMatchObject({ status: 409 });
  expect((await side.caseOf(id, ann)).liability).toBeUndefined();
  expect(await find(id, ann, 'malicious', ['known-wrong'])).toMatchObject({
    status: 409,
    body: { code: 'wrong-state' },
  });
});

test('a seller states a loss, hidden from the complainant, and the review team is asked to look', async () => {
  const { id, shop } = await mistaken('s2', '2');
  const { body: books } = await shop.upload('books.pdf');
  expect((await shop.notice()).actions).toContain('declare-loss');
  expect(await declare(shop, { until: '2026-03-01' })).toMatchObject({ status: 409, body: { code: 'bad-period' } });
  const words = '两天没有订单。';
  expect(await declare(shop, { words }, [books.id])).toMatchObject({
    status: 201,
    body: { cases: [{ case: id }] },
  });
  expect(await declare(shop)).toMatchObject({ status: 409 });

  const page = await shop.notice();
  expect(page.liability).toMatchObject({ law: { pack: 'cn-ecommerce-law', multiplier: 2 } });
  expect(page.matters).toMatchObject([{ kind: 'loss', said: { amount: loss.amount } }]);
  const atDesk = await side.caseOf(id, ann);
  expect(atDesk.matters).toMatchObject([{ kind: 'loss', said: { words }, documents: [{ id: books.id }] }]);
  expect(atDesk.actions).toEqual(expect.arrayContaining(['find-malice', 'enter-award']));
  expect((await call('GET', '/desk/tasks?kind=liability', ann)).body.items).toMatchObject([{ case: id }]);
  expect(await status(`/cases/${id}/exhibits/${books.id}`, ann)).toBe(200);

  const own = await side.caseOf(id);
  expect(own.liability.lines.map(({ item }: Line) => item)).toEqual(['wrong', 'law', 'malice', 'programme']);
  expect(JSON.stringify(own)).not.toMatch(/42000|两天没有订单|matter-raised/);
  expect(await status(`/cases/${id}/exhibits/${books.id}`, side.brand.token)).toBe(404);
  const [message] = await inboxOf(side.running, 'taobao', 's2');
  expect(message?.subject).toBe('您申报的损失已记录');
});

test('malice is found on named grounds, both are told, and a different reviewer may find otherwise', async () => {
  const { id, shop } = await mistaken('s3', '3');
  expect(await find(id, ann, 'malicious')).toMatchObject({ status: 409, body: { code: 'indicators-missing' } });
  expect(await find(id, side.brand.token, 'malicious', ['known-wrong'])).toMatchObject({ status: 403 });
  expect(await find(id, ann, 'malicious', ['known-wrong', 'knew-of-authorisation'])).toMatchObject({ status: 200 });
  await side.running.settle();
  const own = await side.caseOf(id);
  expect(text(own.liability.lines)).toContain('found it malicious');
  expect(text(own.liability.lines)).toContain('to be checked by counsel');
  expect(own.matters).toMatchObject([{ kind: 'malice', indicators: ['known-wrong', 'knew-of-authorisation'] }]);
  expect(text((await shop.notice()).liability.lines)).toContain('认定为恶意投诉');
  const mails = await side.running.mailTo('9001@cn.example');
  expect(mails.filter(({ subject }) => subject === 'A complaint was found to be malicious')).toHaveLength(1);
  const { body: standing } = await call('GET', `/participants/${side.brand.id}/standing`, side.brand.token);
  expect(standing.liability).toMatchObject({ wrong: 2, malicious: 1, judgments: 0 });

  expect(await find(id, ann, 'not-malicious')).toMatchObject({ status: 409, body: { code: 'decider-not-distinct' } });
  expect(await find(id, bo, 'not-malicious')).toMatchObject({ status: 200 });
  expect((await side.caseOf(id)).matters).toEqual([]);
  const { body: after } = await call('GET', `/participants/${side.brand.id}/standing`, ann);
  expect(after.liability).toMatchObject({ wrong: 2, malicious: 0 });
});

test('a court’s award is entered, doubled only for malice; the proof of the case contains all of it for its seller', async () => {
  const { id, shop } = await mistaken('s4', '4');
  await declare(shop);
  expect(await enter(id, { malicious: false })).toMatchObject({
    status: 409,
    body: { code: 'doubled-without-malice' },
  });
  expect(await enter(id)).toMatchObject({ status: 201 });
  await side.running.settle();
  for (const lines of [(await side.caseOf(id)).liability.lines, (await shop.notice()).liability.lines]) {
    expect(text(lines)).toContain('CNY 84000.00 awarded, 2 times the loss; found malicious');
  }
  side.running.clock.advance(6 * 60_000);
  await side.running.settle();
  const own = JSON.stringify((await call('GET', `/answers/${shop.link}/proof`)).body);
  for (const kept of ['given-back', 'matter-raised', '42000.00', '84000.00']) expect(own).toContain(kept);
  const theirs = JSON.stringify((await call('GET', `/cases/${id}/proof`, side.brand.token)).body);
  expect(theirs).toContain('84000.00');
  expect(theirs).not.toContain('42000.00');
});

test('the public reads counts of five and more, and sums of as many', async () => {
  expect(await liabilityIn2026()).toMatchObject([
    { law: 'cn-ecommerce-law', erroneous: { below: 5 }, losses: { count: { below: 5 }, sums: [] } },
  ]);
  for (const number of [5, 6, 7]) await declare((await mistaken(`s${number}`, `${number}`)).shop);
  const [china] = await liabilityIn2026();
  expect(china).toMatchObject({
    erroneous: { value: 6 },
    malicious: { value: 0 },
    losses: { count: { value: 5 }, sums: [{ currency: 'CNY', amount: '210000.00' }] },
    awards: { count: { below: 5 }, doubled: { below: 5 }, sums: [] },
  });
  const csv = await download('/public/transparency-report.csv?year=2026');
  expect(csv.body).toContain('2026,cn-ecommerce-law: losses declared in CNY,210000.00');
  expect(csv.body).toContain('2026,cn-ecommerce-law: judgments,fewer than 5');
});

test('a reinstated case cancels its liability', async () => {
  const { id, seller: shop } = await takenDown(side, 's9', '9');
  await shop.answer('genuine-from', ['purchase-invoice'], { ...proof });
  await side.running.settle();
  await call('POST', `/cases/${id}/stand-behind`, side.brand.token, {});
  await side.running.settle();
  const ruled = await call('POST', `/desk/cases/${id}/ruling`, ann, {
    outcome: 'overturned',
    checklist: allMet,
    reasons: '属实。',
  });
  expect(ruled).toMatchObject({ status: 200 });
  await side.running.settle();
  const { body: before } = await call('GET', `/participants/${side.brand.id}/standing`, side.brand.token);
  await call('POST', `/cases/${id}/appeal`, side.brand.token, { grounds: '发票是伪造的。' });
  await call('POST', `/desk/cases/${id}/appeal-decision`, bo, { outcome: 'reversed', reasons: '发票系伪造。' });
  await side.running.settle();
  expect((await side.caseOf(id)).liability).toBeUndefined();
  const { body: after } = await call('GET', `/participants/${side.brand.id}/standing`, side.brand.token);
  expect(after.liability.wrong).toBe(before.liability.wrong - 1);
});
