import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { counted } from '../../packages/service/src/testing/counted.ts';
import { type BrandSide, type Filed, startBrandSide } from './brand-side.ts';
import { allMet, proof } from './contest.ts';
import { inboxOf, sellerBehind } from './seller.ts';

/** A whole shop: proved by screening's findings, reviewed, closed, heard, and reopened. */
let side: BrandSide;
let ann: string;
let ben: string;
beforeAll(async () => {
  side = await startBrandSide();
  ann = await side.running.deskUser('ann');
  ben = await side.running.deskUser('ben');
  const brand = { name: '岚木', marks: [{ text: '岚木' }], classes: [18], territories: ['CN'] };
  const made = await side.running.call('POST', '/brands', { as: side.brand.token, body: brand });
  if (made.status !== 201) throw new Error(JSON.stringify(made.body));
});
afterAll(() => side.running.close());

const shopUrl = (seller: string) => `https://shop${seller}.taobao.com/`;
const storefront = (id: string) => ({ kind: 'storefront', marketplace: 'taobao', id });
const fileShop = (seller: string, more: object = {}): Promise<Filed> =>
  side.file('-', { targets: [storefront(seller)], ...more });
const review = (id: string) =>
  side.running.call('POST', `/desk/cases/${id}/review`, { as: ann, body: { decision: 'proceed', reasons: 'Plain.' } });
const shopPage = async (seller: string) =>
  (await side.running.shops.taobao.app.inject({ url: `/api/shop/shop/${seller}` })).statusCode;
const codes = ({ refused }: Filed) => refused.map(({ code }) => code);
const shopEffects = (seller: string) =>
  side.running.shops.taobao
    .effects()
    .filter((effect) => effect.seller === seller && effect.effect.startsWith('seller-'))
    .map(({ effect }) => effect);

let next = 100;
/** A shop with numbers of plainly counterfeit and of other listings. */
async function stock(seller: string, bad: number, good: number): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 0; index < bad + good; index += 1) {
    next += 1;
    const title = index < bad ? '高仿 岚木 LANMU 托特包 原单 A货' : '棉布围裙 家用';
    await side.offer(seller, `${next}`, { title });
    ids.push(`${next}`);
  }
  await side.running.settle();
  return ids;
}

describe('a shop with too few findings', () => {
  test('is refused with the numbers and the requirement; its listings can be filed at once', async () => {
    const [first = ''] = await stock('small', 3, 2);
    const filed = await fileShop('small');
    expect(filed.status).toBe('refused');
    expect(codes(filed)).toEqual(['storefront-below-threshold']);
    expect(filed.refused[0]?.message).toContain('5 listings of this shop were screened for the right, and 3 of them');
    expect(filed.refused[0]?.message).toContain('At least 10 must be screened, and 50 %');
    expect(await shopPage('small')).toBe(200);
    expect((await side.file(first)).refused).toEqual([]);
    const { decisionReasons } = await side.caseOf(filed.case);
    const lines = decisionReasons.map(({ text }: { text: { 'zh-CN': string } }) => text['zh-CN']).join('\n');
    expect(lines).toContain('该店铺已就此权利筛查 5 件商品，其中 3 件疑似侵权');
  });

  test('reveals nothing to a participant without the right', async () => {
    const other = await side.running.participant(
      { office: 'CN', number: '9002', owner: '别家', contact: 'registry@other.example' },
      { mark: '别家', classes: [18] },
    );
    const body = { right: side.right, reason: 'counterfeit', targets: [storefront('small')], declaration: true };
    const answer = await side.running.call('POST', '/complaints', { as: other.token, body });
    expect(codes(answer.body.bundles[0].cases[0])).toEqual(['unknown-right']);
  });
});

test('a shop is proved, reviewed, closed, answers with its list, and reopens', async () => {
  // A closure counts the shop's visible listings against the caps: ten an hour for a newcomer.
  await side.pass(1);
  const ids = await stock('22080001', 8, 2);
  const check = await side.running.call('POST', '/complaints/check', {
    as: side.brand.token,
    body: { right: side.right, reason: 'counterfeit', targets: [{ url: shopUrl('22080001') }], declaration: true },
  });
  expect(check.body.results).toMatchObject([{ target: storefront('22080001'), accepted: true, lane: 'review' }]);
  const { case: id, lane, refused } = await fileShop('22080001');
  expect([lane, refused]).toEqual(['review', []]);
  expect(await shopPage('22080001')).toBe(200);

  const seen = await side.caseOf(id, ann);
  expect(seen.shop).toMatchObject({ screened: 10, infringing: 8, band: 'act' });
  expect(seen.shop.listings.map((one: { id: string }) => one.id).sort()).toEqual(ids.slice(0, 8).sort());
  expect(seen.shop.listings[0]).toMatchObject({ title: expect.any(String), score: expect.any(Number), band: 'act' });
  expect(seen.measure).toBe('close-storefront');

  expect((await review(id)).status).toBe(200);
  await side.running.settle();
  expect(shopEffects('22080001')).toEqual(['seller-closed']);
  expect(await side.page(ids[0] ?? '')).not.toBe(200);

  // A closed shop cannot open its inbox: its seller gets mail, and opens the page.
  expect(await inboxOf(side.running, 'taobao', '22080001')).toBeUndefined();
  const letters = await side.running.mailTo('22080001@shop.example');
  const mail = letters.find(({ subject }) => subject.includes('您的店铺已被关闭'));
  expect(mail?.subject).toContain('5 个工作日');
  expect(mail?.text).toContain('经筛查该店铺 10 件商品，其中 8 件疑似侵权。');
  expect(await side.caseOf(id)).toMatchObject({ status: 'notifying' });
  const link = mail?.link?.split('/').at(-1) ?? '';
  expect((await side.running.call('POST', `/answers/${link}/opened`)).status).toBe(200);
  expect(await side.caseOf(id)).toMatchObject({ status: 'answer-window' });
  const seller = sellerBehind(side.running, link);
  const notice = await seller.notice();
  const items = notice.answers.flatMap((one: { checklist: { item: string }[] }) =>
    one.checklist.map(({ item }) => item),
  );
  expect(items).toContain('stock-list');

  const answer = (more: readonly string[]) =>
    seller.answer('genuine-from', ['purchase-invoice', 'order-and-payment', 'same-goods', ...more], proof);
  expect((await answer(['stock-list'])).status).toBe(201);
  await side.running.call('POST', `/cases/${id}/stand-behind`, { as: side.brand.token, body: {} });
  const ruled = await side.running.call('POST', `/desk/cases/${id}/ruling`, {
    as: ben,
    body: { outcome: 'overturned', checklist: { ...allMet, 'stock-list': 'met' }, reasons: 'All of it is genuine.' },
  });
  expect(ruled.status).toBe(200);
  await side.running.settle();
  expect(shopEffects('22080001')).toEqual(['seller-closed', 'seller-reinstated']);
  expect(await shopPage('22080001')).toBe(200);
  expect(await side.caseOf(id)).toMatchObject({ status: 'restored' });
});

test('a shop and its listings are one strike; withdrawing one keeps the other', async () => {
  await side.pass(1);
  const [first = ''] = await stock('both', 10, 0);
  const { case: bag } = await side.file(first);
  await side.pass(4);
  const { case: shop } = await fileShop('both');
  await review(shop);
  await side.running.settle();
  const told = await side.running.linkOf(shop);
  expect((await side.running.call('POST', `/answers/${told}/opened`)).status).toBe(200);
  await side.pass(10);
  expect(await side.caseOf(bag)).toMatchObject({ status: 'upheld' });
  expect(await side.caseOf(shop)).toMatchObject({ status: 'upheld' });
  const known = () => side.running.call('GET', '/sellers/taobao/both', { as: ann });
  expect((await known()).body).toMatchObject({ points: 12 });
  expect((await known()).body.strikes.length).toBe(1);

  const figures = async () => (await counted(side.running)).live;
  const closed = (await figures()).storefrontsClosed;
  const taken = await side.running.call('POST', `/cases/${shop}/withdraw`, {
    as: side.brand.token,
    body: { kind: 'authorised-since' },
  });
  expect(taken.status).toBe(200);
  await side.running.settle();
  expect(shopEffects('both')).toEqual(['seller-closed', 'seller-reinstated']);
  expect(await side.page(first)).not.toBe(200);
  expect((await known()).body).toMatchObject({ points: 12 });
  expect(await figures()).toMatchObject({ storefrontsClosed: closed - 1 });
});
