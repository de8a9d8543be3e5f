/** A model whose values somebody changed in the database is used for nothing: page, list, log and refusals say so, and all else goes on. */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type RuledProgramme, startRuledProgramme } from './ruled-programme.ts';

let programme: RuledProgramme;
const said: string[] = [];
const call = (method: 'GET' | 'POST', path: string, as: string, body?: object) =>
  programme.running.call(method, path, { as, ...(body && { body }) });
const model = async (number: number) => (await call('GET', `/desk/models/${number}`, programme.he)).body;
const change = (to: ReturnType<typeof sql>) =>
  programme.running.service.transactions.work((tx) => sql`update screening_model set model = ${to}`.execute(tx));
const tamper = (by: number) =>
  change(sql`jsonb_set(model, '{weights,mark-title}', to_jsonb((model #>> '{weights,mark-title}')::numeric + ${by}))`);
/** The bands of the listings of a seller, as their holder sees them. */
const found = async (seller: string): Promise<string[]> => {
  const [lunaria] = programme.holders;
  const { items } = (await call('GET', `/findings?seller=${seller}`, lunaria?.token ?? '')).body;
  return items.map(({ band }: { band: string }) => band);
};

beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation((line: string) => said.push(line));
  programme = await startRuledProgramme();
  await programme.enough();
  await call('POST', '/desk/models', programme.tang);
  await programme.running.settle();
}, 120_000);
afterAll(async () => {
  vi.restoreAllMocks();
  await programme.running.close();
});

test('one that is tried: it is told, nothing is weighed with it, it is not put in force, and screening goes on', async () => {
  const { weights } = await model(1);
  await tamper(1);
  const { changed, ...rest } = await model(1);
  expect([changed, rest.state, rest.weights]).toEqual([true, 'shadow', undefined]);
  expect((await call('GET', '/desk/models', programme.he)).body.items[0]).toMatchObject({ number: 1, changed: true });
  await programme.offer('tried', { tried1: 'Lunaria 包 高仿' });
  expect(await found('tried')).toHaveLength(1);
  expect((await model(1)).shadow.live).toBe(rest.shadow.live);
  programme.running.clock.advance(7 * 86_400_000);
  const refused = { status: 409, body: { code: 'model-changed', detail: expect.stringContaining('model 1') } };
  expect(await call('POST', '/desk/models/1/activation', programme.he)).toMatchObject(refused);
  expect(await call('GET', '/desk/models/1/model.json', programme.he)).toMatchObject(refused);
  expect(said.filter((line) => /model 1 .* not .* values/.test(line)).length).toBeGreaterThan(0);
  await tamper(-1);
  expect(await model(1)).toMatchObject({ weights });
  expect(await call('POST', '/desk/models/1/activation', programme.he)).toMatchObject({ status: 200 });
  await programme.running.settle();
});

test('the one in force: nothing is screened with it, all else goes on, and one person goes back', async () => {
  // Whatever is left of it.
  await change(sql`model - 'calibration'`);
  // Another book is read anew.
  const [lunaria] = programme.holders;
  await call('POST', '/brands', lunaria?.token ?? '', { name: 'L', marks: [{ text: 'Lunaria' }] });
  said.length = 0;
  await programme.offer('held', { held1: 'Lunaria 包 高仿' });
  await programme.offer('held', { held2: 'Lunaria 包 高仿 1:1' });
  expect(await found('held')).toEqual([]);
  expect((await call('GET', '/desk/models', programme.he)).body.inForce).toMatchObject({ number: 1, changed: true });
  expect((await call('GET', '/desk/screening', programme.he)).body).toMatchObject({ changedModel: 1 });
  expect(await model(1)).toMatchObject({ state: 'in-force', changed: true });
  // Said once, not with every round.
  expect(said.filter((line) => line.startsWith('screening: model 1'))).toHaveLength(1);
  expect(await call('POST', '/desk/models', programme.tang)).toMatchObject({
    ...{ status: 409, body: { code: 'model-changed' } },
  });
  const back = await call('POST', '/desk/models/0/return', programme.he, { reasons: 'Its values were changed.' });
  expect(back).toMatchObject({ status: 200, body: { number: 0, state: 'in-force' } });
  await programme.running.settle();
  expect((await found('held')).length).toBeGreaterThan(1);
  expect((await call('GET', '/desk/screening', programme.he)).body.changedModel).toBeUndefined();
});
