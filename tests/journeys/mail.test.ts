import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BrandSide, startBrandSide } from './brand-side.ts';
import { sellerBehind } from './seller.ts';

/** Marketplaces without messages: the statement of reasons goes by mail, and the window waits until it is known to have arrived. */
let side: BrandSide;
let desk: string;
beforeAll(async () => {
  side = await startBrandSide({}, { inbox: false });
  desk = await side.running.deskUser('desk');
});
afterAll(() => side.running.close());

const status = async (id: string): Promise<string> => (await side.caseOf(id)).status;
const mailed = (seller: string) => side.running.mailTo(`${seller}@shop.example`);
const linkOf = (mail: { link?: string | null } | undefined): string => mail?.link?.split('/').at(-1) ?? '';
const tasks = async (kind: string): Promise<string[]> =>
  (await side.running.call('GET', `/desk/tasks?kind=${kind}`, { as: desk })).body.items.map(
    (task: { case?: string }) => task.case,
  );
const later = async (days: number): Promise<void> => {
  side.running.clock.advance(days * 86_400_000);
  await side.running.settle();
};
const standing = async (link: string) => (await sellerBehind(side.running, link).notice()).standing;

test('mail that was accepted and never opened starts no deadline and costs nothing; an answer after the end still counts', async () => {
  await side.offer('mailed', '1');
  const { case: id } = await side.file('1');
  const [mail] = await mailed('mailed');
  expect(mail?.subject).toContain('请在送达后');
  const link = linkOf(mail);
  expect(await status(id)).toBe('notifying');

  // A mail scanner fetches the link, and the opened page fetches its data.
  await side.running.call('GET', `/answers/${link}`);
  await side.pass(4);
  // The seller was reminded, and the review team is asked to call.
  expect(await status(id)).toBe('undeliverable');
  expect(await tasks('undeliverable')).toEqual([id]);
  expect((await mailed('mailed')).some(({ subject }) => subject.includes('提醒'))).toBe(true);

  await later(19);
  expect(await side.caseOf(id)).toMatchObject({ status: 'unanswered', decision: 'unanswered', clocks: [] });
  expect(await tasks('undeliverable')).toEqual([]);
  expect(await standing(link)).toMatchObject({ points: 0, strikes: [] });
  expect(await side.page('1')).toBe(404);
  // A reminder is sent at the same moment.
  const told = (await mailed('mailed')).find(({ subject }) => subject.includes('未能确认'));
  expect(told?.text).toContain('不扣分');
  const record = await side.running.call('GET', '/standing', { as: side.brand.token });
  expect(JSON.stringify(record.body)).not.toContain('unanswered');

  // Opening it changes nothing, and its seller may answer at any time.
  await later(200);
  await side.running.call('POST', `/answers/${link}/opened`);
  expect(await status(id)).toBe('unanswered');
  const seller = sellerBehind(side.running, link);
  expect((await seller.notice()).actions).toContain('answer');
  await seller.answer('genuine-from', ['purchase-invoice', 'supplier', 'same-goods']);
  expect(await side.caseOf(id)).toMatchObject({ status: 'brand-window' });
  await later(7);
  expect(await status(id)).toBe('restored');
});

test('a court’s finding keeps the goods down without a delivered notice, and no notice says that an answer would change it', async () => {
  await side.offer('found', '6');
  const { case: id } = await side.file('6');
  const [mail] = await mailed('found');
  const say = (action: string, body: object) =>
    side.running.call('POST', `/desk/cases/${id}/${action}`, { as: desk, body });
  expect((await say('hold', { ground: 'in-litigation', reasons: 'Court order.' })).status).toBe(200);
  expect((await say('release', { outcome: 'upheld', reasons: 'The court found for the owner.' })).status).toBe(200);
  await side.pass(4);
  await later(24);
  expect(await status(id)).toBe('unanswered');
  // A reminder is sent at the same moment.
  const told = (await mailed('found')).find(({ subject }) => subject.includes('未能确认'));
  expect(told?.text).toContain('法院');
  expect(told?.text).not.toMatch(/随时|店铺正在恢复/);
  expect((await sellerBehind(side.running, linkOf(mail)).notice()).actions).not.toContain('answer');
});

test('a link that its seller opened counts as delivered at once', async () => {
  await side.offer('opened', '2');
  const { case: id } = await side.file('2');
  const [mail] = await mailed('opened');
  expect((await side.running.call('POST', `/answers/${linkOf(mail)}/opened`)).body).toEqual({ delivered: true });
  expect(await status(id)).toBe('answer-window');
  await side.pass(5);
  expect(await status(id)).toBe('upheld');
});

test('the link of a reminder counts like the first', async () => {
  await side.offer('late', '4');
  const { case: id } = await side.file('4');
  await side.pass(4);
  const reminder = (await mailed('late'))[0];
  expect(reminder?.subject).toContain('提醒');
  expect((await side.running.call('POST', `/answers/${linkOf(reminder)}/opened`)).body).toEqual({ delivered: true });
  expect(await status(id)).toBe('answer-window');
});

test('an answer shows that the notice arrived, even if the opening was not recorded', async () => {
  await side.offer('quick', '5');
  const { case: id } = await side.file('5');
  const [mail] = await mailed('quick');
  await sellerBehind(side.running, linkOf(mail)).answer('genuine-from', ['purchase-invoice', 'supplier', 'same-goods']);
  expect(await side.caseOf(id)).toMatchObject({ status: 'brand-window' });
});

test('a seller without an address stays down without a deadline, until the review team has called', async () => {
  const { taobao } = side.running.shops;
  taobao.putSellers([{ id: 'mute', name: 'mute 店', identity: { kind: 'company-no', number: '7', holder: '李某' } }]);
  taobao.putListings([{ id: '3', title: '岚木 包', seller: { id: 'mute' }, shipsTo: ['CN'], classes: [18] }]);
  await side.pulled();
  const { case: id } = await side.file('3');
  expect(await status(id)).toBe('undeliverable');
  await side.pass(10);
  expect(await status(id)).toBe('undeliverable');
  expect(await tasks('undeliverable')).toContain(id);
  const noted = (body: object, as = desk) => side.running.call('POST', `/desk/cases/${id}/delivery`, { as, body });
  const calledAt = side.running.clock.now().toISOString();
  const call = { calledAt, spokeWith: '李某, the owner', reasons: 'Told why, and where the page is.' };
  expect((await noted({ reasons: 'Told by telephone.' })).status).toBe(400);
  expect((await noted({ ...call, calledAt: '2026-02-01T02:00:00.000Z' })).status).toBe(409);
  expect((await noted(call, side.brand.token)).status).toBe(403);
  expect((await noted(call)).body).toEqual({ cases: [{ case: id, status: 'answer-window' }], waiting: [] });
  expect(await tasks('undeliverable')).not.toContain(id);
  const seen = await side.running.call('GET', `/cases/${id}`, { as: desk });
  expect(JSON.stringify(seen.body.written)).toContain('李某, the owner');
  // Three business days, with or without a weekend between.
  await side.pass(7);
  expect(await status(id)).toBe('upheld');
});
