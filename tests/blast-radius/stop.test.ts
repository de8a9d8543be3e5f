import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type BrandSide, itemUrl, startBrandSide } from '../journeys/brand-side.ts';

/** The kill switch: one person stops every removal, two release them, and nothing is lost in between. */
let side: BrandSide;
let first: string;
let second: string;
/** Until it resolves, whatever a process asks a marketplace is on its way; `asked` counts that. */
let arrival: Promise<void> | undefined;
let asked = 0;
const meanwhile = async ({ url }: { readonly url: URL }): Promise<void> => {
  if (arrival === undefined || url.pathname.endsWith('/actions')) return;
  asked += 1;
  await arrival;
};
/** From now on no question arrives, until the result is called. */
const holdQuestions = (): (() => void) => {
  const { promise, resolve } = Promise.withResolvers<void>();
  [arrival, asked] = [promise, 0];
  return () => {
    arrival = undefined;
    resolve();
  };
};
const start = async (options = {}): Promise<void> => {
  side = await startBrandSide({}, { meanwhile, ...options });
  first = await side.running.deskUser('first');
  second = await side.running.deskUser('second');
};
/** The next test starts with the switch off, and on another day: a newcomer's cap is per day. */
afterEach(async () => {
  if ((await removals()).stop) for (const one of [first, second]) await resume(one);
  await side.pass(1);
});

const reasons = 'A token of a brand was stolen.';
const stop = (as = first) => side.running.call('POST', '/desk/removal-stops', { as, body: { reasons } });
const resume = (as: string) =>
  side.running.call('POST', '/desk/removal-resumptions', { as, body: { reasons: 'It was found.' } });
const removals = async () => (await side.running.call('GET', '/desk/removals', { as: first })).body;
const held = async () => (await side.running.call('GET', '/desk/held-removals', { as: first })).body.items;
const withdraw = (id: string) =>
  side.running.call('POST', `/cases/${id}/withdraw`, { as: side.brand.token, body: { kind: 'mistake' } });
/** What the brand's people read on each of their pages. */
const stopped = async () => (await side.running.call('GET', '/me', { as: side.brand.token })).body.removalsStopped;
/** Files without processing the consequences. */
const fileOnly = async (id: string): Promise<string> => {
  const body = { right: side.right, reason: 'counterfeit', targets: [{ url: itemUrl(id) }], declaration: true };
  const answer = await side.running.call('POST', '/complaints', { as: side.brand.token, body });
  return answer.body.bundles[0].cases[0].case;
};

describe('with removals stopped', () => {
  beforeAll(() => start());
  afterAll(() => side.running.close());

  test('an order waits where the review team sees it, with who stopped it, when and why', async () => {
    await side.offer('s11', '11');
    expect((await stop()).status).toBe(200);
    const since = side.running.clock.now().toISOString();
    const { case: id } = await side.file('11');
    await side.pass(1);
    expect(side.effects('11')).toEqual([]);
    expect(await side.page('11')).toBe(200);
    expect(await removals()).toMatchObject({
      stop: { since, by: { name: 'first' }, reasons, approvals: [] },
      held: 1,
      underWay: 0,
    });
    expect(await held()).toEqual([
      expect.objectContaining({ id: 'taobao/listing/11#1@s11', why: 'stopped', seller: 'taobao/s11', cases: [id] }),
    ]);
    const orders = await side.running.call('GET', '/desk/orders', { as: first });
    expect(orders.body.items[0]).toMatchObject({ state: 'queued', attempts: 0, held: { why: 'stopped' } });
    const stuck = await side.running.call('GET', '/desk/stuck', { as: first });
    expect(stuck.body.items).toEqual([]);
    const tasks = await side.running.call('GET', '/desk/tasks', { as: first });
    expect(tasks.body.items.map(({ kind }: { kind: string }) => kind)).toEqual(['removals-stopped']);
  });

  test('a case shows the review team who and why, its brand only that, and its seller nothing', async () => {
    await side.offer('s21', '21');
    await stop();
    const { case: id } = await side.file('21');
    const since = side.running.clock.now().toISOString();
    expect((await side.caseOf(id, first)).removalHeld).toEqual({ why: 'stopped', since, by: 'first', reasons });
    const mine = await side.caseOf(id);
    expect(mine).toMatchObject({ status: 'removing', clocks: [] });
    expect(mine.removalHeld).toEqual({ why: 'stopped', since });
    expect(await stopped()).toEqual({ waiting: 1, since });
    expect(side.running.shops.taobao.effects().filter(({ seller }) => seller === 's21')).toEqual([]);
  });

  test('a removal that a worker has leased is not sent', async () => {
    await side.offer('s31', '31');
    const letArrive = holdQuestions();
    const id = await fileOnly('31');
    // It is leased, and the marketplace is being observed.
    await expect.poll(async () => (await removals()).underWay).toBe(1);
    await expect.poll(() => asked).toBeGreaterThan(0);
    expect((await stop()).status).toBe(200);
    letArrive();
    await side.running.settle();
    expect(side.effects('31')).toEqual([]);
    expect(await side.caseOf(id)).toMatchObject({ status: 'removing', removalHeld: { why: 'stopped' } });
    await resume(first);
    await resume(second);
    await side.running.settle();
    expect(side.effects('31')).toEqual(['listing-hidden']);
    expect(await stopped()).toBeUndefined();
  });

  test('removed goods are restored, and a held removal of them is never sent', async () => {
    await side.offer('s41', '41');
    await side.offer('s42', '42');
    const { case: down } = await side.file('41');
    await stop();
    const { case: waiting } = await side.file('42');
    await withdraw(down);
    await withdraw(waiting);
    await side.running.settle();
    expect(side.effects('41')).toEqual(['listing-hidden', 'listing-reinstated']);
    expect(await side.caseOf(down)).toMatchObject({ status: 'restored' });
    expect(await side.caseOf(waiting)).toMatchObject({ status: 'restored' });
    expect((await side.caseOf(waiting)).removalHeld).toBeUndefined();
    expect(await held()).toEqual([]);
    await resume(first);
    await resume(second);
    await side.pass(1);
    expect(side.effects('42')).toEqual([]);
  });

  test('of the programme: a second stop is refused, and none ends by itself', async () => {
    await stop();
    expect(await stop(second)).toMatchObject({ status: 409, body: { code: 'already-stopped' } });
    await side.offer('s51', '51');
    await side.file('51');
    await side.pass(10);
    expect(side.effects('51')).toEqual([]);
  });
});

describe('releasing them', () => {
  beforeAll(() => start());
  afterAll(() => side.running.close());

  test('needs two people, and then they are sent in the order of the requests', async () => {
    for (const id of ['1', '2', '3']) await side.offer(`s${id}`, id);
    await stop();
    const cases = [];
    for (const id of ['3', '1', '2']) {
      cases.push((await side.file(id)).case);
      side.running.clock.advance(1000);
    }
    expect((await resume(first)).body.stop.approvals).toMatchObject([{ name: 'first' }]);
    expect(await resume(first)).toMatchObject({ status: 409, body: { code: 'approver-not-distinct' } });
    await side.pass(1);
    expect(side.effects('1')).toEqual([]);
    const { body } = await resume(second);
    expect(body.stop).toBeUndefined();
    expect(body.former[0]).toMatchObject({ by: { name: 'first' }, approvals: [{ name: 'first' }, { name: 'second' }] });
    await side.running.settle();
    const gone = side.running.shops.taobao.effects().filter(({ effect }) => effect === 'listing-hidden');
    expect(gone.map(({ listing }) => listing).sort()).toEqual(['1', '2', '3']);
    for (const id of cases) {
      const detail = await side.caseOf(id);
      expect(detail.status).toBe('answer-window');
      // The seller's window begins with the notice, which is after the stop.
      expect(detail.clocks[0].due > side.running.clock.now().toISOString()).toBe(true);
      expect(detail.removalHeld).toBeUndefined();
    }
    const tasks = await side.running.call('GET', '/desk/tasks', { as: first });
    expect(tasks.body.items).toEqual([]);
  });

  test('is refused where nothing is stopped, and an earlier approval does not count for the next stop', async () => {
    expect(await resume(first)).toMatchObject({ status: 409, body: { code: 'not-stopped' } });
    await stop();
    await resume(first);
    await resume(second);
    await stop();
    expect((await resume(second)).body.stop.approvals).toMatchObject([{ name: 'second' }]);
    expect((await removals()).stop).toBeDefined();
  });

  test('and stopping are reserved for the review team', async () => {
    expect((await stop(side.brand.token)).status).toBe(403);
    await stop();
    expect((await resume(side.brand.token)).status).toBe(403);
    const seen = await side.running.call('GET', '/desk/removals', { as: side.brand.token });
    expect(seen.status).toBe(403);
  });
});

describe('on a marketplace that decides itself', () => {
  beforeAll(() => start({ forum: 'decides-there' }));
  afterAll(() => side.running.close());

  test('no complaint is submitted, and one that is withdrawn in the meantime never is', async () => {
    await side.offer('t1', '1');
    await side.offer('t2', '2');
    await stop();
    const { case: kept } = await side.file('1');
    const { case: givenUp } = await side.file('2');
    await side.pass(1);
    expect(side.effects('1')).toEqual([]);
    expect(await side.caseOf(kept)).toMatchObject({ status: 'submitting', removalHeld: { why: 'stopped' } });
    await withdraw(givenUp);
    await side.running.settle();
    expect(await side.caseOf(givenUp)).toMatchObject({ status: 'closed' });
    await resume(first);
    await resume(second);
    await side.running.settle();
    expect(await side.caseOf(kept)).toMatchObject({ status: 'removed-there' });
    expect(side.effects('2')).toEqual([]);
  });

  test('a complaint that a process is submitting is not submitted', async () => {
    await side.offer('t4', '4');
    const letArrive = holdQuestions();
    const id = await fileOnly('4');
    const left = () =>
      side.running.service.transactions.look((db) =>
        db.selectFrom('removal_admission').select('subject').where('subject', '=', `submission:${id}`),
      );
    await expect.poll(left).toHaveLength(1);
    await expect.poll(() => asked).toBeGreaterThan(0);
    expect((await stop()).status).toBe(200);
    letArrive();
    await side.running.settle();
    expect(side.effects('4')).toEqual([]);
    expect(await side.caseOf(id)).toMatchObject({ status: 'submitting', removalHeld: { why: 'stopped' } });
  });

  test('a complaint submitted earlier is still recalled', async () => {
    await side.offer('t3', '3');
    const { case: id } = await side.file('3');
    expect(await side.page('3')).toBe(404);
    await stop();
    await withdraw(id);
    await side.running.settle();
    expect(side.effects('3')).toEqual(['listing-removed', 'listing-reinstated']);
  });
});
