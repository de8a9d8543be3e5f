/** Findings of the same goods shown as one line: its counts, actions on it, and its owner. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Running, startRunning } from '../../testing/running-service.ts';

let running: Running;
let lune: { id: string; token: string };
let sol: { id: string; token: string };
const price = (amount: string) => ({ amount, currency: 'CNY' });
const bag = 'Lunaria Solstice 联名 高仿 单肩包 2026 新款';
const offer = (id: string, seller: string, more: object = {}) => ({
  ...{ id, title: bag, seller: { id: seller }, shipsTo: ['CN'], classes: [25], price: price('100.00') },
  ...more,
});
async function offered(...offers: ReturnType<typeof offer>[]): Promise<void> {
  running.shops.taobao.putListings(offers);
  running.clock.advance(60_000);
  await running.settle();
}
beforeAll(async () => {
  running = await startRunning();
  const entry = (number: string, owner: string) => ({ office: 'CN', number, owner, contact: `c${number}@x.example` });
  lune = await running.participant(entry('1', 'Maison Lune'), { mark: 'Lunaria' });
  sol = await running.participant(entry('2', 'House Sol'), { mark: 'Solstice' });
  for (const [{ token }, name] of [
    [lune, 'Lunaria'],
    [sol, 'Solstice'],
  ] as const)
    await running.call('POST', '/brands', { as: token, body: { name, marks: [{ text: name }], classes: [25] } });
  running.shops.taobao.putSellers([
    { id: 's1', name: '一' },
    { id: 's2', name: '二' },
  ]);
  await offered(
    offer('a', 's1', { sold: 10 }),
    offer('b', 's1', { sold: 30 }),
    offer('c', 's2', { sold: 20 }),
    offer('other', 's1', { title: 'Lunaria 高仿 双肩背包 另一款 帆布', sold: 5 }),
  );
});
afterAll(() => running.close());

const groups = async (as: string, query = '') =>
  (await running.call('GET', `/findings/groups?limit=50&${query}`, { as })).body.items;
const members = async (as: string, group: string, query = ''): Promise<string[]> =>
  (await running.call('GET', `/findings?limit=100&group=${group}&${query}`, { as })).body.items.map(
    (one: { listing: { id: string } }) => one.listing.id,
  );
const act = (as: string, group: string, what: object, filter?: object) =>
  running.call('POST', '/findings/groups/triage', {
    as,
    body: { groups: [group], act: what, ...(filter && { filter }) },
  });

describe('a group', () => {
  test('is one line with its number of findings and shops and their total harm, led by the most harmful', async () => {
    const [first, second, ...rest] = await groups(lune.token);
    expect(rest).toEqual([]);
    expect(first).toMatchObject({ count: 3, shops: 2, lead: { listing: { id: 'b' }, group: first.group } });
    const { items } = (await running.call('GET', `/findings?group=${first.group}`, { as: lune.token })).body;
    const sum = items.reduce((all: number, one: { harm: { amount: string } }) => all + Number(one.harm.amount), 0);
    expect(first.harm).toEqual([{ currency: 'CNY', amount: sum.toFixed(2) }]);
    expect(await members(lune.token, first.group)).toEqual(['b', 'c', 'a']);
    expect(second).toMatchObject({ count: 1, lead: { listing: { id: 'other' } } });
    expect(await members(lune.token, second.group)).toEqual(['other']);
  });

  test('is of one brand, and its owner’s alone', async () => {
    const [{ group }] = await groups(lune.token);
    const [theirs] = await groups(sol.token);
    expect(theirs).toMatchObject({ count: 3, lead: { brandName: 'Solstice' } });
    expect(theirs.group).not.toBe(group);
    expect(await members(sol.token, group)).toEqual([]);
    expect((await act(sol.token, group, { kind: 'dismiss', reason: 'genuine' })).body).toMatchObject({ done: 0 });
    expect((await groups(lune.token, 'state=open'))[0].count).toBe(3);
  });

  test('keeps its id while its first listing stays, and splits without the listing that linked it', async () => {
    const [{ group }] = await groups(lune.token);
    const images = ['https://img.example/bag.jpg'];
    const aside = { title: 'Lunaria 高仿 全新 腋下包 小众 设计', images };
    await offered(
      offer('c', 's2', { sold: 20, images }),
      offer('d', 's2', aside),
      offer('e', 's1', { title: 'Lunaria 高仿 e' }),
    );
    expect(await members(lune.token, group)).toEqual(expect.arrayContaining(['a', 'b', 'c', 'd']));
    // Without c, nothing links d to the rest: each is single or in a smaller group.
    await offered(offer('c', 's2', { title: '素色 帆布' }));
    expect((await members(lune.token, group)).sort()).toEqual(['a', 'b']);
    const [{ group: ofD }] = (await groups(lune.token, 'q=腋下包')) as [{ group: string }];
    expect(await members(lune.token, ofD)).toEqual(['d']);
    await offered(
      offer('c', 's2', { sold: 20 }),
      offer('d', 's2', { title: '素色' }),
      offer('e', 's1', { title: '素色' }),
    );
    expect((await members(lune.token, group)).sort()).toEqual(['a', 'b', 'c']);
  });
});

describe('an action on a group', () => {
  test('applies to its findings within the filter, and can be undone at once', async () => {
    const [{ group }] = await groups(lune.token);
    const one = { brand: (await groups(lune.token))[0].lead.brand, marketplace: 'taobao', listing: 'a' };
    await running.call('POST', '/findings/triage', {
      as: lune.token,
      body: { findings: [one], act: { kind: 'dismiss', reason: 'genuine' } },
    });
    expect((await groups(lune.token, 'state=open'))[0]).toMatchObject({ group, count: 2 });
    const done = await act(lune.token, group, { kind: 'dismiss', reason: 'second-hand' }, { state: 'open' });
    expect(done.body).toMatchObject({ done: 2, missing: [] });
    const { items } = (await running.call('GET', `/findings?group=${group}`, { as: lune.token })).body;
    const reasons = items.map((each: { listing: { id: string }; triage: { reason: string } }) => [
      each.listing.id,
      each.triage.reason,
    ]);
    expect(reasons.sort()).toEqual([
      ['a', 'genuine'],
      ['b', 'second-hand'],
      ['c', 'second-hand'],
    ]);
    const undone = await running.call('POST', `/findings/triage/${done.body.batch}/undo`, { as: lune.token });
    expect(undone.body).toEqual({ undone: 2, changedSince: [] });
    expect(await members(lune.token, group, 'state=open')).toEqual(['b', 'c']);
  });

  test('is refused as for single ones', async () => {
    const [{ group }] = await groups(lune.token);
    const late = await act(lune.token, group, { kind: 'snooze', until: '2020-01-01T00:00:00.000Z' });
    expect(late).toMatchObject({ status: 422, body: { code: 'not-in-future' } });
    const whom = await act(lune.token, group, { kind: 'assign', to: 'nobody' });
    expect(whom).toMatchObject({ status: 422, body: { code: 'unknown-colleague' } });
  });

  test('files one complaint for each listing, and names the refused ones', async () => {
    const [{ group, lead }] = await groups(lune.token);
    const targets = (await members(lune.token, group)).map((id) => ({ kind: 'listing', marketplace: 'taobao', id }));
    const body = { right: lead.right, reason: 'counterfeit', declaration: true };
    await running.call('POST', '/complaints', { as: lune.token, body: { ...body, targets: targets.slice(0, 1) } });
    const filed = await running.call('POST', '/complaints', { as: lune.token, body: { ...body, targets } });
    const cases = filed.body.bundles.flatMap((bundle: { cases: object[] }) => bundle.cases);
    expect(cases).toHaveLength(3);
    const refused = cases.filter((one: { refused: object[] }) => one.refused.length > 0);
    expect(refused).toMatchObject([{ target: { id: targets[0]?.id }, refused: [{ code: expect.any(String) }] }]);
  });
});

test('pages without losing or repeating a group', async () => {
  await offered(
    ...Array.from({ length: 12 }, (_, index) =>
      offer(`p${index}`, 's2', { title: `Lunaria 高仿 款式${'甲乙丙丁'[index % 4]} 特别长的标题 包包`, sold: index }),
    ),
  );
  const all = (await groups(lune.token)).map(({ group }: { group: string }) => group);
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await running.call('GET', `/findings/groups?limit=2${cursor ? `&cursor=${cursor}` : ''}`, {
      as: lune.token,
    });
    seen.push(...page.body.items.map(({ group }: { group: string }) => group));
    cursor = page.body.next;
  } while (cursor);
  expect(all.length).toBeGreaterThanOrEqual(4);
  expect(seen).toEqual(all);
  const bad = Buffer.from(JSON.stringify(['x', 'y'])).toString('base64url');
  expect((await running.call('GET', `/findings/groups?cursor=${bad}`, { as: lune.token })).status).toBe(400);
});
