import { afterAll, beforeAll, expect, test } from 'vitest';
import { counted } from '../../packages/service/src/testing/counted.ts';
import { type BrandSide, startBrandSide } from './brand-side.ts';

/** A marketplace that does not close a shop for us at first: no party is told of a closure that did not happen. */
let side: BrandSide;
let ann: string;
let ben: string;
let closes = false;
beforeAll(async () => {
  side = await startBrandSide({}, { closesShops: () => closes });
  ann = await side.running.deskUser('ann');
  ben = await side.running.deskUser('ben');
});
afterAll(() => side.running.close());

const call = async (method: 'GET' | 'POST', path: string, as?: string, body?: object) =>
  (await side.running.call(method, path, { ...(as && { as }), ...(body && { body }) })).body;
const seller = () => call('GET', '/sellers/taobao/repeat', ann);
const figures = async () => (await counted(side.running)).live;
const sanctions = async () =>
  (await call('GET', '/public/publications?kind=sanction')).items.map((one: { outcome: string }) => one.outcome);
const letters = async () => (await side.running.mailTo('repeat@shop.example')).toReversed();
const shopPage = async () => (await side.running.shops.taobao.app.inject({ url: '/api/shop/shop/repeat' })).statusCode;
const noticeOf = (letter: { link: string | null } | undefined) =>
  call('GET', `/shop-notices/${letter?.link?.split('/').at(-1)}`);
const lines = (notice: { statement: { item: string; label: { en: string }; text: { en: string } }[] }) =>
  notice.statement.map(({ label, text }) => `${label.en}: ${text.en}`).join('\n');

test('the seller of a shop that is not closed yet learns of the decision, and no one that it was carried out', async () => {
  for (const id of ['20', '21', '22']) {
    await side.offer('repeat', id);
    await side.file(id);
    await side.pass(7);
  }
  expect(await shopPage()).toBe(200);
  const known = await seller();
  expect(known).toMatchObject({ status: 'closed', points: 48 });
  expect(known).not.toHaveProperty('closedSince');
  const { items: stuck } = await call('GET', '/desk/stuck', ann);
  expect(stuck).toContainEqual(expect.objectContaining({ kind: 'order', state: 'failed', todo: 'retry-order' }));

  const told = await letters();
  expect(told.map(({ subject }) => subject)).toContain('店铺将被关闭');
  expect(told.map(({ subject, text }) => `${subject}\n${text}`).join('\n')).not.toMatch(/店铺已(被)?关闭|已被关闭/);
  const notice = await noticeOf(told.find(({ subject }) => subject === '店铺将被关闭'));
  expect(notice).toMatchObject({ kind: 'storefront-closed', status: 'closed' });
  expect(notice).not.toHaveProperty('closedSince');
  expect(lines(notice)).toContain('What was decided: The shop will be closed');
  expect(lines(notice)).toContain('What can be done: ');
  expect(lines(notice)).not.toContain('was closed');
  expect(await figures()).toMatchObject({ storefrontsClosed: 0 });
  expect(await sanctions()).not.toContain('closed');
});

test('once it is closed, its seller learns that and since when, and it is public', async () => {
  closes = true;
  const { items } = await call('GET', '/desk/orders?state=failed', ann);
  await call('POST', '/desk/order-retries', ann, { order: items[0].id });
  const at = side.running.clock.now().toISOString();
  await side.running.settle();
  expect(await shopPage()).toBe(404);
  const told = (await letters()).at(-1);
  expect(told?.subject).toBe('店铺已关闭');
  const notice = await noticeOf(told);
  expect(notice).toMatchObject({ kind: 'closure-carried-out', status: 'closed', closedSince: at });
  expect(lines(notice)).toContain('What was done: The shop was closed.');
  expect(await seller()).toMatchObject({ status: 'closed', closedSince: at });
  expect(await figures()).toMatchObject({ storefrontsClosed: 1, storefrontsBanned: 0 });
  await side.pass(1);
  expect(await sanctions()).toContain('closed');
});

test('a ban of a closed shop is in force at once, and is no second closure', async () => {
  const count = (await letters()).length;
  for (const as of [ann, ben])
    await call('POST', '/sellers/taobao/repeat/ban-decisions', as, { approve: true, reasons: 'settled' });
  await side.running.settle();
  const told = (await letters()).slice(count);
  expect(told.map(({ subject }) => subject)).toEqual(['店铺被清退']);
  expect(lines(await noticeOf(told[0]))).toContain('What was done: The shop was banned.');
  expect(await figures()).toMatchObject({ storefrontsClosed: 1, storefrontsBanned: 1 });
  await side.pass(1);
  expect((await sanctions()).filter((one: string) => one === 'closed')).toHaveLength(1);
  expect(await sanctions()).toContain('banned');
});
