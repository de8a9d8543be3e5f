import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type BrandSide, itemUrl, startBrandSide } from './brand-side.ts';
import { inboxOf } from './seller.ts';

/**
 * Marketplaces lie, stall and forget. Each decision has one effect, never on another seller's listing, and every
 * unconfirmed state is visible to the review team until it is observed.
 */
let side: BrandSide;
let desk: string;
beforeAll(async () => {
  side = await startBrandSide();
  desk = await side.running.deskUser('desk');
});
beforeEach(async () => {
  side.running.shops.taobao.faults.clear();
  // A newcomer's cap is per day.
  await side.pass(1);
});
afterAll(() => side.running.close());

const arm = (fault: Parameters<typeof side.running.shops.taobao.faults.arm>[0]) =>
  side.running.shops.taobao.faults.arm(fault);

/** Moves the clock in small steps, so that delayed retries run. */
async function later(minutes: number): Promise<void> {
  for (let passed = 0; passed < minutes * 4; passed += 1) {
    side.running.clock.advance(15_000);
    await side.running.settle();
  }
}

const stuck = async () =>
  (await side.running.call('GET', '/desk/stuck', { as: desk })).body.items as { kind: string; id: string }[];
const isStuck = async (filed: string, id: string) =>
  (await stuck()).some((item) => item.id === filed || item.id.startsWith(`taobao/listing/${id}#`));
const ordersOf = async (id: string) => {
  const { body } = await side.running.call('GET', '/desk/orders?limit=100', { as: desk });
  return body.items.filter(({ target }: { target: string }) => target === `taobao/listing/${id}`);
};
const messagesTo = (seller: string) =>
  side.running.shops.taobao.effects().filter((one) => one.effect === 'message-delivered' && one.seller === seller);

/** Removed once, its seller notified once, no work left. */
async function expectOneRemoval(filed: string, id: string, seller: string): Promise<void> {
  expect(side.effects(id)).toEqual(['listing-hidden']);
  expect(await side.page(id)).toBe(404);
  expect(await side.caseOf(filed)).toMatchObject({ status: 'answer-window' });
  expect(messagesTo(seller)).toHaveLength(1);
  expect((await ordersOf(id)).map(({ state }: { state: string }) => state)).toEqual(['done']);
  expect(await isStuck(filed, id)).toBe(false);
}

describe('a removal', () => {
  test('whose answer is lost after the effect: unconfirmed until it is observed, then continues', async () => {
    await side.offer('s1', '1');
    arm({ kind: 'lost-answer' });
    const filed = await side.file('1');
    expect(await side.caseOf(filed.case)).toMatchObject({ status: 'unconfirmed' });
    expect(await stuck()).toContainEqual(expect.objectContaining({ kind: 'case', id: filed.case }));
    // No party is told of a removal before it was observed.
    expect(await inboxOf(side.running, 'taobao', 's1')).toEqual([]);
    await later(1);
    await expectOneRemoval(filed.case, '1', 's1');
  });

  test('that takes effect late: removing until then', async () => {
    await side.offer('s2', '2');
    arm({ kind: 'late-effect', afterMs: 90_000, listing: '2' });
    const filed = await side.file('2');
    expect(await side.caseOf(filed.case)).toMatchObject({ status: 'removing' });
    await later(1);
    expect(await side.caseOf(filed.case)).toMatchObject({ status: 'removing' });
    expect(await side.page('2')).toBe(200);
    await later(3);
    await expectOneRemoval(filed.case, '2', 's2');
  });

  test.each([
    ['rate-limit', { retryAfterMs: 30_000, times: 3 }, '3'],
    ['server-error', { times: 3 }, '4'],
    ['false-200', {}, '5'],
    ['dead-session', {}, '6'],
  ] as const)('under %s', async (kind, more, id) => {
    await side.offer(`s${id}`, id);
    arm({ kind, ...more });
    const filed = await side.file(id);
    await later(5);
    expect(side.running.shops.taobao.faults.fired()[kind]).toBeGreaterThanOrEqual(1);
    await expectOneRemoval(filed.case, id, `s${id}`);
  });

  test('that search still shows is not done', async () => {
    await side.offer('s7', '7');
    arm({ kind: 'stale-read', surface: 'search', listing: '7', times: 6 });
    const filed = await side.file('7');
    expect(await side.caseOf(filed.case)).toMatchObject({ status: 'removing' });
    await later(4);
    await expectOneRemoval(filed.case, '7', 's7');
  });

  test('that cannot be confirmed for a day becomes the review team’s task', async () => {
    await side.offer('s8', '8');
    arm({ kind: 'server-error', on: 'any', times: 10_000 });
    const filed = await side.file('8');
    await side.pass(2);
    expect(['removing', 'unconfirmed']).toContain((await side.caseOf(filed.case)).status);
    expect(await stuck()).toContainEqual(expect.objectContaining({ kind: 'order', id: 'taobao/listing/8#1@s8' }));
    side.running.shops.taobao.faults.clear();
    await later(10);
    await expectOneRemoval(filed.case, '8', 's8');
  });

  test('of a recycled id affects no other seller', async () => {
    await side.offer('s9', '9');
    await side.offer('innocent', '90', { title: '苹果' });
    arm({ kind: 'recycled-id', listing: '9' });
    const filed = await side.file('9');
    await later(2);
    expect(side.effects('9')).toEqual([]);
    expect(await side.page('9')).toBe(200);
    const view = await side.caseOf(filed.case, desk);
    expect(view).toMatchObject({ status: 'unconfirmed', held: 'listing-reused' });
    const tasks = (await side.running.call('GET', '/desk/tasks?limit=100', { as: desk })).body.items;
    const kinds = tasks.filter((task: { case: string }) => task.case === filed.case);
    expect(kinds.map(({ kind }: { kind: string }) => kind).sort()).toEqual(['referral', 'unconfirmed']);
  });

  test('of an offer under an id that was another seller’s before is a separate order', async () => {
    await side.offer('s10', '10');
    await side.offer('heir', '91', { title: '苹果' });
    const former = await side.file('10');
    const body = { kind: 'authorised-since' };
    await side.running.call('POST', `/cases/${former.case}/withdraw`, { as: side.brand.token, body });
    await later(1);
    expect(side.effects('10')).toEqual(['listing-hidden', 'listing-reinstated']);
    side.running.shops.taobao.recycle('10', 'heir');
    await side.offer('heir', '10');
    const filed = await side.file('10');
    expect(await side.page('10')).toBe(404);
    expect(await side.caseOf(filed.case)).toMatchObject({ status: 'answer-window' });
  });
});

describe('a withdrawal before the removal takes effect', () => {
  const withdraw = async (id: string) => {
    const body = { kind: 'authorised-since' };
    expect((await side.running.call('POST', `/cases/${id}/withdraw`, { as: side.brand.token, body })).status).toBe(200);
    await side.running.settle();
  };

  test('while the marketplace still executes it ends restored, and stays so', async () => {
    await side.offer('w1', '21');
    arm({ kind: 'late-effect', afterMs: 120_000, listing: '21' });
    const filed = await side.file('21');
    expect((await side.caseOf(filed.case)).status).toBe('removing');
    await withdraw(filed.case);
    await later(10);
    expect(await side.page('21')).toBe(200);
    expect(await side.caseOf(filed.case)).toMatchObject({ status: 'restored' });
    expect(side.effects('21').filter((effect) => effect === 'listing-hidden').length).toBeLessThanOrEqual(1);
    expect(await isStuck(filed.case, '21')).toBe(false);
  });

  test('whose answer was lost ends restored', async () => {
    await side.offer('w2', '22');
    arm({ kind: 'lost-answer' });
    const filed = await side.file('22');
    expect((await side.caseOf(filed.case)).status).toBe('unconfirmed');
    await withdraw(filed.case);
    await later(2);
    expect(await side.page('22')).toBe(200);
    expect(await side.caseOf(filed.case)).toMatchObject({ status: 'restored' });
    expect(side.effects('22')).toEqual(['listing-hidden', 'listing-reinstated']);
  });

  test('that never reached the marketplace leaves no trace there', async () => {
    await side.offer('w3', '23');
    arm({ kind: 'rate-limit', retryAfterMs: 600_000 });
    const filed = await side.file('23');
    await withdraw(filed.case);
    await later(12);
    expect(await side.caseOf(filed.case)).toMatchObject({ status: 'restored' });
    expect(side.effects('23')).toEqual([]);
    expect((await ordersOf('23')).map(({ state }: { state: string }) => state).sort()).toEqual(['done', 'superseded']);
  });
});

test('an order that a later decision superseded does nothing, however often it is executed', async () => {
  await side.offer('e1', '31');
  const filed = await side.file('31');
  const body = { kind: 'authorised-since' };
  await side.running.call('POST', `/cases/${filed.case}/withdraw`, { as: side.brand.token, body });
  await later(1);
  expect(side.effects('31')).toEqual(['listing-hidden', 'listing-reinstated']);
  const { transactions } = side.running.service;
  await transactions.work(async (tx) => {
    // As after a backup or a crashed worker.
    await tx
      .updateTable('marketplace_order')
      .set({ state: 'queued' })
      .where('id', '=', 'taobao/listing/31#1@e1')
      .execute();
    const due = { due_at: side.running.clock.now(), attempts: 0 };
    const order = { kind: 'order', key: 'again', payload: JSON.stringify({ order: 'taobao/listing/31#1@e1' }) };
    await tx
      .insertInto('outbox')
      .values({ ...order, ...due })
      .execute();
  });
  await later(1);
  expect(side.effects('31')).toEqual(['listing-hidden', 'listing-reinstated']);
  expect(await side.page('31')).toBe(200);
  const states = (await ordersOf('31')).map(({ epoch, state }: { epoch: number; state: string }) => [epoch, state]);
  expect(states.sort()).toEqual([
    [1, 'superseded'],
    [2, 'done'],
  ]);
});

describe('a bundle with one slower removal', () => {
  const fileBoth = async (ids: readonly string[]) => {
    const targets = ids.map((id) => ({ url: itemUrl(id) }));
    const body = { right: side.right, reason: 'counterfeit', targets, declaration: true };
    const { body: filed } = await side.running.call('POST', '/complaints', { as: side.brand.token, body });
    await side.running.settle();
    return filed.bundles[0].cases.map((one: { case: string }) => one.case) as string[];
  };
  const statuses = async (cases: readonly string[]) =>
    Promise.all(cases.map(async (id) => (await side.caseOf(id)).status));

  test('is notified together when it is not long', async () => {
    for (const id of ['41', '42']) await side.offer('b1', id);
    arm({ kind: 'late-effect', afterMs: 10_000, listing: '42' });
    const cases = await fileBoth(['41', '42']);
    await later(2);
    expect(await statuses(cases)).toEqual(['answer-window', 'answer-window']);
    expect(messagesTo('b1')).toHaveLength(1);
  });

  test('notifies each seller, whichever message is under way when the other is confirmed', async () => {
    for (const id of ['43', '44']) await side.offer('b2', id);
    // One of the two removals gets no answer, and the message about the other one takes its time.
    arm({ kind: 'lost-answer' });
    arm({ kind: 'late-effect', skip: 2, afterMs: 20_000 });
    const cases = await fileBoth(['43', '44']);
    expect((await statuses(cases)).sort()).toEqual(['notifying', 'unconfirmed']);
    await later(5);
    expect(await statuses(cases)).toEqual(['answer-window', 'answer-window']);
    expect(side.effects('43')).toEqual(['listing-hidden']);
    expect(side.effects('44')).toEqual(['listing-hidden']);
  });
});

test('a removal that search shows for long is looked for less and less often', async () => {
  const { clock, settle, shops } = side.running;
  const looks = (): number => shops.taobao.faults.fired()['stale-read'] ?? 0;
  await side.offer('s70', '70');
  arm({ kind: 'stale-read', surface: 'search', listing: '70', times: 1000 });
  const before = looks();
  const filed = await side.file('70');
  for (let passed = 0; passed < 16_000; passed += 500) {
    clock.advance(500);
    await settle();
  }
  // Each wait is twice the one before: every half second there would be 32.
  expect(looks() - before).toBeLessThanOrEqual(8);
  expect(await side.caseOf(filed.case)).toMatchObject({ status: 'removing' });
  shops.taobao.faults.clear();
  await later(1);
  expect(await side.page('70')).toBe(404);
  expect(await side.caseOf(filed.case)).toMatchObject({ status: 'answer-window' });
});
