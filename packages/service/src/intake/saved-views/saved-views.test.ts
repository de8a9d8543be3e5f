import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Running, startRunning } from '../../testing/running-service.ts';

let running: Running;
let lune: string;
let sol: string;

beforeAll(async () => {
  running = await startRunning();
  const entry = (number: string, owner: string) => ({ office: 'CN', number, owner, contact: `c${number}@x.example` });
  ({ token: lune } = await running.participant(entry('1', 'Maison Lune'), { mark: 'Lunaria' }));
  ({ token: sol } = await running.participant(entry('2', 'House Sol'), { mark: 'Solstice' }));
});
afterAll(() => running.close());

const filter = { state: 'open', band: 'act', q: '托特包' };
const save = (name: string, more: object = {}, as = lune) =>
  running.call('POST', '/saved-views', { as, body: { name, filter, shared: false, ...more } });
const views = async (as = lune) => (await running.call('GET', '/saved-views', { as })).body.items;

test('a filter is saved, listed by name, renamed, shared and deleted', async () => {
  const { status, body } = await save('  Totes  ');
  expect([status, body]).toEqual([201, { id: body.id, name: 'Totes', filter, shared: false, changeable: true }]);
  await save('Bags', { shared: true });
  expect((await views()).map(({ name }: { name: string }) => name)).toEqual(['Bags', 'Totes']);
  const changed = await running.call('PUT', `/saved-views/${body.id}`, {
    as: lune,
    body: { name: 'All totes', shared: true },
  });
  expect(changed.body).toMatchObject({ name: 'All totes', shared: true, filter });
  expect((await running.call('DELETE', `/saved-views/${body.id}`, { as: lune })).body).toEqual({ deleted: true });
  expect((await views()).map(({ name }: { name: string }) => name)).toEqual(['Bags']);
});

test('no other organisation sees, changes or deletes it', async () => {
  const [{ id }] = await views();
  expect(await views(sol)).toEqual([]);
  const body = { name: 'x', shared: true };
  expect((await running.call('PUT', `/saved-views/${id}`, { as: sol, body })).status).toBe(404);
  expect((await running.call('DELETE', `/saved-views/${id}`, { as: sol })).status).toBe(404);
  expect((await save('Bags', {}, sol)).status).toBe(201);
});

test.each([
  ['without a name', { name: '  ' }, 400],
  ['with a long name', { name: 'x'.repeat(61) }, 400],
  ['with an unknown filter', { filter: { colour: 'red' } }, 400],
  ['with the name of another of theirs', { name: 'Bags' }, 409],
])('a view %s is refused', async (_, more, status) => {
  expect((await save('New', more)).status).toBe(status);
});

test('a person has thirty at most', async () => {
  for (let nth = (await views()).length; nth < 30; nth += 1) expect((await save(`View ${nth}`)).status).toBe(201);
  expect((await save('One more')).body.code).toBe('too-many-views');
});
