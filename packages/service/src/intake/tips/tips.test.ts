import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { codeIn, type Running, type RunningOptions, startRunning } from '../../testing/running-service.ts';

let running: Running;
let isOpen = false;
afterEach(async () => {
  if (isOpen) await running.close();
  isOpen = false;
});

/** Two rights holders, and two listings of one shop that name the first one’s brand. */
async function start(options: RunningOptions = {}) {
  running = await startRunning('2026-03-02T02:00:00.000Z', options);
  isOpen = true;
  const entry = (number: string, owner: string) => ({ office: 'CN', number, owner, contact: `c${number}@x.example` });
  const brand = await running.participant(entry('1', '岚木'), { mark: '岚木' });
  const other = await running.participant(entry('2', '远山'), { mark: '远山' });
  for (const [{ token }, name] of [
    [brand, '岚木'],
    [other, '远山'],
  ] as const)
    await running.call('POST', '/brands', { as: token, body: { name, marks: [{ text: name }] } });
  running.shops.taobao.putSellers([{ id: 's', name: '云上小店', password: 'shop', email: 's@shop.example' }]);
  running.shops.taobao.putListings(
    ['1', '2'].map((id) => ({
      ...{ id, title: '岚木 高仿 包', seller: { id: 's' }, shipsTo: ['CN'] },
      price: { amount: '99.00', currency: 'CNY' },
    })),
  );
  running.clock.advance(60_000);
  await running.settle();
  return { brand, other };
}

const url = 'https://item.taobao.com/item.htm?id=1';
const tip = (more: object = {}) => ({
  ...{ url, brand: '岚木', words: '价格太低。', email: 'shopper@mail.example', language: 'zh-CN' as const },
  ...more,
});
const send = (more: object = {}) => running.call('POST', '/public/tips', { body: tip(more) });
const confirm = (id: string, code: string) => running.call('POST', `/public/tips/${id}/confirm`, { body: { code } });
const queue = async ({ token }: { token: string }) => (await running.call('GET', '/tips', { as: token })).body.items;
async function codeTo(address: string): Promise<string> {
  await running.settle();
  return codeIn((await running.mailTo(address))[0]);
}

test('a tip reaches its brand’s queue once its sender has proved their mail, without their address', async () => {
  const { brand, other } = await start();
  const asked = await send();
  expect(asked).toMatchObject({ status: 201, body: { sentTo: 'sh•••@mail.example' } });
  const { id } = asked.body;
  expect(await queue(brand)).toEqual([]);
  const code = await codeTo('shopper@mail.example');
  expect(await confirm(id, code === '000000' ? '000001' : '000000')).toMatchObject({
    status: 422,
    body: { code: 'wrong-code' },
  });
  expect(await queue(brand)).toEqual([]);
  expect(await confirm(id, code)).toMatchObject({ status: 200, body: { taken: true } });
  expect(await confirm(id, code)).toMatchObject({ status: 200 });
  const [one, ...more] = await queue(brand);
  expect(more).toEqual([]);
  expect(one).toMatchObject({ listing: '1', url, words: '价格太低。', title: '岚木 高仿 包' });
  expect(JSON.stringify(one)).not.toContain('shopper');
  expect(await queue(other)).toEqual([]);
  const rows = await running.service.transactions.work((tx) => tx.selectFrom('tip_request').selectAll().execute());
  expect(JSON.stringify(rows)).not.toMatch(/shopper|价格/);

  expect((await running.call('POST', `/tips/${id}/close`, { as: other.token })).status).toBe(404);
  expect((await running.call('POST', `/tips/${id}/close`, { as: brand.token })).body.closedAt).toBeDefined();
});

test('the third wrong code ends it, as do thirty minutes', async () => {
  await start();
  const { id } = (await send()).body;
  const code = await codeTo('shopper@mail.example');
  const wrong = code === '000000' ? '000001' : '000000';
  for (const expected of ['wrong-code', 'wrong-code', 'code-expired'])
    expect((await confirm(id, wrong)).body.code).toBe(expected);
  expect((await confirm(id, code)).body.code).toBe('code-expired');
  const late = (await send()).body.id;
  running.clock.advance(31 * 60_000);
  expect((await confirm(late, await codeTo('shopper@mail.example'))).body.code).toBe('code-expired');
});

test('a brand that does not take part gets the same answer', async () => {
  const { brand, other } = await start();
  const { id } = (await send({ url: 'https://item.taobao.com/item.htm?id=777', brand: 'Unknown House' })).body;
  expect((await confirm(id, await codeTo('shopper@mail.example'))).body).toEqual({ taken: true });
  expect([await queue(brand), await queue(other)]).toEqual([[], []]);
});

test('only listings of a marketplace, only by http', async () => {
  await start();
  for (const address of ['https://example.com/x', 'javascript://item.taobao.com/item.htm?id=1', 'not an address'])
    expect((await send({ url: address })).body.code).toBe('not-a-listing');
  expect((await send({ words: 'x'.repeat(1001) })).status).toBe(400);
});

test('a mailbox and a network are limited by the day', async () => {
  await start({ tipLimits: { fromNetwork: 4, fromMailbox: 2, inAll: 100 } });
  expect([(await send()).status, (await send({ email: 'Shopper@mail.example' })).status]).toEqual([201, 201]);
  expect(await send()).toMatchObject({ status: 429, body: { code: 'too-many-tips' } });
  expect([(await send({ email: 'b@x.example' })).status, (await send({ email: 'c@x.example' })).status]).toEqual([
    201, 201,
  ]);
  expect((await send({ email: 'd@x.example' })).status).toBe(429);
  running.clock.advance(25 * 3_600_000);
  expect((await send()).status).toBe(201);
});

test('a tip moves no rank, no lane and no points', async () => {
  const { brand } = await start();
  // When the marketplace was read last is no rank.
  const findings = async () =>
    (await running.call('GET', '/findings', { as: brand.token })).body.items.map(
      ({ listing: { observedAt: _, ...listing }, ...finding }: { listing: { observedAt: string } }) => ({
        ...finding,
        listing,
      }),
    );
  const before = await findings();
  expect(before.length).toBe(2);
  for (const [at, email] of ['a@x.example', 'b@x.example', 'c@x.example'].entries()) {
    const { id } = (await send({ email, words: `${at}` })).body;
    expect((await confirm(id, await codeTo(email))).status).toBe(200);
  }
  expect((await queue(brand)).length).toBe(3);
  running.clock.advance(60_000);
  await running.settle();
  expect(await findings()).toEqual(before);
  const filed = await running.call('POST', '/complaints', {
    as: brand.token,
    body: {
      ...{ right: 'cn-1', reason: 'counterfeit', declaration: true },
      targets: ['1', '2'].map((id) => ({ kind: 'listing', marketplace: 'taobao', id })),
    },
  });
  const cases = filed.body.bundles.flatMap((one: { cases: { case: string }[] }) => one.cases);
  const lanes = await Promise.all(
    cases.map(async (one: { case: string }) => {
      const { lane, laneReasons, measure } = (await running.call('GET', `/cases/${one.case}`, { as: brand.token }))
        .body;
      return { lane, laneReasons, measure };
    }),
  );
  // One was told of, the other not.
  expect(lanes[0]).toEqual(lanes[1]);
  const desk = await running.deskUser('ann');
  expect((await running.call('GET', '/sellers/taobao/s', { as: desk })).body.points).toBe(0);
});

test('nothing but its own folder reads a tip', () => {
  const root = join(import.meta.dirname, '../..');
  const readers = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter(
      (file) =>
        file.endsWith('.ts') && !/^(intake\/tips|platform\/schema|app\/export)\//.test(file.replaceAll('\\', '/')),
    )
    .filter((file) => /\b(?:from|join|into|update) tip\b|['"]tip['"]/.test(readFileSync(join(root, file), 'utf8')));
  expect(readers).toEqual([]);
});
