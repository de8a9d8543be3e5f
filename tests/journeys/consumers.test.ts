/** A marketplace in Germany, which must inform consumers who bought illegal goods (Regulation (EU) 2022/2065 Art. 32). */
import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadPolicies } from '../../packages/service/src/platform/policies.ts';
import { webhookSecrets } from '../../packages/service/src/testing/running-service.ts';
import { type BrandSide, startBrandSide } from './brand-side.ts';
import { noneMet, proof } from './contest.ts';
import { openNotice } from './seller.ts';

let side: BrandSide;
let desk: string;
beforeAll(async () => {
  const { calendars } = await loadPolicies();
  const calendar = calendars.get('germany');
  if (calendar === undefined) throw new Error('there is a calendar of Germany');
  const host = { territories: ['DE'], zone: 'Europe/Berlin', calendar };
  side = await startBrandSide({ territories: ['DE'] }, { host });
  desk = await side.running.deskUser('desk');
});
afterAll(() => side.running.close());

interface Task {
  readonly id: string;
  readonly case: string;
  readonly state: string;
  readonly due: string;
}
// biome-ignore lint/suspicious/noExplicitAny: the test's assertions are the type
const tasks = async (as = desk): Promise<any[]> =>
  (await side.running.call('GET', '/desk/consumer-tasks?limit=100', { as })).body.items;
const of = async (id: string) => (await tasks()).filter((one: Task) => one.case === id);
const deskTasks = async () =>
  (await side.running.call('GET', '/desk/tasks?kind=consumers&limit=100', { as: desk })).body.items;

/** A complaint without an answer: upheld when its window has passed. */
const upheld = async (listing: string, details: object = { shipsTo: ['DE'] }) => {
  await side.offer(`s${listing}`, listing, details);
  const filed = await side.file(listing);
  expect(filed.refused).toEqual([]);
  for (let days = 0; days < 15 && (await side.caseOf(filed.case)).status !== 'upheld'; days += 1) await side.pass(1);
  expect(await side.caseOf(filed.case)).toMatchObject({ status: 'upheld' });
  return filed.case;
};

const answer = (task: string, said: object, as = desk) =>
  side.running.call('POST', `/desk/consumer-tasks/${task}/answer`, { as, body: { said } });

/** The marketplace's event about a task, signed like all its events. */
let deliveries = 0;
const announced = async (action: string, consumers: object) => {
  deliveries += 1;
  const at = Math.floor(side.running.clock.now().getTime() / 1000);
  const event = { type: 'consumers.informed', at: side.running.clock.now().toISOString(), action, consumers };
  const body = { events: [event] };
  const key = Buffer.from(webhookSecrets.taobao.slice('whsec_'.length), 'base64');
  const signature = createHmac('sha256', key)
    .update(`task_${deliveries}.${at}.${JSON.stringify(body)}`)
    .digest('base64');
  return side.running.call('POST', '/marketplaces/taobao/events', {
    body,
    headers: {
      ...{ 'webhook-id': `task_${deliveries}`, 'webhook-timestamp': String(at) },
      'webhook-signature': `v1,${signature}`,
    },
  });
};

describe('an upheld complaint about goods offered in the Union', () => {
  test('asks the marketplace to inform the buyers of the six months before, with the text and the deadline', async () => {
    const id = await upheld('1');
    const [task] = await of(id);
    expect(task).toMatchObject({
      ...{ marketplace: 'taobao', law: 'eu-dsa', state: 'open', handed: 'with-marketplace' },
      source: { en: expect.stringContaining('DSA Art. 32'), 'zh-CN': expect.stringContaining('《数字服务法》第32条') },
      tell: {
        illegality: { en: expect.stringMatching(/岚木 托特包 1.*counterfeit.*岚木 CN 9001/) },
        trader: { en: expect.stringContaining('taobao/s1') },
        redress: { en: expect.stringContaining('redress') },
      },
    });
    // Known since Friday the 6th of March in Berlin; six months after the 6th of September end with that day.
    expect(task.awareAt.slice(0, 10)).toBe('2026-03-06');
    expect(task).toMatchObject({ since: '2025-09-06', due: '2026-03-20T23:00:00.000Z' });
    expect(task.counted.en).toMatch(/^6 months from the purchase, 2025-09-06 00:00 .* ends 2026-03-06 24:00/);
    expect(await deskTasks()).toMatchObject([{ case: id, due: task.due }]);
  });

  test('is answered by the marketplace itself, and the review team waits no longer', async () => {
    const [task] = await tasks();
    const said = { answer: 'informed', consumers: 40 };
    expect(await announced(`consumers:${task.id}`, said)).toMatchObject({ status: 200 });
    expect((await of(task.case))[0]).toMatchObject({
      state: 'answered',
      answer: { said, by: 'marketplace', owed: [{ duty: 'inform-consumers' }] },
    });
    expect(await deskTasks()).toEqual([]);
    // A repeated or different answer changes nothing.
    await announced(`consumers:${task.id}`, { answer: 'none-bought' });
    expect((await of(task.case))[0]).toMatchObject({ answer: { said } });
    expect(await answer(task.id, said)).toMatchObject({ status: 409, body: { code: 'wrong-state' } });
  });

  test.each([
    ['21', { answer: 'published', where: 'https://shop.example/recalls/21' }, ['inform-public']],
    ['22', { answer: 'none-bought' }, []],
    ['23', { answer: 'not-bound' }, []],
  ])('%s: the review team enters the answer, and reads which duty it meets', async (listing, said, owed) => {
    const [task] = await of(await upheld(listing));
    const answered = await answer(task.id, said);
    expect(answered.status).toBe(200);
    expect(answered.body.answer).toMatchObject({ said, by: 'desk' });
    expect(answered.body.answer.owed.map(({ duty }: { duty: string }) => duty)).toEqual(owed);
  });

  test('is not answered with zero consumers, with an invalid address, or by a stranger', async () => {
    const [task] = await of(await upheld('24'));
    expect((await answer(task.id, { answer: 'informed', consumers: 0 })).status).toBe(400);
    expect((await answer(task.id, { answer: 'published', where: 'javascript:alert(1)' })).status).toBe(400);
    expect((await answer(task.id, { answer: 'perhaps' })).status).toBe(400);
    expect((await answer(task.id, { answer: 'none-bought' }, side.brand.token)).status).toBe(403);
    expect((await announced('consumers:no-such-task', { answer: 'none-bought' })).status).toBe(200);
    expect((await of(task.case))[0]).toMatchObject({ state: 'open' });
  });

  test('that stays unanswered is overdue for the review team', async () => {
    const [task] = await of(await upheld('25'));
    await side.pass(20);
    expect(Date.parse(task.due)).toBeLessThan(side.running.clock.now().getTime());
    expect(await deskTasks()).toContainEqual(expect.objectContaining({ case: task.case, due: task.due }));
  });

  test('that is overturned has it withdrawn, answered or not, and sent again when the decision is reinstated', async () => {
    const id = await upheld('26');
    const seller = await openNotice(side.running, 'taobao', 's26');
    const late = await seller.answer('genuine-from', ['purchase-invoice'], proof);
    expect(late.status).toBe(201);
    await side.running.settle();
    expect(await of(id)).toMatchObject([{ state: 'withdrawn', withdrawnAt: expect.any(String) }]);
    const [taken] = await of(id);
    expect(await answer(taken.id, { answer: 'none-bought' })).toMatchObject({ status: 409 });
    const effects = side.running.shops.taobao.instructions();
    expect(effects.filter(({ notice }) => notice === `consumers:${taken.id}`)).toHaveLength(1);
    expect(await deskTasks()).not.toContainEqual(expect.objectContaining({ case: id }));
    await side.running.call('POST', `/cases/${id}/stand-behind`, { as: side.brand.token, body: { scope: 'case' } });
    const ruled = await side.running.call('POST', `/desk/cases/${id}/ruling`, {
      as: desk,
      body: {
        ...{ outcome: 'upheld', checklist: noneMet, scope: 'case' },
        reasons: 'The invoice is of other goods.',
      },
    });
    expect(ruled.status).toBe(200);
    expect((await of(id)).map(({ state }: Task) => state).sort()).toEqual(['open', 'withdrawn']);
  });

  test('does not say that they are counterfeit while only silence upheld it, and says so once that is confirmed', async () => {
    const says = /^The product .* is a counterfeit/;
    const claims = /^The rights holder complained .* is a counterfeit .*Evidence: Likely: upheld without an answer/;
    const silent = await upheld('27');
    const [task] = await of(silent);
    expect(task.tell.illegality.en).toMatch(claims);
    expect(task.tell.illegality['zh-CN']).toMatch(/^权利人投诉称.*证据等级——很可能/);
    const sent = side.running.shops.taobao.instructions().find(({ id }) => id === `consumers:${task.id}`);
    expect(JSON.stringify(sent)).toContain('The rights holder complained');
    expect(JSON.stringify(sent)).not.toMatch(/"The product .* is a counterfeit/);

    const seller = await openNotice(side.running, 'taobao', 's27');
    expect((await seller.answer('genuine-from', ['purchase-invoice'], proof)).status).toBe(201);
    await side.running.settle();
    await side.running.call('POST', `/cases/${silent}/stand-behind`, { as: side.brand.token, body: { scope: 'case' } });
    const ruling = { outcome: 'upheld', checklist: noneMet, scope: 'case', reasons: 'The invoice is of other goods.' };
    const ruled = await side.running.call('POST', `/desk/cases/${silent}/ruling`, { as: desk, body: ruling });
    expect(ruled.status).toBe(200);
    await side.running.settle();
    const [confirmed] = (await of(silent)).filter(({ state }) => state === 'open');
    expect(confirmed.tell.illegality.en).toMatch(says);
  });
});

test('goods not offered in the Union cause no task', async () => {
  const elsewhere = await startBrandSide();
  await elsewhere.offer('s1', '1');
  const { case: id } = await elsewhere.file('1');
  await elsewhere.pass(6);
  expect(await elsewhere.caseOf(id)).toMatchObject({ status: 'upheld' });
  const as = await elsewhere.running.deskUser('desk');
  expect((await elsewhere.running.call('GET', '/desk/consumer-tasks', { as })).body.items).toEqual([]);
  await elsewhere.running.close();
});
