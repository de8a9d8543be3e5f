import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BrandSide, itemUrl, startBrandSide } from './brand-side.ts';

/** A marketplace that cannot be reached when the service starts: what it can do is not known, and nothing is assumed. */
let side: BrandSide;
let isAway = true;
const log: string[] = [];
beforeAll(async () => {
  const meanwhile = async (): Promise<void> => {
    if (isAway) throw Object.assign(new Error('the marketplace is away'), { sent: false });
  };
  side = await startBrandSide({}, { meanwhile, log: (line) => log.push(line) });
});
afterAll(() => side.running.close());

const file = (id: string) =>
  side.running.call('POST', '/complaints', {
    as: side.brand.token,
    body: { right: side.right, reason: 'counterfeit', targets: [{ url: itemUrl(id) }], declaration: true },
  });

test('the service starts and says so in its log; a complaint is refused whole, with what to do', async () => {
  expect(log.join('')).toMatch(/taobao did not say what it can do/);
  const { status, body } = await file('1');
  expect([status, body.code]).toEqual([503, 'marketplace-away']);
  expect(body.detail).toMatch(/taobao cannot be reached.*Nothing was filed; try again/);
  const { items } = (await side.running.call('GET', '/bundles', { as: side.brand.token })).body;
  expect(items).toEqual([]);
});

test('once it can be reached, it is read and complaints are filed', async () => {
  isAway = false;
  side.running.clock.advance(86_400_000);
  await side.running.settle();
  await side.offer('seller', '1');
  const { case: id } = await side.file('1');
  expect(await side.page('1')).toBe(404);
  expect(await side.caseOf(id)).toMatchObject({ status: 'answer-window' });
  // A later failure takes nothing back: what it said counts.
  isAway = true;
  side.running.clock.advance(3_600_000);
  expect((await file('2')).status).toBe(201);
});
