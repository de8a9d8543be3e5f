import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type BrandSide, itemUrl, startBrandSide } from './brand-side.ts';
import { inboxOf, openNotice } from './seller.ts';

/** A complaint about one variant of a listing takes that one off sale, and the others stay. */
let side: BrandSide;
let ann: string;

const [red, blue, green] = ['4201', '4202', '4203'] as const;
const variants = [
  { id: red, title: '月亮印花', price: { amount: '89.00', currency: 'CNY' } },
  { id: blue, title: '太阳印花', price: { amount: '79.00', currency: 'CNY' } },
  { id: green, title: '星星印花', price: { amount: '69.00', currency: 'CNY' } },
];
const urlOf = (id: string, variant: string): string => `${itemUrl(id)}&skuId=${variant}`;
const oneOf = (id: string, variant: string, of = side) => of.file(id, { targets: [{ url: urlOf(id, variant) }] });
const statusOf = async ({ case: id }: { readonly case: string }) => (await side.caseOf(id)).status;

/** The variants that a shopper can choose; undefined if the listing itself is gone. */
async function onSale(id: string, of = side): Promise<readonly string[] | undefined> {
  const answer = await of.running.shops.taobao.app.inject({ url: `/api/shop/item/${id}` });
  return answer.statusCode === 200 ? answer.json().variants : undefined;
}
const effectsOn = (id: string) =>
  side.running.shops.taobao
    .effects()
    .flatMap(({ effect, variant }) => (variant?.listing === id ? [`${effect} ${variant.id}`] : []));
const withdraw = async (id: string, kind = 'mistake', of = side) => {
  const answer = await of.running.call('POST', `/cases/${id}/withdraw`, { as: of.brand.token, body: { kind } });
  expect(answer.status).toBe(200);
  await of.running.settle();
};
const review = (id: string, body: object, of = side, as = ann) =>
  of.running.call('POST', `/desk/cases/${id}/review`, { as, body: { reasons: 'Looked at.', ...body } });

beforeAll(async () => {
  side = await startBrandSide();
  ann = await side.running.deskUser('ann');
});
beforeEach(() => side.pass(1));
afterAll(() => side.running.close());

test('a link with a variant takes that variant off sale; a pull keeps it so, and a withdrawal restores it', async () => {
  await side.offer('wang', '1', { variants });
  const filed = await oneOf('1', red);
  expect(filed).toMatchObject({ lane: 'expedited', target: { id: '1', variant: red } });
  expect(await onSale('1')).toEqual([blue, green]);
  await side.pulled();
  expect(await side.caseOf(filed.case)).toMatchObject({ status: 'answer-window', variant: variants[0] });
  await withdraw(filed.case);
  expect(await onSale('1')).toEqual([red, blue, green]);
  expect(effectsOn('1')).toEqual([`variant-hidden ${red}`, `variant-reinstated ${red}`]);
  expect(side.effects('1')).toEqual([]);
});

test('notice, page and packet name the variant and its content, and that the rest stays on sale', async () => {
  await side.offer('li', '2', { variants });
  const { case: id } = await oneOf('2', red);
  const [letter] = await inboxOf(side.running, 'taobao', 'li');
  expect(letter?.subject).toContain('部分规格');
  expect(letter?.body).toContain('月亮印花');
  expect(letter?.body).toContain('不影响该商品其余规格的销售');
  const seller = await openNotice(side.running, 'taobao', 'li');
  const notice = await seller.notice();
  expect(notice.cases).toMatchObject([{ variant: variants[0] }]);
  expect(JSON.stringify(notice.statement)).toContain(`“月亮印花” (${red})`);
  // The complainant does not see the seller's other variants.
  const seen = await side.caseOf(id);
  expect(JSON.stringify(seen.statement)).toContain('was taken down');
  expect(JSON.stringify(seen.statement)).not.toContain('stays on sale');
  const packet = await side.running.call('GET', `/cases/${id}/packet`, { as: side.brand.token });
  expect(packet.body.parts.packet.body).toMatchObject({ target: { variant: red }, page: { variant: variants[0] } });
  await withdraw(id);
});

describe('the same target has one complaint', () => {
  test('two variants are two matters, and the whole listing covers them all', async () => {
    await side.offer('zhao', '3', { variants });
    const first = await oneOf('3', red);
    const second = await oneOf('3', blue);
    expect(await statusOf(second)).toBe('answer-window');
    expect((await oneOf('3', red)).refused).toMatchObject([{ code: 'duplicate-open' }]);
    const whole = await side.file('3');
    expect(await statusOf(whole)).toBe('answer-window');
    expect((await oneOf('3', green)).refused).toMatchObject([{ code: 'duplicate-open' }]);
    // Neither restores the other.
    await withdraw(first.case);
    expect(await onSale('3')).toBeUndefined();
    expect(await side.caseOf(first.case)).toMatchObject({ status: 'restored' });
    await withdraw(whole.case);
    expect(await onSale('3')).toEqual([red, green]);
    await withdraw(second.case);
    expect(await onSale('3')).toEqual([red, blue, green]);
  });

  test('a filing with a listing and its variant is about the listing', async () => {
    await side.offer('zhao', '4', { variants });
    const filed = await side.file('4', { targets: [{ url: urlOf('4', red) }, { url: itemUrl('4') }] });
    expect(filed).toMatchObject({ lane: 'expedited', target: { kind: 'listing', marketplace: 'taobao', id: '4' } });
    expect(await onSale('4')).toBeUndefined();
    await withdraw(filed.case);
  });

  test('a listing without that variant, or without any, is refused by name', async () => {
    await side.offer('zhao', '5', { variants });
    expect((await oneOf('5', '999')).refused).toMatchObject([{ code: 'variant-not-found', field: 'target' }]);
    await side.offer('zhao', '6');
    expect((await oneOf('6', red)).refused).toMatchObject([{ code: 'variant-not-found' }]);
  });
});

test('variants removed by one filing share one notice and one strike', async () => {
  await side.offer('sun', '7', { variants });
  const body = { right: side.right, reason: 'counterfeit', declaration: true };
  const targets = [red, blue].map((variant) => ({ kind: 'listing', marketplace: 'taobao', id: '7', variant }));
  const answer = await side.running.call('POST', '/complaints', { as: side.brand.token, body: { ...body, targets } });
  await side.running.settle();
  expect(answer.body.bundles).toMatchObject([{ seller: 'taobao/sun', cases: [{}, {}] }]);
  const letters = await inboxOf(side.running, 'taobao', 'sun');
  expect(letters).toHaveLength(1);
  expect(letters[0]?.body).toMatch(/月亮印花[\s\S]*太阳印花/);
  await side.pass(6);
  const seller = await side.running.call('GET', '/sellers/taobao/sun', { as: ann });
  expect(seller.body).toMatchObject({ points: 12, strikes: [{ points: 12 }] });
});

test('returned goods are one matter with their variant', async () => {
  const taobao = side.running.shops.taobao.app;
  const target = { kind: 'listing', id: '7', variant: red };
  const answer = await taobao.inject({
    method: 'POST',
    url: '/operator/v1/actions',
    headers: { authorization: 'Bearer operator' },
    payload: { actions: [{ id: 'their-own', type: 'listing.reinstate', target }] },
  });
  expect(answer.json().results).toMatchObject([{ status: 'effective' }]);
  expect((await oneOf('7', blue)).refused).toMatchObject([{ code: 'still-down' }]);
  await side.pulled();
  const { case: id } = await oneOf('7', red);
  const { status, parent, refused } = await side.caseOf(id);
  expect({ status, parent, refused }).toMatchObject({ status: 'answer-window', parent: expect.any(String) });
  expect(await onSale('7')).toEqual([green]);
});

test('an offer that changes its seller sends a complaint about its variant to the review team', async () => {
  await side.offer('qian', '8', { variants });
  const { case: id } = await oneOf('8', red);
  side.running.shops.taobao.recycle('8', 'li');
  await side.pulled();
  expect((await side.caseOf(id, ann)).held).toBe('listing-reused');
});

test('if a marketplace removes no single variant, a person decides, seeing what a removal would affect', async () => {
  const other = await startBrandSide({}, { separatesVariants: false });
  const mei = await other.running.deskUser('mei');
  await other.offer('wang', '1', { variants });
  const { case: id } = await oneOf('1', red, other);
  expect(await other.caseOf(id, mei)).toMatchObject({
    status: 'desk-review',
    laneReasons: expect.arrayContaining(['variant-not-separable']),
    wholeListing: true,
  });
  expect(await onSale('1', other)).toEqual([red, blue, green]);
  expect((await review(id, { decision: 'proceed' }, other, mei)).status).toBe(200);
  await other.running.settle();
  expect(await onSale('1', other)).toBeUndefined();
  const [letter] = await inboxOf(other.running, 'taobao', 'wang');
  expect(letter?.body).toContain('平台无法只下架一个规格');
  const seen = await other.caseOf(id);
  expect(seen).toMatchObject({ wholeListing: true });
  expect(JSON.stringify(seen.statement)).toContain('because the marketplace cannot take down one variant');
  await withdraw(id, 'mistake', other);
  expect(await onSale('1', other)).toEqual([red, blue, green]);
  await other.running.close();
});
