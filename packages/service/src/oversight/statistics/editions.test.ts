import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Running, startRunning } from '../../testing/running-service.ts';

let running: Running;
let token: string;
const day = 86_400_000;

beforeAll(async () => {
  running = await startRunning('2026-03-02T02:00:00.000Z');
  ({ token } = await running.participant(
    { office: 'CN', number: '1', owner: '岚木', contact: 'c1@x.example' },
    { mark: '岚木' },
  ));
  running.shops.taobao.putSellers([{ id: 's', name: '店', password: 'shop', email: 's@shop.example' }]);
  running.shops.taobao.putListings(
    Array.from({ length: 8 }, (_, at) => ({
      id: `${at}`,
      title: `岚木 包 ${at}`,
      seller: { id: 's' },
      shipsTo: ['CN'],
    })),
  );
  running.clock.advance(60_000);
  await running.settle();
});
afterAll(() => running.close());

async function file(...listings: string[]): Promise<string[]> {
  const { status, body } = await running.call('POST', '/complaints', {
    as: token,
    body: {
      ...{ right: 'cn-1', reason: 'counterfeit', declaration: true },
      targets: listings.map((id) => ({ kind: 'listing', marketplace: 'taobao', id })),
    },
  });
  expect(status).toBe(201);
  await running.settle();
  return body.bundles.flatMap(({ cases }: { cases: { case: string }[] }) => cases.map((one) => one.case));
}

const told = async () => (await running.call('GET', '/public/transparency')).body;
const download = (name: string) => running.service.app.inject({ url: `/api/v1/public/editions/${name}` });

test('a month that is not over has no edition; its figures so far are on the page', async () => {
  await file('0', '1', '2', '3', '4', '5');
  const { current, editions, last, definitions } = await told();
  expect(current).toMatchObject({
    month: '2026-03',
    closed: false,
    counts: { filed: { value: 6 }, removed: { value: 6 } },
  });
  expect([editions, last, current.cuts]).toEqual([[], undefined, undefined]);
  expect(definitions.map(({ code }: { code: string }) => code)).toContain('wrong');
  expect((await download('2026-03.csv')).statusCode).toBe(404);
  expect((await download('2026-13.csv')).statusCode).toBe(400);
});

test('an edition is stored when its month is over, and never changes', async () => {
  running.clock.advance(31 * day);
  await running.settle();
  const { editions, last } = await told();
  expect(editions.map(({ month }: { month: string }) => month)).toEqual(['2026-03']);
  expect(last.cuts.find(({ by }: { by: string }) => by === 'marketplace').rows).toMatchObject([
    { code: 'taobao', counts: { filed: { value: 5 }, wrong: { value: 0 } } },
  ]);
  const [csv, json] = [await download('2026-03.csv'), await download('2026-03.json')];
  expect(csv.headers['content-type']).toContain('text/csv');
  expect(csv.body).toContain('month,,removed,6,2026-03-01T00:00:00.000Z,2026-04-01T00:00:00.000Z');
  expect(json.json()).toEqual(last);

  // What is found wrong later counts in the month in which it is found.
  const [one] = await file('6');
  expect((await running.call('POST', `/cases/${one}/withdraw`, { as: token, body: { kind: 'mistake' } })).status).toBe(
    200,
  );
  await running.settle();
  expect((await told()).current).toMatchObject({ month: '2026-04', counts: { wrong: { below: 5 } } });
  running.clock.advance(31 * day);
  await running.settle();
  expect((await download('2026-03.csv')).body).toBe(csv.body);
  expect((await download('2026-04.json')).json()).toMatchObject({
    counts: { wrong: { below: 5 } },
    errors: { wrong: { below: 5 }, removed: { value: 7 } },
  });
});

test('the front page counts as the editions do, and none below five', async () => {
  const { live } = (await running.call('GET', '/public/overview')).body;
  expect(live).toMatchObject({
    complaints: { value: 7 },
    listingsRemoved: { value: 7 },
    wronglyRemovedRestored: { below: 5 },
  });
});

test('the report by the template says what does not apply', async () => {
  const { body, statusCode } = await running.service.app.inject({ url: '/api/v1/public/dsa-report.csv?year=2026' });
  expect(statusCode).toBe(200);
  expect(body).toContain('part,indicator,scope,value,note\r\n');
  expect(body).toContain('No marketplace of this programme offers goods in the European Economic Area');
  expect(body).toContain('9 human resources,not applicable');
  // The case is about a marketplace outside the Union.
  expect(body).toContain('4 notices,received under Art. 16,intellectual property infringements,0,');
});
