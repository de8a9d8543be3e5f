import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrandSide, itemUrl, startBrandSide } from './brand-side.ts';

/** The size of a filing, its bundles, and a newcomer's daily cap. */
let side: BrandSide;
beforeAll(async () => {
  side = await startBrandSide({ validUntil: '2026-03-20T00:00:00.000Z' });
});
afterAll(() => side.running.close());

const filing = (targets: readonly object[], more: object = {}) =>
  side.running.call('POST', '/complaints', {
    as: side.brand.token,
    body: { right: side.right, reason: 'counterfeit', targets, declaration: true, ...more },
  });

test('bulk URLs, one filing: a bundle per seller, unreadable URLs listed separately, each target once', async () => {
  for (const [seller, id] of [
    ['a', '1'],
    ['a', '2'],
    ['b', '3'],
  ] as const) {
    await side.offer(seller, id);
  }
  const url = (text: string) => ({ url: text });
  const answer = await filing([
    url(itemUrl('1')),
    url(` https://item.taobao.com/item.htm?spm=a1z10.1&id=2&scene=x `),
    url(itemUrl('3')),
    url(itemUrl('1')),
    url('https://example.com/nothing'),
    url('not a url at all'),
    url('【淘宝】https://e.tb.cn/h.TkN?tk=x CZ193 「耐克」'),
    url(`${itemUrl('1')} ${itemUrl('2')}`),
    { kind: 'listing', marketplace: 'nowhere', id: '1' },
  ]);
  expect(answer.status).toBe(201);
  const sellers = answer.body.bundles.map(({ seller }: { seller: string }) => seller);
  expect(sellers.sort()).toEqual(['taobao/a', 'taobao/b']);
  const ofA = answer.body.bundles.find(({ seller }: { seller: string }) => seller === 'taobao/a');
  expect(ofA.cases.map((one: { target: { id: string } }) => one.target.id)).toEqual(['1', '2']);
  expect(answer.body.unreadable.map(({ given, code }: { given: string; code: string }) => [given, code])).toEqual([
    ['https://example.com/nothing', 'not-a-listing'],
    ['not a url at all', 'not-a-listing'],
    ['【淘宝】https://e.tb.cn/h.TkN?tk=x CZ193 「耐克」', 'short-link'],
    [`${itemUrl('1')} ${itemUrl('2')}`, 'several-addresses'],
    ['nowhere/listing/1', 'not-a-listing'],
  ]);
  await side.running.settle();
  expect(await Promise.all(['1', '2', '3'].map(side.page))).toEqual([404, 404, 404]);
  const notices = side.running.shops.taobao
    .effects()
    .filter(({ effect, seller }) => effect === 'message-delivered' && seller === 'a');
  expect(notices).toHaveLength(1);
});

test('the reason for an unreadable URL is in the reader’s language', async () => {
  const body = { right: side.right, reason: 'counterfeit', targets: [{ url: 'nonsense' }], declaration: true };
  const zh = await side.running.call('POST', '/complaints', {
    as: side.brand.token,
    body,
    headers: { 'accept-language': 'zh-CN' },
  });
  expect(zh.body.unreadable[0].message).toMatch(/[一-鿿]/);
});

test('a check predicts the result of a complaint and leaves nothing behind', async () => {
  await side.offer('c', '4');
  const before = await side.running.service.transactions.work((tx) =>
    tx
      .selectFrom('event')
      .select((select) => select.fn.countAll().as('n'))
      .executeTakeFirst(),
  );
  const body = { right: side.right, reason: 'warranty', targets: [{ url: itemUrl('4') }], declaration: false };
  const checked = await side.running.call('POST', '/complaints/check', { as: side.brand.token, body });
  expect(checked.body.results).toMatchObject([
    { accepted: false, refused: [{ code: 'declaration-missing' }, { code: 'ground-not-for-takedown' }] },
  ]);
  const good = { ...body, reason: 'counterfeit', declaration: true };
  const accepted = await side.running.call('POST', '/complaints/check', { as: side.brand.token, body: good });
  expect(accepted.body.results).toMatchObject([{ accepted: true, lane: 'expedited', refused: [] }]);
  const older = await side.running.call('POST', '/complaints/check', {
    as: side.brand.token,
    body: { ...good, pack: 'marketsafe-2013' },
  });
  expect(older.body.results[0].refused.map(({ code }: { code: string }) => code)).toContain('evidence-missing');
  const after = await side.running.service.transactions.work((tx) =>
    tx
      .selectFrom('event')
      .select((select) => select.fn.countAll().as('n'))
      .executeTakeFirst(),
  );
  expect(after).toEqual(before);
  expect(await side.page('4')).toBe(200);
});

describe('a newcomer’s day', () => {
  test('ends at its cap, counted target by target, and the rest is refused and appealable', async () => {
    const cap = side.running.rules().complainants.dailyCap.newcomer;
    const left = cap - 3;
    const ids = Array.from({ length: left + 2 }, (_, index) => `${500 + index}`);
    for (const id of ids) await side.offer('many', id);
    const answer = await filing(ids.map((id) => ({ url: itemUrl(id) })));
    await side.running.settle();
    const { cases } = answer.body.bundles[0];
    const codes = cases.map((one: { refused: { code: string }[] }) => one.refused.map(({ code }) => code).join());
    expect(codes).toEqual([...Array(left).fill(''), 'over-cap', 'over-cap']);
    const last = ids.at(-1) ?? '';
    expect(await side.page(last)).toBe(200);
    // With the number, its bound, its source, and what would change it: in the answer, in a check, and in the case.
    const why = {
      numbers: [{ what: 'filed-today', number: cap, bound: cap, text: { en: expect.stringContaining(`${cap}`) } }],
      changes: [{ change: 'next-day' }, { change: 'graduates', upheld: expect.any(Number) }],
      rule: 'complainants.dailyCap.newcomer',
      source: { where: { en: expect.any(String), 'zh-CN': expect.stringMatching(/\p{Script=Han}/u) } },
    };
    const message = expect.stringMatching(/^Today’s limit .* rises after \d+ more of your complaints are upheld\.$/);
    expect(cases.at(-1).refused).toMatchObject([{ code: 'over-cap', message, why }]);
    expect((await side.caseOf(cases.at(-1).case)).refused).toMatchObject([{ code: 'over-cap', why }]);
    const me = await side.running.call('GET', '/me', { as: side.brand.token });
    expect(me.body.participant).toMatchObject({ standing: 'newcomer', dailyCap: cap, filedToday: cap });

    const refused = cases.at(-1).case;
    const grounds = { grounds: 'A wave of fakes on one day.' };
    expect(
      (await side.running.call('POST', `/cases/${refused}/appeal`, { as: side.brand.token, body: grounds })).status,
    ).toBe(200);
    const decided = await side.running.call('POST', `/desk/cases/${refused}/appeal-decision`, {
      as: await side.running.deskUser('appellate'),
      body: { outcome: 'reversed', reasons: 'A wave it is.' },
    });
    expect(decided.status).toBe(200);
    // The eleventh of an hour: a newcomer's removals are sent at ten an hour.
    side.running.clock.advance(65 * 60_000);
    await side.running.settle();
    expect(await side.page(last)).toBe(404);
  });

  test('and the next one begins at midnight in the marketplace’s zone', async () => {
    side.running.clock.set('2026-03-02T16:00:00.000Z');
    await side.running.settle();
    const again = await filing([{ url: itemUrl('4') }]);
    expect(again.body.bundles[0].cases[0].refused).toEqual([]);
  });
});

test('300 targets are one filing; 301 are refused', async () => {
  const some = (count: number) => Array.from({ length: count }, (_, index) => ({ url: itemUrl(`${90_000 + index}`) }));
  const most = await filing(some(300));
  expect(most.status).toBe(201);
  expect(most.body.bundles.flatMap(({ cases }: { cases: unknown[] }) => cases)).toHaveLength(300);
  expect(await filing(some(301))).toMatchObject({
    status: 400,
    body: { code: 'invalid-request', errors: [{ field: 'body.targets' }] },
  });
  expect(await filing([])).toMatchObject({ status: 400, body: { code: 'invalid-request' } });
});

test('a right that expired, and one renewed since', async () => {
  await side.offer('d', '6');
  side.running.clock.set('2026-03-20T00:00:00.000Z');
  await side.running.settle();
  const late = await filing([{ url: itemUrl('6') }]);
  const [refused] = late.body.bundles[0].cases;
  expect(refused.refused.map(({ code }: { code: string }) => code)).toEqual(['right-expired']);
  await side.running.importEntries([
    {
      ...{ office: 'CN', number: '9001', owner: '岚木工作室', contact: 'registry@lanmu.example' },
      ...{ mark: '岚木', classes: [18], validUntil: '2036-03-20T00:00:00.000Z' },
    },
  ]);
  expect((await filing([{ url: itemUrl('6') }])).body.bundles[0].cases[0].refused).toEqual([]);
  await side.running.settle();
  expect(await side.page('6')).toBe(404);
});
