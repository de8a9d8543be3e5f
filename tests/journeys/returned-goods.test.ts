import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BrandSide, startBrandSide } from './brand-side.ts';
import { openNotice } from './seller.ts';

/** Upheld goods are filed against again: refused while they are down, a child case once they were seen up again. */
let side: BrandSide;
beforeAll(async () => {
  side = await startBrandSide();
});
afterAll(() => side.running.close());

test('a listing that is still down cannot be filed against twice; a returned one can, as a child', async () => {
  await side.offer('r1', '1');
  const first = await side.file('1');
  await side.pass(8);
  expect(await side.caseOf(first.case)).toMatchObject({ status: 'upheld' });
  const second = await side.file('1');
  expect(second).toMatchObject({ status: 'refused', refused: [{ code: 'still-down', field: 'target' }] });
  expect(side.effects('1')).toEqual(['listing-hidden']);

  await side.relist('1');
  expect(await side.page('1')).toBe(200);
  const third = await side.file('1');
  expect(await side.caseOf(third.case)).toMatchObject({
    parent: first.case,
    status: 'answer-window',
  });
  expect(side.effects('1')).toEqual(['listing-hidden', 'listing-reinstated', 'listing-hidden']);
  expect(await side.page('1')).toBe(404);
  const fourth = await side.file('1');
  expect(fourth).toMatchObject({ status: 'refused', refused: [{ code: 'duplicate-open' }] });
});

test('the first decision is overturned: the child’s surcharge for the return is removed at once', async () => {
  const desk = await side.running.deskUser('appellate');
  await side.offer('r2', '2');
  const first = await side.file('2');
  const statement = await openNotice(side.running, 'taobao', 'r2');
  await side.pass(8);
  await side.relist('2');
  const child = await side.file('2');
  await side.pass(8);
  const account = async () => (await side.running.call('GET', '/sellers/taobao/r2', { as: desk })).body;
  expect(await side.caseOf(child.case)).toMatchObject({ status: 'upheld', parent: first.case });
  expect(await account()).toMatchObject({ status: 'closed' });

  expect((await statement.appeal('It was genuine.')).status).toBe(200);
  await side.running.settle();
  const body = { outcome: 'reversed', reasons: 'The first decision was wrong.' };
  const decided = await side.running.call('POST', `/desk/cases/${first.case}/appeal-decision`, { as: desk, body });
  expect(decided.status).toBe(200);
  await side.running.settle();
  expect(await account()).toMatchObject({ status: 'open', points: 12 });
  expect(await side.caseOf(child.case)).toMatchObject({ status: 'upheld' });
});

test('an agent reads which case its own continues only if it may read that one', async () => {
  const { running, brand, right } = side;
  const registered = { office: 'CN', number: '9003', owner: '代理行', contact: 'registry@daili.example' };
  const agent = await running.participant(registered, { kind: 'agent' });
  const until = new Date(running.clock.now().getTime() + 90 * 86_400_000).toISOString();
  const granted = await running.call('POST', `/rights/${right}/mandates`, {
    ...{ as: brand.token, body: { agent: agent.id, until } },
  });
  expect(granted.status).toBe(200);
  const filedBy = async ({ token }: { token: string }): Promise<string> => {
    const targets = [{ kind: 'listing', marketplace: 'taobao', id: '3' }];
    const body = { right, reason: 'counterfeit', targets, declaration: true };
    const answer = await running.call('POST', '/complaints', { as: token, body });
    await running.settle();
    await side.pass(8);
    await side.relist('3');
    return answer.body.bundles[0].cases[0].case;
  };
  const all = async (id: string, as: string): Promise<string> =>
    JSON.stringify([
      (await running.call('GET', `/cases/${id}`, { as })).body,
      (await running.call('GET', `/cases/${id}/proof`, { as })).body,
    ]);

  await side.offer('r3', '3');
  const holders = await filedBy(brand);
  const agents = await filedBy(agent);
  expect(await side.caseOf(agents)).toMatchObject({ parent: holders });
  const read = await all(agents, agent.token);
  expect(read).toContain(agents);
  expect(read).not.toContain(holders);

  const second = await filedBy(agent);
  expect((await side.caseOf(second, agent.token)).parent).toBe(agents);
});
