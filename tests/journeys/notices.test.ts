import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type BrandSide, startBrandSide } from './brand-side.ts';
import { inboxOf } from './seller.ts';

/** Notices to parties: each once, and correct. */
let side: BrandSide;
let desk: string;
beforeAll(async () => {
  side = await startBrandSide();
  desk = await side.running.deskUser('desk');
});
beforeEach(() => side.pass(1));
afterAll(() => side.running.close());

const post = (path: string, as: string, body: object = {}) => side.running.call('POST', path, { as, body });

test('a seller who loses points reads how many are left, not none', async () => {
  const cases: string[] = [];
  for (const id of ['1', '2']) {
    await side.offer('p1', id);
    cases.push((await side.file(id)).case);
    await side.pass(6);
  }
  const points = async () => (await side.running.call('GET', '/sellers/taobao/p1', { as: desk })).body.points;
  const before = await points();
  expect((await post(`/cases/${cases[0]}/withdraw`, side.brand.token, { kind: 'mistake' })).status).toBe(200);
  await side.running.settle();
  const left = await points();
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThan(before);
  const told = (await inboxOf(side.running, 'taobao', 'p1')).find(({ subject }) => subject === '扣分已撤销');
  expect(told?.body).toContain(`当前累计 ${left} 分`);
});

test('two notices of one kind about one case are both sent, even if the first still waits for its marketplace', async () => {
  await side.offer('p2', '3');
  const { case: id } = await side.file('3');
  side.running.shops.taobao.faults.arm({ kind: 'server-error', on: 'any', times: 500 });
  const reasons = 'By order of the court.';
  for (const round of [1, 2]) {
    expect((await post(`/desk/cases/${id}/hold`, desk, { ground: 'in-litigation', reasons })).status, `${round}`).toBe(
      200,
    );
    expect((await post(`/desk/cases/${id}/release`, desk, { outcome: 'go-on', reasons })).status, `${round}`).toBe(200);
  }
  await side.running.settle();
  side.running.shops.taobao.faults.clear();
  side.running.clock.advance(60_000);
  await side.running.settle();
  const subjects = (await inboxOf(side.running, 'taobao', 'p2')).map(({ subject }) => subject);
  expect(subjects.filter((subject) => subject === '案件中止')).toHaveLength(2);
  expect(subjects.filter((subject) => subject === '案件恢复')).toHaveLength(2);
});

test('a notice whose answer was lost is sent again as the same one, and arrives once', async () => {
  await side.offer('p3', '4');
  const { case: id } = await side.file('4');
  side.running.shops.taobao.faults.arm({ kind: 'lost-answer' });
  const held = { ground: 'in-litigation', reasons: 'By order of the court.' };
  expect((await post(`/desk/cases/${id}/hold`, desk, held)).status).toBe(200);
  await side.running.settle();
  side.running.clock.advance(60_000);
  await side.running.settle();
  const { outbox, effects } = await side.running.database.asOwner(async (db) => ({
    outbox: await db.selectFrom('outbox').select('kind').where('kind', '=', 'notice').execute(),
    effects: side.running.shops.taobao.effects().filter(({ effect }) => effect === 'message-delivered'),
  }));
  expect(outbox).toEqual([]);
  const subjects = (await inboxOf(side.running, 'taobao', 'p3')).map(({ subject }) => subject);
  expect(subjects.filter((subject) => subject === '案件中止')).toHaveLength(1);
  expect(effects.filter((one) => one.seller === 'p3')).toHaveLength(2);
});
