/** A model whose values were changed in the database is not used: list, log and refusals say so, and everything else continues. */
import { learnModel, readLabels } from '@marketsafe/screening';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type RuledProgramme, startRuledProgramme } from './ruled-programme.ts';

let programme: RuledProgramme;
const said: string[] = [];
const call = (method: 'GET' | 'POST', path: string, as: string, body?: object) =>
  programme.running.call(method, path, { as, ...(body && { body }) });
const models = async () => (await call('GET', '/desk/models', programme.he)).body;
const putInForce = (number: number, reasons: string) =>
  call('POST', `/desk/models/${number}/activation`, programme.he, { reasons });
const change = (to: ReturnType<typeof sql>) =>
  programme.running.database.asOwner((db) => sql`update screening_model set model = ${to}`.execute(db));
const tamper = (by: number) =>
  change(sql`jsonb_set(model, '{weights,mark-title}', to_jsonb((model #>> '{weights,mark-title}')::numeric + ${by}))`);
/** The bands of a seller's listings, as their rights holder sees them. */
const found = async (seller: string): Promise<string[]> => {
  const [lunaria] = programme.holders;
  const { items } = (await call('GET', `/findings?seller=${seller}`, lunaria?.token ?? '')).body;
  return items.map(({ band }: { band: string }) => band);
};
/** The changed book is read again. */
const changeBook = () => {
  const [lunaria] = programme.holders;
  return call('POST', '/brands', lunaria?.token ?? '', { name: 'L', marks: [{ text: 'Lunaria' }] });
};

beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation((line: string) => said.push(line));
  programme = await startRuledProgramme();
  await programme.enough();
  const { service } = programme.running;
  const file = await service.app.inject({
    ...{ url: '/api/v1/desk/labels.jsonl', headers: { authorization: `Bearer ${programme.tang}` } },
  });
  const { labels, ...beside } = readLabels(file.body);
  const { model } = learnModel(labels, beside);
  await call('POST', '/desk/models', programme.tang, { model, reasons: 'Better.' });
}, 120_000);
afterAll(async () => {
  vi.restoreAllMocks();
  await programme.running.close();
});

test('a proposed one: it is reported, it is not activated or exported, and screening continues', async () => {
  await tamper(1);
  expect(await models()).toMatchObject({ inForce: 0, items: [{ number: 1, changed: true }, { number: 0 }] });
  await programme.offer('tried', { tried1: 'Lunaria 包 高仿' });
  expect(await found('tried')).toHaveLength(1);
  const refused = { status: 409, body: { code: 'model-changed', detail: expect.stringContaining('model 1') } };
  expect(await putInForce(1, 'Better.')).toMatchObject(refused);
  expect(await call('GET', '/desk/models/1/model.json', programme.he)).toMatchObject(refused);
  await tamper(-1);
  expect((await models()).items[0]).not.toHaveProperty('changed');
  expect(await putInForce(1, 'Better.')).toMatchObject({ status: 200, body: { inForce: 1 } });
  await programme.running.settle();
});

test('the active one: nothing is screened with it, everything else continues, and one person reverts it', async () => {
  // Also with missing values.
  await change(sql`model - 'calibration'`);
  await changeBook();
  said.length = 0;
  await programme.offer('held', { held1: 'Lunaria 包 高仿' });
  await programme.offer('held', { held2: 'Lunaria 包 高仿 1:1' });
  expect(await found('held')).toEqual([]);
  expect(await models()).toMatchObject({ inForce: 1, items: [{ number: 1, changed: true }, {}] });
  expect((await call('GET', '/desk/screening', programme.he)).body).toMatchObject({ changedModel: 1 });
  // Reported once, not in every round.
  expect(said.filter((line) => line.startsWith('screening: model 1'))).toHaveLength(1);
  expect(await call('GET', '/desk/labels.jsonl', programme.tang)).toMatchObject({
    ...{ status: 409, body: { code: 'model-changed' } },
  });
  const back = await putInForce(0, 'Its values were changed.');
  expect(back).toMatchObject({ status: 200, body: { inForce: 0 } });
  await programme.running.settle();
  expect((await found('held')).length).toBeGreaterThan(1);
  expect((await call('GET', '/desk/screening', programme.he)).body.changedModel).toBeUndefined();
});

test.each([
  ['emptied', sql`update screening_model set model = '{}'`],
  ['taken away', sql`delete from screening_model`],
])('the one in force, %s: the same', async (listing, harm) => {
  const { running } = programme;
  await running.database.asOwner(async (db) => {
    await harm.execute(db);
    await sql`
      insert into screening_model_act (tenant, number, by, at, reasons)
      values ('desk', 1, 'x', ${running.clock.now()}, 'x')`.execute(db);
  });
  const before = (await found('gone')).length;
  await programme.offer('gone', { [listing]: 'Lunaria 包 高仿' });
  expect((await found('gone')).length).toBe(before);
  expect((await call('GET', '/desk/screening', programme.he)).body).toMatchObject({ changedModel: 1 });
  expect(await putInForce(0, 'Its values were changed.')).toMatchObject({ status: 200, body: { inForce: 0 } });
  await running.settle();
  expect((await found('gone')).length).toBeGreaterThan(before);
});
