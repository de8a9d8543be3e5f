/** The table of exchange rates: entered, used, replaced, too old; and the screening that each change repeats. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Running, startRunning } from '../../packages/service/src/testing/running-service.ts';

let running: Running;
/** Administrators of the review team, and a member who is none. */
let tang: string;
let he: string;
let reviewer: string;
let holder: string;

const first = {
  asOf: '2026-02-27',
  base: 'USD',
  source: 'Noon rates of our bank',
  rates: { CNY: '7.00', EUR: '0.80' },
};
const tables = '/desk/rate-tables';
/** The table as any reader sees it, signed in or not. */
const inForce = async (): Promise<{ number: number; table: object } | undefined> =>
  (await running.call('GET', '/public/exchange-rates')).body.inForce;
const call = (method: 'GET' | 'POST', path: string, as: string, body?: object) =>
  running.call(method, path, { as, ...(body && { body }) });
const put = (table: object, instead: number, as = tang) => call('POST', tables, as, { table, instead });
/** The notes about the listings' prices; undefined where there is none. */
async function notes(): Promise<Record<string, string | undefined>> {
  const { body } = await call('GET', '/findings?limit=100', holder);
  return Object.fromEntries(
    body.items.map((one: { listing: { id: string }; signals: { signal: string; note?: string }[] }) => [
      one.listing.id,
      one.signals.find(({ signal }) => signal === 'price')?.note,
    ]),
  );
}
/** Runs an act, and returns the number of listings screened because of it. */
async function screenedBy(act: () => Promise<unknown>): Promise<number> {
  const screened = async (): Promise<number> => (await call('GET', '/desk/screening', tang)).body.lastDay;
  await running.settle();
  const before = await screened();
  await act();
  await running.settle();
  return (await screened()) - before;
}
const must = async (answer: ReturnType<typeof put>) => expect(await answer).toMatchObject({ status: 201 });

beforeAll(async () => {
  running = await startRunning('2026-03-02T02:00:00.000Z');
  tang = await running.deskUser('tang', { position: 'administrator' });
  he = await running.deskUser('he', { position: 'administrator' });
  reviewer = await running.deskUser('reviewer');
  const entry = { office: 'CN', number: '9001', owner: 'House Lunaria', contact: 'c@x.example' };
  holder = (await running.participant(entry, { mark: 'Lunaria', classes: [25] })).token;
  await call('POST', '/brands', holder, {
    ...{ name: 'Lunaria', marks: [{ text: 'Lunaria' }], classes: [25] },
    prices: [{ category: 'shoes', currency: 'EUR', typical: '100.00' }],
  });
  const priced = { cheap: ['70.00', 'CNY'], dear: ['800.00', 'CNY'], euros: ['9.00', 'EUR'], yen: ['900', 'JPY'] };
  running.shops.taobao.putSellers([{ id: 's1', name: 's1' }]);
  running.shops.taobao.putListings([
    ...Object.entries(priced).map(([id, [amount = '', currency = '']]) => ({
      ...{ id, title: 'Lunaria shoes', category: 'shoes', seller: { id: 's1' }, price: { amount, currency } },
    })),
    {
      id: 'nothing',
      title: 'plain shoes',
      category: 'shoes',
      seller: { id: 's1' },
      price: { amount: '9.00', currency: 'CNY' },
    },
  ]);
  running.clock.advance(60_000);
  await running.settle();
}, 60_000);
afterAll(() => running.close());

test('without a table no prices are compared across currencies', async () => {
  expect(await inForce()).toBeUndefined();
  expect(await notes()).toMatchObject({ cheap: undefined, dear: undefined, yen: undefined });
  expect((await notes()).euros).toMatch(/^an impossible price: 9\.0 %/);
});

describe('an invalid table is refused by name', () => {
  test.each([
    ['a rate that is no decimal', { rates: { CNY: '7,1' } }, 400, 'body.table.rates.CNY'],
    ['a rate of nothing', { rates: { CNY: '0.00' } }, 400, 'body.table.rates.CNY'],
    ['a number with too many digits', { rates: { CNY: '7.123456789' } }, 400, 'body.table.rates.CNY'],
    ['a currency that is none', { rates: { RMB: '7.1' } }, 400, 'body.table.rates.RMB'],
    ['a base that is worth something else', { rates: { USD: '2' } }, 400, 'body.table.rates'],
    ['a day that is none', { asOf: '2026-02-30' }, 400, 'body.table.asOf'],
    ['an unknown field', { date: '2026-02-27' }, 400, 'body.table.date'],
    ['words without end', { source: 'x'.repeat(501) }, 400, 'body.table.source'],
    ['no source', { source: undefined }, 422, 'body.table.source'],
    ['the rates of tomorrow', { asOf: '2026-03-04' }, 422, 'body.table.asOf'],
    ['rates that nothing is compared by any more', { asOf: '2025-11-29' }, 422, 'body.table.asOf'],
  ])('%s', async (_, wrong, status, field) => {
    const refused = await put({ ...first, ...wrong }, 0);
    expect([refused.status, refused.body.errors[0].field]).toEqual([status, field]);
    expect(await inForce()).toBeUndefined();
  });
});

test('a table is used at once, and named: only affected listings are screened', async () => {
  const screened = await screenedBy(() => must(put(first, 0)));
  expect(await notes()).toMatchObject({
    cheap: expect.stringMatching(/^an impossible price: 8\.0 % .* 8\.00 EUR at the rates of 2026-02-27(;|$)/),
    dear: expect.stringMatching(/91\.43 EUR at the rates of 2026-02-27(;|$)/),
    yen: 'not compared: no exchange rate from JPY to EUR',
  });
  // Neither the listing in euros, nor the one without a mark.
  expect(screened).toBe(3);
  expect(await inForce()).toEqual({
    ...{ number: 1, table: first, isTooOld: false, tooOldFrom: '2026-05-31T00:00:00.000Z' },
  });
});

test('a repeated field in the request is refused with its name and line, since either could be meant', async () => {
  const once = JSON.stringify({ table: first, instead: 1 }, null, 1);
  const { statusCode, body } = await running.service.app.inject({
    method: 'POST',
    url: `/api/v1${tables}`,
    headers: { authorization: `Bearer ${tang}`, 'idempotency-key': 'said-twice', 'content-type': 'application/json' },
    payload: once.replace('"CNY": "7.00",', '"CNY": "7.00",\n   "CNY": "70.0",'),
  });
  expect([statusCode, JSON.parse(body)]).toEqual([
    400,
    expect.objectContaining({
      code: 'invalid-request',
      detail: 'table.rates.CNY stands twice, the second time in line 8. Keep one of the two.',
      errors: [expect.objectContaining({ field: 'body.table.rates.CNY' })],
    }),
  ]);
  expect((await inForce())?.number).toBe(1);
});

test('an exported table can be imported, and is exported unchanged', async () => {
  const { table = {} } = (await inForce()) ?? {};
  expect(await screenedBy(() => must(put(table, 1)))).toBe(0);
  expect(await inForce()).toMatchObject({ number: 2, table });
});

test('the second of two simultaneous changes is refused', async () => {
  const both = await Promise.all([
    put({ ...first, rates: { CNY: '7.10' } }, 2),
    put({ ...first, rates: { CNY: '7.20' } }, 2, he),
  ]);
  both.sort((a, b) => a.status - b.status);
  expect(both[0]?.status).toBe(201);
  expect(both[1]).toMatchObject({
    status: 409,
    body: { code: 'rates-changed', detail: expect.stringMatching(/^Table 3 /) },
  });
  await running.settle();
  // The new table lacks the euro.
  expect((await notes()).cheap).toBe('not compared: no exchange rate from CNY to EUR');
});

test('a new date alone causes no screening, and new rates only of prices in their currencies', async () => {
  await must(put(first, 3));
  expect(await screenedBy(() => must(put({ ...first, asOf: '2026-03-02' }, 4)))).toBe(0);
  expect(await screenedBy(() => must(put({ ...first, rates: { ...first.rates, GBP: '0.7' } }, 5)))).toBe(0);
  expect(await screenedBy(() => must(put({ ...first, rates: { ...first.rates, CNY: '7.0' } }, 6)))).toBe(0);
  expect(await screenedBy(() => must(put({ ...first, rates: { ...first.rates, CNY: '3.5' } }, 7)))).toBe(2);
  expect((await notes()).cheap).toMatch(/16\.00 EUR at the rates of 2026-02-27(;|$)/);
  expect(await screenedBy(() => must(put({ ...first, rates: { ...first.rates, CNY: '3.5', JPY: '150' } }, 8)))).toBe(1);
});

test('only administrators of the review team change it', async () => {
  for (const as of [reviewer, holder]) expect((await put(first, 9, as)).status).toBe(403);
  expect((await inForce())?.number).toBe(9);
});

test('every table stays on record with the person who activated it, and the service role cannot change one', async () => {
  const { transactions } = running.service;
  const rows = await transactions.work((tx) => tx.selectFrom('rate_table').select(['number', 'by']).execute());
  expect(rows.map(({ number }) => number).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(new Set(rows.map(({ by }) => by)).size).toBeGreaterThanOrEqual(1);
  await expect(transactions.work((tx) => tx.updateTable('rate_table').set({ base: 'EUR' }).execute())).rejects.toThrow(
    /permission denied/,
  );
});

test('rates that are too old are no longer used, without any action', async () => {
  /** Screened in the day before. */
  const screenedBefore = async (instant: string): Promise<number> => {
    running.clock.advance(Date.parse(instant) - running.clock.now().getTime());
    await running.settle();
    return (await call('GET', '/desk/screening', tang)).body.lastDay;
  };
  expect(await screenedBefore('2026-05-30T23:00:00.000Z')).toBe(0);
  expect((await notes()).cheap).toMatch(/at the rates of 2026-02-27(;|$)/);
  expect(await screenedBefore('2026-05-31T00:00:00.000Z')).toBe(3);
  expect((await notes()).cheap).toBe('not compared: the exchange rates are of 2026-02-27, too old');
  expect(await inForce()).toMatchObject({ isTooOld: true });
  expect(await screenedBy(() => must(put({ ...first, asOf: '2026-05-30' }, 9)))).toBe(3);
  expect((await notes()).cheap).toMatch(/at the rates of 2026-05-30(;|$)/);
});

test('a rate that differs tenfold or more from the active one needs its currency confirmed by name', async () => {
  const far = { ...first, asOf: '2026-05-30', rates: { CNY: '70.0', EUR: '0.08' } };
  const refused = await put(far, 10);
  expect(refused).toMatchObject({
    status: 422,
    body: {
      code: 'rates-far-off',
      errors: [
        { field: 'body.table.rates.CNY', detail: 'One USD was 7 CNY by table 10, and would be 70 CNY.' },
        { field: 'body.table.rates.EUR', detail: 'One USD was 0.8 EUR by table 10, and would be 0.08 EUR.' },
      ],
    },
  });
  expect(refused.body.detail).toContain('"confirmed"');
  // A wrong date and a missing source are reported together with it, without waiting for each other.
  const { source: _, ...unsaid } = far;
  const all = await call('POST', tables, tang, { table: { ...unsaid, asOf: '2031-01-01' }, instead: 10 });
  expect(all).toMatchObject({
    status: 422,
    body: {
      code: 'rates-without-source',
      detail: expect.stringMatching(/from\. 2031-01-01 is in the future.*CNY, EUR\. Confirm the currencies/),
    },
  });
  expect(all.body.errors.map(({ code, field }: { code: string; field: string }) => [code, field])).toEqual([
    ['rates-without-source', 'body.table.source'],
    ['rates-in-future', 'body.table.asOf'],
    ['rates-far-off', 'body.table.rates.CNY'],
    ['rates-far-off', 'body.table.rates.EUR'],
  ]);
  const some = await call('POST', tables, tang, { table: far, instead: 10, confirmed: ['CNY'] });
  expect(some.body.errors).toMatchObject([{ field: 'body.table.rates.EUR' }]);
  await must(call('POST', tables, tang, { table: far, instead: 10, confirmed: ['EUR', 'CNY'] }));
  await running.settle();
});
