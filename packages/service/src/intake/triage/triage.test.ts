import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Running, startRunning } from '../../testing/running-service.ts';

let running: Running;
let lune: { id: string; token: string };
let sol: { id: string; token: string };
let brand: string;

const price = (amount: string) => ({ amount, currency: 'CNY' });
const offer = (id: string, more: object = {}) => ({
  ...{ id, title: `Lunaria 包 高仿 ${id}`, seller: { id: 's1' }, price: price('300.00'), sold: 10, images: ['a.jpg'] },
  ...more,
});

beforeAll(async () => {
  running = await startRunning();
  const entry = (number: string, owner: string) => ({ office: 'CN', number, owner, contact: `c${number}@x.example` });
  lune = await running.participant(entry('1', 'Maison Lune'), { mark: 'Lunaria' });
  sol = await running.participant(entry('2', 'House Sol'), { mark: 'Solstice' });
  const body = { name: 'Lunaria', marks: [{ text: 'Lunaria' }] };
  brand = (await running.call('POST', '/brands', { as: lune.token, body })).body.id;
  running.shops.taobao.putSellers([
    { id: 's1', name: '明月小店' },
    { id: 's2', name: '另一家' },
  ]);
  await shown(offer('a'), offer('b'), offer('c'), offer('d', { seller: { id: 's2' } }));
});
afterAll(() => running.close());

async function shown(...offers: object[]): Promise<void> {
  running.shops.taobao.putListings(offers as never);
  running.clock.advance(60_000);
  await running.settle();
}
const refs = (...ids: string[]) => ids.map((listing) => ({ brand, marketplace: 'taobao', listing }));
const act = async (what: object, ...ids: string[]) =>
  (await running.call('POST', '/findings/triage', { as: lune.token, body: { findings: refs(...ids), act: what } }))
    .body;
const undo = (batch: string, as = lune.token) => running.call('POST', `/findings/triage/${batch}/undo`, { as });
const list = async (query = '') =>
  (await running.call('GET', `/findings?limit=100&${query}`, { as: lune.token })).body.items;
const idsOf = async (query = ''): Promise<string[]> =>
  (await list(query)).map(({ listing }: { listing: { id: string } }) => listing.id).sort();
const triageOf = async (id: string) =>
  (await list()).find(({ listing }: { listing: { id: string } }) => listing.id === id)?.triage;
const dismiss = { kind: 'dismiss', reason: 'genuine' };

describe('a finding', () => {
  test('is dismissed with a reason, leaves the open ones, and is undone in one step', async () => {
    const { batch, done, missing } = await act(dismiss, 'a', 'b', 'none');
    expect({ done, missing }).toEqual({ done: 2, missing: [2] });
    expect(await idsOf('state=open')).toEqual(['c', 'd']);
    expect(await idsOf('state=dismissed')).toEqual(['a', 'b']);
    expect(await triageOf('a')).toMatchObject({
      state: 'dismissed',
      reason: 'genuine',
      by: { name: expect.any(String) },
    });
    expect((await undo(batch)).body).toEqual({ undone: 2, changedSince: [] });
    expect(await idsOf('state=open')).toEqual(['a', 'b', 'c', 'd']);
    expect(await triageOf('a')).toBeUndefined();
  });

  test('that has a later decision is unchanged by an undo', async () => {
    const first = await act(dismiss, 'a', 'b');
    await act({ kind: 'dismiss', reason: 'other-goods' }, 'b');
    expect((await undo(first.batch)).body).toEqual({ undone: 1, changedSince: refs('b') });
    expect(await triageOf('b')).toMatchObject({ reason: 'other-goods' });
    await act({ kind: 'reopen' }, 'b');
    expect(await idsOf('state=open')).toEqual(['a', 'b', 'c', 'd']);
  });

  test('undoing twice changes nothing more', async () => {
    const { batch } = await act(dismiss, 'a');
    await undo(batch);
    expect((await undo(batch)).body).toEqual({ undone: 0, changedSince: refs('a') });
  });

  test('is snoozed until an instant, and then says that the snooze has ended', async () => {
    const until = new Date(running.clock.now().getTime() + 7_200_000).toISOString();
    await act({ kind: 'snooze', until }, 'c');
    expect(await idsOf('state=snoozed')).toEqual(['c']);
    expect(await triageOf('c')).toMatchObject({ state: 'snoozed', until });
    running.clock.advance(7_200_000);
    expect(await idsOf('state=open')).toContain('c');
    expect(await triageOf('c')).toMatchObject({ state: 'open', back: { at: until, because: ['time'] } });
  });

  test('is snoozed for days by the service’s clock, whatever the device of the reader says', async () => {
    await act({ kind: 'snooze', days: 7 }, 'c');
    const until = new Date(running.clock.now().getTime() + 7 * 86_400_000).toISOString();
    expect(await triageOf('c')).toMatchObject({ state: 'snoozed', until });
    await act({ kind: 'reopen' }, 'c');
  });

  test('is assigned to a colleague and unassigned again, in any state', async () => {
    const { items } = (await running.call('GET', '/findings/colleagues', { as: lune.token })).body;
    const [me] = items;
    await act(dismiss, 'a');
    await act({ kind: 'assign', to: me.id }, 'a', 'd');
    expect(await triageOf('a')).toMatchObject({ state: 'dismissed', assignee: me });
    expect(await idsOf(`assignee=${me.id}`)).toEqual(['a', 'd']);
    await act({ kind: 'assign' }, 'a');
    expect(await triageOf('a')).not.toHaveProperty('assignee');
    await act({ kind: 'reopen' }, 'a');
    expect(await triageOf('d')).toMatchObject({ state: 'open', assignee: me });
    await act({ kind: 'assign' }, 'd');
  });
});

describe('a dismissed finding', () => {
  const since = async (more: object) => {
    await shown(offer('e'));
    await act(dismiss, 'e');
    await shown(offer('e', more));
    return triageOf('e');
  };
  test.each([
    ['title', { title: 'Lunaria 包 高仿 other' }, ['title']],
    ['pictures', { images: ['a.jpg', 'b.jpg'] }, ['pictures']],
    ['price', { price: price('200.00') }, ['price-fell']],
    ['evidence', { description: '1:1 原单' }, ['evidence']],
  ])('comes back when its %s changes in what matters, and says so', async (_, more, because) => {
    const triage = await since(more);
    expect(triage).toMatchObject({ state: 'open' });
    expect(triage.back.because).toEqual(expect.arrayContaining(because));
  });

  test.each([
    ['more was sold', { sold: 5000 }],
    ['a picture went', { images: [] }],
    ['its price rose, or fell a little', { price: price('290.00') }],
    ['its description says more that is no reason', { description: '新款 到货' }],
  ])('stays so when %s', async (_, more) => {
    expect(await since(more)).toMatchObject({ state: 'dismissed' });
  });

  test('comes back when the brand book gives a new reason against it, and not for other changes', async () => {
    await shown(offer('f', { category: 'bags' }));
    await act(dismiss, 'f');
    const put = async (more: object) => {
      const body = { name: 'Lunaria', marks: [{ text: 'Lunaria' }], ...more };
      await running.call('PUT', `/brands/${brand}`, { as: lune.token, body });
      await running.settle();
    };
    await put({ territories: ['CN'] });
    expect(await triageOf('f')).toMatchObject({ state: 'dismissed' });
    await put({ prices: [{ category: 'bags', currency: 'CNY', typical: '9000.00' }] });
    const triage = await triageOf('f');
    expect(triage.state).toBe('open');
    expect(triage.back.because).toContain('evidence');
    await put({});
  });
});

test('counts are for each filter with the others applied', async () => {
  await act({ kind: 'reopen' }, 'a', 'b', 'c', 'd');
  await act(dismiss, 'a');
  const counts = async (query: string) =>
    (await running.call('GET', `/findings/counts?${query}`, { as: lune.token })).body;
  const all = await idsOf();
  const open = await counts('state=open');
  expect(open.total).toBe((await idsOf('state=open')).length);
  expect(open.states.reduce((sum: number, { count }: { count: number }) => sum + count, 0)).toBe(all.length);
  const ofSeller = await counts('state=open&seller=s2');
  expect(ofSeller.total).toBe((await idsOf('state=open&seller=s2')).length);
  expect(ofSeller.sellers).toEqual(open.sellers);
  expect(open.brands).toEqual([{ brand, name: 'Lunaria', count: open.total }]);
});

describe('is refused:', () => {
  test.each([
    ['a snooze into the past', { kind: 'snooze', until: '2020-01-01T00:00:00.000Z' }, 'not-in-future'],
    ['a snooze of years', { kind: 'snooze', until: '2031-01-01T00:00:00.000Z' }, 'too-long'],
    ['a colleague of somebody else', { kind: 'assign', to: 'nobody' }, 'unknown-colleague'],
    ['a snooze without an end', { kind: 'snooze' }, 'invalid-request'],
    ['a snooze with two ends', { kind: 'snooze', days: 7, until: '2031-01-01T00:00:00.000Z' }, 'invalid-request'],
  ])('%s', async (_, what, code) => {
    expect(await act(what, 'a')).toMatchObject({ code });
  });

  test('another participant’s finding or undo is not found', async () => {
    const { batch } = await act(dismiss, 'b');
    const body = { findings: refs('b'), act: { kind: 'reopen' } };
    const answer = await running.call('POST', '/findings/triage', { as: sol.token, body });
    expect(answer.body).toMatchObject({ done: 0, missing: [0] });
    expect((await undo(batch, sol.token)).status).toBe(404);
    expect(await triageOf('b')).toMatchObject({ state: 'dismissed' });
  });
});

test('every decision is stored with the finding at that time', async () => {
  const { batch } = await act({ kind: 'dismiss', reason: 'not-our-brand' }, 'c');
  const rows = await running.service.transactions.read(lune.id, (tx) =>
    tx.selectFrom('triage_act').selectAll().where('batch', '=', batch).execute(),
  );
  expect(rows).toMatchObject([
    { act: 'dismiss', reason: 'not-our-brand', listing: 'c', finding: { brand, listing: 'c' } },
  ]);
});
