import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrandSide, owner, startBrandSide } from './brand-side.ts';
import { proof } from './contest.ts';
import { openNotice } from './seller.ts';

/** Events that stop a case: a changed premise, a court, and the complainant's withdrawal. */
let side: BrandSide;
let desk: string;
beforeAll(async () => {
  side = await startBrandSide({ validUntil: '2026-06-01T00:00:00.000Z' });
  desk = await side.running.deskUser('desk');
});
afterAll(() => side.running.close());

const post = (path: string, as: string, body: object = {}) => side.running.call('POST', path, { as, body });
const tasksAbout = async (id: string) => {
  const { body } = await side.running.call('GET', '/desk/tasks?limit=100', { as: desk });
  return body.items.filter((task: { case?: string }) => task.case === id).map(({ kind }: { kind: string }) => kind);
};
const reasons = 'Decided elsewhere.';

describe('a case before a court', () => {
  test('is paused until its release, then continues with the remaining time', async () => {
    await side.offer('h1', '1');
    const { case: id } = await side.file('1');
    const [clock] = (await side.caseOf(id)).clocks;
    await side.pass(1);
    const left = Date.parse(clock.due) - side.running.clock.now().getTime();
    expect((await post(`/desk/cases/${id}/hold`, desk, { ground: 'in-litigation', reasons })).status).toBe(200);
    expect(await side.caseOf(id)).toMatchObject({ held: 'in-litigation', clocks: [], status: 'answer-window' });
    const seller = await openNotice(side.running, 'taobao', 'h1');
    // The case allows no action except to report a demand for money.
    expect((await seller.notice()).actions).toEqual(['report-demand']);
    await side.pass(20);
    expect(await side.caseOf(id)).toMatchObject({ status: 'answer-window', held: 'in-litigation' });
    expect(await side.page('1')).toBe(404);
    expect((await post(`/desk/cases/${id}/release`, desk, { outcome: 'go-on', reasons })).status).toBe(200);
    const resumed = await side.caseOf(id);
    expect(resumed.held).toBeUndefined();
    const after = Date.parse(resumed.clocks[0].due) - side.running.clock.now().getTime();
    expect(after).toBeGreaterThanOrEqual(left);
    expect(after).toBeLessThan(left + 86_400_000);
    await side.pass(4);
    expect(await side.caseOf(id)).toMatchObject({ status: 'upheld' });
  });

  test('in the review team’s hands has no deadline until its release, and then that of its clock', async () => {
    await side.offer('h4', '4');
    const { case: id } = await side.file('4');
    const seller = await openNotice(side.running, 'taobao', 'h4');
    await seller.answer('genuine-from', ['purchase-invoice'], proof);
    await post(`/cases/${id}/stand-behind`, side.brand.token);
    const task = async () =>
      (await side.running.call('GET', '/desk/tasks?kind=ruling', { as: desk })).body.items.find(
        (one: { case?: string }) => one.case === id,
      );
    expect(await task()).toMatchObject({ due: (await side.caseOf(id)).clocks[0].due });
    await post(`/desk/cases/${id}/hold`, desk, { ground: 'in-litigation', reasons });
    await side.pass(20);
    const held = await task();
    expect(held).toMatchObject({ held: 'in-litigation' });
    expect(held.due).toBeUndefined();
    await post(`/desk/cases/${id}/release`, desk, { outcome: 'go-on', reasons });
    const { clocks } = await side.caseOf(id);
    expect(await task()).toMatchObject({ due: clocks[0].due });
  });

  test.each([
    ['overturned', 'restored', 200, '2'],
    ['upheld', 'upheld', 404, '3'],
  ] as const)('released as %s', async (outcome, status, page, listing) => {
    await side.offer(`h${listing}`, listing);
    const { case: id } = await side.file(listing);
    await post(`/desk/cases/${id}/hold`, desk, { ground: 'authority-hold', reasons });
    expect((await post(`/desk/cases/${id}/release`, desk, { outcome, reasons })).status).toBe(200);
    await side.running.settle();
    expect((await side.caseOf(id)).status).toBe(status);
    expect(await side.page(listing)).toBe(page);
  });
});

describe('a listing under a case', () => {
  test('that changed its offer goes to the review team, and on from there', async () => {
    await side.offer('r1', '11');
    const { case: id } = await side.file('11');
    await side.offer('r1', '11', { title: '苹果 十斤装' });
    expect(await side.caseOf(id)).toMatchObject({ held: 'listing-changed', clocks: [] });
    expect(await tasksAbout(id)).toEqual(['referral']);
    await side.pass(10);
    expect(await side.caseOf(id)).toMatchObject({ status: 'answer-window' });
    expect((await post(`/desk/cases/${id}/resume`, desk, { decision: 'go-on', reasons })).status).toBe(200);
    expect(await tasksAbout(id)).toEqual([]);
    await side.pass(7);
    expect(await side.caseOf(id)).toMatchObject({ status: 'upheld' });
  });

  test('whose id was recycled goes to the review team; nothing happens to the new one', async () => {
    await side.offer('r2', '12');
    await side.offer('newcomer', '13', { title: '苹果' });
    const { case: id } = await side.file('12');
    expect(side.effects('12')).toEqual(['listing-hidden']);
    side.running.shops.taobao.recycle('12', 'newcomer');
    await side.pulled();
    expect(await side.caseOf(id)).toMatchObject({ held: 'listing-reused' });
    expect(await side.page('12')).toBe(200);
    expect((await post(`/desk/cases/${id}/resume`, desk, { decision: 'restore', reasons })).status).toBe(200);
    await side.pulled();
    expect(await side.page('12')).toBe(200);
    expect(side.effects('12')).toEqual(['listing-hidden']);
  });
});

describe('a withdrawal', () => {
  const accuracy = async () =>
    (await side.running.call('GET', '/me', { as: side.brand.token })).body.participant.accuracy as number;
  const withdraw = (id: string, body: object) => post(`/cases/${id}/withdraw`, side.brand.token, body);

  test.each([
    ['authorised-since', '21', false],
    ['duplicate', '22', false],
    ['settled', '23', false],
    ['mistake', '24', true],
  ] as const)(
    'as %s restores the listing; only a mistake counts against the complainant',
    async (kind, listing, counts) => {
      await side.offer(`w${listing}`, listing);
      const { case: id } = await side.file(listing);
      const before = await accuracy();
      if (kind !== 'settled') {
        expect(await withdraw(id, { kind, keepDown: true })).toMatchObject({ body: { code: 'may-not-stay-down' } });
      }
      expect((await withdraw(id, { kind })).status).toBe(200);
      await side.running.settle();
      expect(await side.caseOf(id)).toMatchObject({ status: 'restored', decision: 'withdrawn' });
      expect(await side.page(listing)).toBe(200);
      const after = await accuracy();
      if (counts) expect(after).toBeLessThan(before);
      else expect(after).toBe(before);
      expect(await withdraw(id, { kind })).toMatchObject({ status: 409, body: { code: 'wrong-state' } });
    },
  );

  test('as settled may leave the listing down, without a strike', async () => {
    await side.offer('w25', '25');
    const { case: id } = await side.file('25');
    const before = await accuracy();
    expect((await withdraw(id, { kind: 'settled', keepDown: true })).status).toBe(200);
    await side.running.settle();
    expect(await accuracy()).toBe(before);
    await side.pass(10);
    expect(await side.caseOf(id)).toMatchObject({ status: 'settled' });
    expect(await side.page('25')).toBe(404);
    const seller = await side.running.call('GET', '/sellers/taobao/w25', { as: desk });
    expect(seller.body).toMatchObject({ points: 0, strikes: [] });
  });

  test('after it was upheld undoes the strike', async () => {
    await side.offer('w26', '26');
    const { case: id } = await side.file('26');
    await side.pass(6);
    const points = async () => (await side.running.call('GET', '/sellers/taobao/w26', { as: desk })).body.points;
    expect(await points()).toBe(12);
    expect((await withdraw(id, { kind: 'mistake' })).status).toBe(200);
    await side.running.settle();
    expect(await points()).toBe(0);
    expect(await side.page('26')).toBe(200);
  });

  test('of a complaint in review closes it; the seller is never notified', async () => {
    await side.offer('w27', '27');
    const { case: id } = await side.file('27', { reason: 'trademark' });
    expect(await side.caseOf(id)).toMatchObject({ status: 'desk-review' });
    expect((await withdraw(id, { kind: 'mistake' })).status).toBe(200);
    await side.running.settle();
    expect(await side.caseOf(id)).toMatchObject({ status: 'closed' });
    expect(await tasksAbout(id)).toEqual([]);
    const inbox = side.running.shops.taobao.effects().filter(({ seller }) => seller === 'w27');
    expect(inbox).toEqual([]);
  });
});

test('a right that lapses during a case takes it to the review team, and never continues by itself; renewed, it continues', async () => {
  side.running.clock.set('2026-05-29T08:00:00.000Z');
  await side.running.settle();
  await side.offer('l1', '31');
  const { case: id } = await side.file('31');
  expect((await side.caseOf(id)).status).toBe('answer-window');
  side.running.clock.set('2026-06-01T00:00:00.000Z');
  await side.running.settle();
  expect(await side.caseOf(id)).toMatchObject({ held: 'right-lapsed', clocks: [], status: 'answer-window' });
  await side.pass(15);
  expect(await side.caseOf(id)).toMatchObject({ held: 'right-lapsed', status: 'answer-window' });
  await side.running.importEntries([{ ...owner, mark: '岚木', classes: [18], validUntil: '2036-06-01T00:00:00.000Z' }]);
  expect((await side.caseOf(id)).held).toBe('right-lapsed');
  expect((await post(`/desk/cases/${id}/resume`, desk, { decision: 'restore', reasons })).status).toBe(200);
  await side.running.settle();
  expect(await side.caseOf(id)).toMatchObject({ status: 'restored', decision: 'discontinued' });
  expect(await side.page('31')).toBe(200);
});
