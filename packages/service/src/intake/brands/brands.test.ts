import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Running, startRunning } from '../../testing/running-service.ts';

let running: Running;
let holder: { id: string; token: string };
let other: { id: string; token: string };
beforeAll(async () => {
  running = await startRunning();
  const entry = (number: string, owner: string) => ({ office: 'CN', number, owner, contact: `c${number}@x.example` });
  holder = await running.participant(entry('1', 'Maison Lune'), { mark: '明月' });
  other = await running.participant(entry('2', 'House Sol'), { mark: 'Sol' });
});
afterAll(() => running.close());

const add = (token: string, body: object) => running.call('POST', '/brands', { as: token, body });
const lune = { name: 'Maison Lune 明月', marks: [{ text: '明月' }] };

describe('a brand', () => {
  test('carries the words of its participant’s verified rights', async () => {
    const added = await add(holder.token, lune);
    expect(added).toMatchObject({
      status: 201,
      body: { participant: holder.id, owner: 'Maison Lune', marks: [{ text: '明月', weak: false }] },
    });
    expect(added.body.id).toMatch(/^maison-lune-[0-9a-f]{16}$/);
    expect((await running.call('GET', '/brands', { as: holder.token })).body.items).toEqual([added.body]);
    expect((await running.call('GET', '/brands', { as: other.token })).body.items).toEqual([]);
  });

  test('cannot claim another’s word, and the refusal names the allowed words', async () => {
    const refused = await add(other.token, { name: 'Sol', marks: [{ text: 'SOL' }, { text: '明月' }] });
    expect(refused).toMatchObject({
      status: 422,
      body: {
        code: 'mark-not-covered',
        detail: expect.stringContaining('Your verified rights cover: Sol'),
        errors: [{ code: 'mark-not-covered', field: 'body.marks.1.text' }],
      },
    });
  });

  test('is refused, naming the field, if screening cannot use it', async () => {
    expect(
      await add(holder.token, { ...lune, prices: [{ category: 'shoes', currency: 'CNY', typical: '0' }] }),
    ).toMatchObject({
      status: 422,
      body: { code: 'brand-unusable', errors: [{ field: 'body.prices.0.typical' }] },
    });
  });

  test('is replaced by its own participant only', async () => {
    const { body } = await add(holder.token, lune);
    const authorised = [{ marketplace: 'tmall', seller: 'lune-official' }];
    const replace = (token: string) =>
      running.call('PUT', `/brands/${body.id}`, { as: token, body: { ...lune, authorised } });
    expect((await replace(other.token)).status).toBe(404);
    expect(await replace(holder.token)).toMatchObject({ status: 200, body: { id: body.id, authorised } });
  });

  test('can be written under a mandate until the mandate ends', async () => {
    const until = new Date(running.clock.now().getTime() + 86_400_000).toISOString();
    expect(await add(other.token, lune)).toMatchObject({ status: 422, body: { code: 'mark-not-covered' } });
    await running.call('POST', '/rights/cn-1/mandates', { as: holder.token, body: { agent: other.id, until } });
    const own = await add(other.token, lune);
    expect(own).toMatchObject({ status: 201, body: { participant: other.id } });
    const { body: theirs } = await running.call('GET', '/brands', { as: holder.token });
    for (const { id } of theirs.items) {
      expect((await running.call('PUT', `/brands/${id}`, { as: other.token, body: lune })).status).toBe(404);
    }
    await running.call('DELETE', `/rights/cn-1/mandates/${other.id}`, { as: holder.token });
    const authorised = [{ marketplace: 'taobao', seller: 'friend' }];
    const late = await running.call('PUT', `/brands/${own.body.id}`, {
      as: other.token,
      body: { ...lune, authorised },
    });
    expect(late).toMatchObject({ status: 422, body: { code: 'mark-not-covered' } });
  });
});
