/** How long a card was in view before its person signed: what is counted, what is published, and who looks first after fifty. */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BrandSide, startBrandSide } from './brand-side.ts';

let side: BrandSide;
let next = 0;

beforeAll(async () => {
  side = await startBrandSide();
});
afterAll(() => side?.running.close());

const file = async (more: object = {}, as = side.brand.token) => {
  next += 1;
  const id = `${next}`;
  await side.offer('s1', id);
  const target = { kind: 'listing', marketplace: 'taobao', id };
  const body = { ...{ right: side.right, reason: 'counterfeit', declaration: true }, targets: [target], ...more };
  const answer = await side.running.call('POST', '/complaints', { as, body });
  return answer.body.bundles[0].cases[0];
};
const rows = () =>
  side.running.service.transactions.read(side.brand.id, (tx) => tx.selectFrom('quick_signing').selectAll().execute());
const inARow = async (): Promise<number> => (await rows())[0]?.in_a_row ?? 0;
const become = (count: number) =>
  side.running.database.asOwner((db) => sql`update quick_signing set in_a_row = ${count}`.execute(db));

test('quick signatures in a row are counted; a look ends the row, and a filing without a card does not', async () => {
  await file({ seenMs: [1999] });
  await file({ seenMs: [0] });
  expect(await inARow()).toBe(2);
  await file();
  expect(await inARow()).toBe(2);
  await file({ seenMs: [2000] });
  expect(await inARow()).toBe(0);
});

test('after fifty, a reviewer looks at the next filing, which says why; then the count begins anew', async () => {
  await file({ seenMs: [500] });
  await become(49);
  expect(await file({ seenMs: [500] })).toMatchObject({ lane: 'expedited', review: [] });
  const held = await file();
  expect(held).toMatchObject({
    ...{ lane: 'review', status: 'desk-review' },
    review: [{ reason: 'quick-signatures', changes: [{ change: 'look-longer', count: 50, seconds: 2 }] }],
  });
  expect(await inARow()).toBe(0);
  expect(await file({ seenMs: [500] })).toMatchObject({ lane: 'expedited' });
});

test('a program signs no card: it is neither counted nor held', async () => {
  await become(50);
  const made = await side.running.call('POST', '/api-keys', {
    as: side.brand.token,
    body: { name: 'x', scopes: ['file'], days: 1, password: 'a long password' },
  });
  expect(await file({ seenMs: [0] }, made.body.secret)).toMatchObject({ lane: 'expedited' });
  expect(await inARow()).toBe(50);
});

test.each([
  ['a negative time', [-1]],
  ['more than an hour', [3_600_001]],
  ['words', ['long']],
])('%s is refused', async (_, seenMs) => {
  const target = { kind: 'listing', marketplace: 'taobao', id: '1' };
  const body = { right: side.right, reason: 'counterfeit', declaration: true, targets: [target], seenMs };
  expect((await side.running.call('POST', '/complaints', { as: side.brand.token, body })).status).toBe(400);
});

test('the median of the looks is published once it names no one', async () => {
  const told = async () => (await side.running.call('GET', '/public/transparency')).body;
  expect((await told()).current.errors).not.toHaveProperty('cardTime');
  await side.running.database.asOwner((db) =>
    sql`insert into fact (tenant, kind, subject, milliseconds, at)
      select 'public', 'card-seen', 'other ' || n, 7000, ${side.running.clock.now()}::timestamptz from generate_series(1, 40) n`.execute(
      db,
    ),
  );
  const { current, definitions } = await told();
  expect(current.errors.cardTime).toBe(7000);
  expect(definitions.map(({ code }: { code: string }) => code)).toContain('card-time');
});
