import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Running, startRunning } from '../../testing/running-service.ts';
import { mostEntries } from './brand-book.ts';

let running: Running;
let brand: { id: string; token: string };

beforeAll(async () => {
  running = await startRunning();
  brand = await running.participant(
    { office: 'CN', number: '7001', owner: 'Lunaria', contact: 'marks@lunaria.example' },
    { mark: 'Lunaria' },
  );
});
afterAll(() => running.close());

const marks = [{ text: 'Lunaria' }];
const sellers = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ marketplace: 'taobao', seller: `${at}` }));
const add = (body: object) =>
  running.call('POST', '/brands', { as: brand.token, body: { name: 'Lunaria', marks, ...body } });

it('a brand of 40,000 marks is refused', async () => {
  const weak = Array.from({ length: 40_000 }, (_, at) => ({ text: `word ${at}`, weak: true }));
  expect(await add({ marks: weak })).toMatchObject({ status: 400, body: { errors: [{ field: 'body.marks' }] } });
});

it('all brands of a participant together have a limit', async () => {
  const full = Math.floor(mostEntries / 2001);
  for (let at = 0; at < full; at += 1) expect((await add({ authorised: sellers(2000) })).status).toBe(201);
  const refused = await add({ authorised: sellers(2000) });
  expect(refused).toMatchObject({ status: 422, body: { code: 'brand-book-full' } });
  expect(refused.body.detail).toContain(String(mostEntries));

  const left = mostEntries - full * 2001;
  expect((await add({ authorised: sellers(left - 1) })).status).toBe(201);
  const { items } = (await running.call('GET', '/brands', { as: brand.token })).body;
  expect(items).toHaveLength(full + 1);
  // A replaced brand frees its space.
  const replace = (body: object) =>
    running.call('PUT', `/brands/${items[0].id}`, { as: brand.token, body: { name: 'Lunaria', marks, ...body } });
  const before = items[0].authorised.length;
  expect(await replace({ authorised: sellers(before) })).toMatchObject({ status: 200 });
  expect(await replace({ authorised: sellers(before), classes: [3], photos: ['one.jpg'] })).toMatchObject({
    status: 422,
    body: { code: 'brand-book-full' },
  });
});
