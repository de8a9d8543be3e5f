import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FakeDatabase, openFakeDatabase } from '../../packages/service/src/testing/transparency-database.ts';
import { type BrandSide, startBrandSide } from './brand-side.ts';

/** Statements of reasons of a marketplace in the Union reach the transparency database, each once, and nothing else does. */
let side: BrandSide;
let database: FakeDatabase;
let desk: string;
let token = '';
beforeAll(async () => {
  database = await openFakeDatabase();
  const union = { territories: ['DE', 'FR'], api: database.api, token: () => token, inside: true } as const;
  side = await startBrandSide({}, { union });
  desk = await side.running.deskUser('desk');
});
afterAll(async () => {
  await side.running.close();
  await database.close();
});

interface Listed {
  readonly puid: string;
  readonly state: string;
  readonly case?: string;
  readonly measure: string;
  readonly lastError?: string;
  readonly liftedAt?: string;
  readonly faults: readonly { readonly field: string }[];
}
const list = async (query = ''): Promise<readonly Listed[]> =>
  (await side.running.call('GET', `/desk/transparency-statements?limit=100${query}`, { as: desk })).body.items;
const of = async (id: string) => (await list()).filter((one) => one.case === id);
const stored = (puid = '') => database.stored.get(puid) as Readonly<Record<string, unknown>> | undefined;
const later = async (minutes: number) => {
  side.running.clock.advance(minutes * 60_000);
  await side.running.settle();
};

test('without a token none is sent, and the review team sees what is missing', async () => {
  await side.offer('s1', '1');
  const { case: id } = await side.file('1');
  expect(await of(id)).toMatchObject([
    { state: 'waiting', measure: 'hide', lastError: expect.stringContaining('token') },
  ]);
  expect(database.requests).toEqual([]);
});

test('with a token it is in the database, contains no names, and says who decided', async () => {
  token = 'a token of taobao';
  await later(10);
  const [one] = await list();
  expect(one).toMatchObject({ state: 'accepted' });
  expect(stored(one?.puid)).toMatchObject({
    decision_visibility: ['DECISION_VISIBILITY_CONTENT_DISABLED'],
    category_specification: ['KEYWORD_TRADEMARK_INFRINGEMENT'],
    ...{
      territorial_scope: ['DE', 'FR'],
      automated_decision: 'AUTOMATED_DECISION_FULLY',
      source_type: 'SOURCE_ARTICLE_16',
    },
  });
  const text = JSON.stringify(stored(one?.puid));
  for (const name of ['s1', '岚木', '李某', 'shop.example', '托特包', '9001']) expect(text).not.toContain(name);
  expect(database.tokens).toEqual(['Bearer a token of taobao']);
});

test('a measure that ended before its statement was sent says when', async () => {
  token = '';
  await side.offer('s2', '2');
  const { case: id } = await side.file('2');
  await side.pass(1);
  await side.running.call('POST', `/cases/${id}/withdraw`, { as: side.brand.token, body: { kind: 'mistake' } });
  await side.running.settle();
  expect((await of(id))[0]).toMatchObject({ state: 'waiting', liftedAt: expect.any(String) });
  token = 'a token of taobao';
  await later(10);
  const [sent] = await of(id);
  expect(stored(sent?.puid)).toMatchObject({
    application_date: '2026-03-02',
    end_date_visibility_restriction: '2026-03-03',
  });
});

test('a lost answer causes no second statement; one bad statement blocks no other', async () => {
  database.moods.push({ status: 503 });
  await side.offer('s3', '3');
  await side.offer('s3', '4');
  const third = await side.file('3');
  const fourth = await side.file('4');
  const [bad] = await of(third.case);
  database.moods.push({ invalid: { [bad?.puid ?? '']: { decision_facts: ['too dull'] } } });
  await later(10);
  expect(await of(third.case)).toMatchObject([{ state: 'refused', faults: [{ field: 'decision_facts' }] }]);
  expect(await of(fourth.case)).toMatchObject([{ state: 'accepted' }]);
  const stuck = (await side.running.call('GET', '/desk/stuck', { as: desk })).body.items;
  expect(stuck).toContainEqual(
    expect.objectContaining({ kind: 'statement', id: bad?.puid, todo: 'mend-the-statement' }),
  );
  const retry = (puid: string | undefined) =>
    side.running.call('POST', '/desk/transparency-retries', { as: desk, body: { puid } });
  expect(await retry(bad?.puid)).toMatchObject({ status: 200, body: { state: 'waiting' } });
  await side.running.settle();
  expect(await of(third.case)).toMatchObject([{ state: 'accepted' }]);
  expect(await retry(bad?.puid)).toMatchObject({ status: 409, body: { code: 'wrong-state' } });
});

describe('a whole shop', () => {
  test('that is closed and banned has a statement for each', async () => {
    for (const id of ['30', '31', '32']) {
      await side.offer('repeat', id);
      await side.file(id);
      await side.pass(6);
    }
    for (const name of ['ann', 'ben'])
      await side.running.call('POST', '/sellers/taobao/repeat/ban-decisions', {
        as: await side.running.deskUser(name),
        body: { approve: true, reasons: 'settled' },
      });
    await side.running.settle();
    const shop = (await list()).filter((one) => one.case === undefined);
    expect(shop.map(({ measure, state }) => [measure, state]).sort()).toEqual([
      ['ban', 'accepted'],
      ['close-storefront', 'accepted'],
    ]);
    const [ban] = shop.filter(({ measure }) => measure === 'ban');
    expect(stored(ban?.puid)).toMatchObject({
      decision_account: 'DECISION_ACCOUNT_TERMINATED',
      automated_decision: 'AUTOMATED_DECISION_NOT_AUTOMATED',
    });
  });
});

test('a decision of the marketplace itself, or of one outside the Union, has no statement of ours', async () => {
  const union = { territories: ['DE'], api: database.api, token: () => 'x', inside: true } as const;
  const before = database.requests.length;
  const there = await startBrandSide({}, { union, forum: 'decides-there' });
  await there.offer('s9', '9');
  await there.file('9');
  await there.pass(3);
  const as = await there.running.deskUser('desk');
  expect((await there.running.call('GET', '/desk/transparency-statements', { as })).body.items).toEqual([]);
  await there.running.close();
  const outside = await startBrandSide();
  await outside.offer('s9', '9');
  await outside.file('9');
  const ann = await outside.running.deskUser('desk');
  expect((await outside.running.call('GET', '/desk/transparency-statements', { as: ann })).body.items).toEqual([]);
  await outside.running.close();
  expect(database.requests.length).toBe(before);
});
