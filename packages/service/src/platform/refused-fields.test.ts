import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Running, startRunning } from '../testing/running-service.ts';

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

const filing = {
  right: 'cn-7001',
  reason: 'counterfeit',
  targets: [{ kind: 'listing', marketplace: 'taobao', id: '1' }],
  declaration: true,
};
const post = (path: string, body: unknown) => running.call('POST', path, { as: brand.token, body });
const refusedWith = (...errors: object[]) => ({ status: 400, body: { code: 'invalid-request', errors } });

it('a complaint that names rules of another programme is refused, and not filed under those in force', async () => {
  expect(await post('/complaints', { ...filing, pack: 'marketsafe-2013' })).toMatchObject(
    refusedWith({ code: 'unknown-field', field: 'body.pack', detail: 'There is no such field here.' }),
  );
  expect((await running.call('GET', '/bundles', { as: brand.token })).body.items).toEqual([]);
});

it.each<[string, object, string, string]>([
  ['a misspelt field', { ...filing, evidense: [] }, 'body.evidense', 'evidence'],
  [
    'one of a target',
    { ...filing, targets: [{ ...filing.targets[0], varient: '4' }] },
    'body.targets.0.varient',
    'variant',
  ],
  [
    'one of a target by address',
    { ...filing, targets: [{ url: 'http://a.example', urls: 1 }] },
    'body.targets.0.urls',
    'url',
  ],
])('%s is named, with the right name', async (_, body, field, meant) => {
  const detail = `There is no such field here. Did you mean "${meant}"?`;
  expect(await post('/complaints/check', body)).toMatchObject(refusedWith({ code: 'unknown-field', field, detail }));
});

it('one of the query is refused, with a schema for it and without', async () => {
  const get = (path: string) => running.call('GET', path, { as: brand.token });
  expect(await get('/bundles?stats=open')).toMatchObject(
    refusedWith({ field: 'query.stats', detail: 'There is no such field here. Did you mean "state"?' }),
  );
  expect(await get('/brands?all=1')).toMatchObject(refusedWith({ code: 'unknown-field', field: 'query.all' }));
});

it('a body where the route takes none is refused', async () => {
  expect(await post('/cases/1/extend', { days: 3 })).toMatchObject(
    refusedWith({ code: 'unknown-field', field: 'body.days' }),
  );
});

it('a hundred thousand unknown fields give a short answer', async () => {
  const many = Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [`f${at}`, 0]));
  const { status, body } = await post('/complaints', { ...filing, ...many });
  expect(status).toBe(400);
  expect(JSON.stringify(body).length).toBeLessThan(10_000);
  expect(body.detail).toContain('and 99999 more');
});
