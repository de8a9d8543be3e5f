import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BrandSide, startBrandSide } from './brand-side.ts';
import { allMet, proof } from './contest.ts';
import { inboxOf, takenDown } from './seller.ts';

/** Goods of health and safety: neither the brand's silence nor its withdrawal restores a contested listing; a person does. */
let side: BrandSide;
let desk: string;
beforeAll(async () => {
  side = await startBrandSide();
  desk = await side.running.deskUser('desk');
});
afterAll(() => side.running.close());

async function contested(listing: string, category: string): Promise<string> {
  const { id, seller } = await takenDown(side, `s${listing}`, listing, { category });
  expect((await seller.answer('genuine-from', ['purchase-invoice', 'same-goods'], proof)).status).toBe(201);
  await side.running.settle();
  return id;
}
const rule = async (id: string, body: object) => {
  const reasons = { reasons: 'Read together.', ...body };
  const answer = await side.running.call('POST', `/desk/cases/${id}/ruling`, { as: desk, body: reasons });
  await side.running.settle();
  return answer.status;
};

test('a withdrawal sends them to the review team, which decides whether they are restored; it counts as a withdrawal', async () => {
  const id = await contested('801', '美妆/护肤');
  const given = await side.running.call('POST', `/cases/${id}/withdraw`, {
    as: side.brand.token,
    body: { kind: 'authorised-since' },
  });
  expect(given.body).toMatchObject({ cases: [{ case: id, status: 'ruling' }] });
  await side.running.settle();
  expect(await side.page('801')).toBe(404);
  const seen = await side.caseOf(id);
  expect(seen).toMatchObject({ goods: { kind: 'cosmetics', text: { 'zh-CN': '化妆品与个人护理用品' } } });
  expect(seen.actions).not.toContain('withdraw');
  const messages = await inboxOf(side.running, 'taobao', 's801');
  expect(messages.map(({ subject }) => subject)).toContain('因商品种类特殊，由审理组判定');
  const tasks = await side.running.call('GET', '/desk/tasks?kind=ruling', { as: desk });
  expect(tasks.body.items.map((task: { case: string }) => task.case)).toEqual([id]);
  expect(await rule(id, { outcome: 'overturned', checklist: allMet })).toBe(200);
  expect(await side.page('801')).toBe(200);
});

test('silence does the same; bags are restored by it', async () => {
  const [charger, bag] = [await contested('802', '充电器'), await contested('803', '箱包')];
  await side.pass(7);
  expect(await side.caseOf(charger)).toMatchObject({ status: 'ruling', goods: { kind: 'electrical' } });
  expect(await side.caseOf(bag)).toMatchObject({ status: 'restored' });
  const checklist = { ...allMet, 'purchase-invoice': 'unverifiable' };
  expect(await rule(charger, { outcome: 'upheld', checklist, against: 'danger-to-buyers' })).toBe(200);
  expect(await side.caseOf(charger)).toMatchObject({ status: 'upheld' });
});
