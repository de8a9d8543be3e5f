/** The effects of a reversal: the seller learns what is restored, and the complainant what it cost, in notices and on pages. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BrandSide, startBrandSide } from './brand-side.ts';
import { withRules } from './changed-rules.ts';
import { inboxOf, openNotice, type SellerSide, takenDown } from './seller.ts';

let side: BrandSide;
let ann: string;
let policies: Awaited<ReturnType<typeof withRules>>;
beforeAll(async () => {
  policies = await withRules(
    'newcomer: { first: [hide], repeated: [hide], grave: [remove] }',
    'newcomer: { first: [hide], repeated: [hide, hold-funds], grave: [remove, hold-funds] }',
  );
  side = await startBrandSide({}, { policies });
  ann = await side.running.deskUser('ann');
});
afterAll(() => side.running.close());

interface Line {
  readonly item: string;
  readonly text: { readonly en: string; readonly 'zh-CN': string };
}
const items = (lines: readonly Line[]): string[] => lines.map(({ item }) => item);
const said = (lines: readonly Line[], item: string): string[] =>
  lines.filter((line) => line.item === item).map(({ text }) => text.en);

/** Filed, and upheld by the seller’s silence. */
async function upheld(seller: string, listing: string): Promise<{ id: string; shop: SellerSide }> {
  const { id, seller: shop } = await takenDown(side, seller, listing);
  await side.pass(10);
  return { id, shop };
}

async function reversed(id: string, shop: SellerSide): Promise<void> {
  expect(await shop.appeal('These are my own goods.')).toMatchObject({ status: 200 });
  const body = { outcome: 'reversed', reasons: 'They are.' };
  expect(await side.running.call('POST', `/desk/cases/${id}/appeal-decision`, { as: ann, body })).toMatchObject({
    status: 200,
  });
  await side.running.settle();
}

test('a successful appeal states what the seller gets back, and what the complaint cost', async () => {
  const first = await upheld('wang', '1');
  await upheld('wang', '2');
  await upheld('wang', '3');
  await reversed(first.id, first.shop);

  const page = await first.shop.notice();
  expect(items(page.gaveBack)).toEqual(['goods', 'strike', 'strike', 'points', 'shop']);
  expect(said(page.gaveBack, 'goods')[0]).toMatch(/^The listing is on sale again after 30 days down, since .*\.$/);
  expect(said(page.gaveBack, 'strike')[0]).toContain('is removed');
  expect(said(page.gaveBack, 'shop')[0]).toMatch(/^It reopens after \d+ (days|hours) closed\.$/);

  const letters = await inboxOf(side.running, 'taobao', 'wang');
  const letter = letters.find(({ body }) => body.includes('店铺恢复营业'));
  expect(letter?.body).toContain('扣分记录');
  expect(letter?.body).toContain('商品恢复销售');

  const own = await side.caseOf(first.id);
  expect(own.gaveBack).toEqual([]);
  expect(items(own.cost)).toEqual(['cost-down', 'cost-strike', 'cost-shop']);
  const [mail] = (await side.running.mailTo('9001@cn.example')).filter(({ text }) =>
    text.includes('closed the shop for'),
  );
  expect(mail?.text).toContain('The listing was down for 30 days because of this complaint');

  const atDesk = await side.caseOf(first.id, ann);
  expect(items(atDesk.gaveBack)).toEqual(items(page.gaveBack));
});

test('a withdrawal as a mistake in the open case releases the money, and its complainant reads nothing about it', async () => {
  await upheld('zhao', '11');
  await side.offer('zhao', '12');
  const { case: id } = await side.file('12');
  const shop = await openNotice(side.running, 'taobao', 'zhao');
  await side.pass(2);
  const body = { kind: 'mistake' };
  expect(await side.running.call('POST', `/cases/${id}/withdraw`, { as: side.brand.token, body })).toMatchObject({
    status: 200,
  });
  await side.running.settle();
  expect(items((await shop.notice()).gaveBack)).toEqual(['goods', 'proceeds']);
  expect(said((await shop.notice()).gaveBack, 'proceeds')[0]).toContain('ends after 2 days');
  const own = await side.caseOf(id);
  expect(items(own.cost)).toEqual(['cost-down']);
  expect(JSON.stringify(own)).not.toMatch(/proceeds|货款/);
  const letter = (await inboxOf(side.running, 'taobao', 'zhao')).find(({ body }) =>
    body.includes('货款冻结 2 天后解除'),
  );
  expect(letter).toBeDefined();
});

test('a case that stands has no such statement', async () => {
  const { id, shop } = await upheld('qian', '21');
  expect((await shop.notice()).gaveBack).toEqual([]);
  expect((await side.caseOf(id)).cost).toEqual([]);
});
