import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BrandSide, startBrandSide } from './brand-side.ts';

/** Marketplaces that deliver no messages: the statement of reasons goes by mail, and the window waits for its delivery. */
let side: BrandSide;
let desk: string;
beforeAll(async () => {
  side = await startBrandSide({}, { inbox: false });
  desk = await side.running.deskUser('desk');
});
afterAll(() => side.running.close());

const status = async (id: string): Promise<string> => (await side.caseOf(id)).status;
const hours = async (count: number): Promise<void> => {
  side.running.clock.advance(count * 3_600_000);
  await side.running.settle();
};

test('mail that has not bounced for a day is delivered, and the window opens then, never before', async () => {
  await side.offer('mailed', '1');
  const { case: id } = await side.file('1');
  const [mail] = await side.running.mailTo('mailed@shop.example');
  expect(mail?.subject).toContain('理由');
  expect(mail?.link).toContain('/answer/');
  expect(await status(id)).toBe('notifying');
  await hours(23);
  expect(await status(id)).toBe('notifying');
  expect((await side.caseOf(id)).clocks).toEqual([]);
  await hours(2);
  expect(await status(id)).toBe('answer-window');
});

test('a link that its seller opened is delivered at once', async () => {
  await side.offer('opened', '2');
  const { case: id } = await side.file('2');
  const [mail] = await side.running.mailTo('opened@shop.example');
  const link = mail?.link?.split('/').at(-1);
  expect((await side.running.call('POST', `/answers/${link}/opened`)).body).toEqual({ delivered: true });
  expect(await status(id)).toBe('answer-window');
});

test('a seller without an address stays down without a clock, until the desk has reached it', async () => {
  const { taobao } = side.running.shops;
  taobao.putSellers([{ id: 'mute', name: 'mute 店', identity: { kind: 'company-no', number: '7', holder: '李某' } }]);
  taobao.putListings([{ id: '3', title: '岚木 包', seller: { id: 'mute' }, shipsTo: ['CN'], classes: [18] }]);
  await side.pulled();
  const { case: id } = await side.file('3');
  expect(await status(id)).toBe('undeliverable');
  await side.pass(10);
  expect(await status(id)).toBe('undeliverable');
  const tasks = await side.running.call('GET', '/desk/tasks?kind=undeliverable', { as: desk });
  expect(tasks.body.items.map((task: { case?: string }) => task.case)).toEqual([id]);
  const told = await side.running.call('POST', `/desk/cases/${id}/delivery`, {
    as: desk,
    body: { reasons: 'Told by telephone.' },
  });
  expect(told.body).toEqual({ cases: [{ case: id, status: 'answer-window' }], waiting: [] });
  const after = await side.running.call('GET', '/desk/tasks?kind=undeliverable', { as: desk });
  expect(after.body.items).toEqual([]);
  // Three business days, whatever weekend lies between.
  await side.pass(7);
  expect(await status(id)).toBe('upheld');
});
