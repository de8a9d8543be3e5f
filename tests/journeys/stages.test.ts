/** How far a marketplace trusts a rights holder's orders: both sides raise the stage, with numbers, and one lowers it. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadPolicies } from '../../packages/service/src/platform/policies.ts';
import { type BrandSide, startBrandSide } from './brand-side.ts';
import { inboxOf } from './seller.ts';

let side: BrandSide;
let desk: string;
let lin: string;
let chen: string;
beforeEach(async () => {
  side = await startBrandSide({}, { host: { signsIn: true }, policies: await threeCompared() });
  desk = await side.running.deskUser('ann');
  lin = await side.running.marketplaceUser('taobao', 'lin');
  chen = await side.running.marketplaceUser('taobao', 'chen', 'administrator');
});
afterEach(() => side.running.close());

/** The bundled rules with a bound that a test can reach. */
async function threeCompared() {
  const policies = await loadPolicies();
  const stages = { compared: 3, agreement: 0.75 };
  return { ...policies, packs: policies.packs.map((pack) => ({ ...pack, rules: { ...pack.rules, stages } })) };
}

const call = (method: 'GET' | 'POST', path: string, as: string, body?: object) =>
  side.running.call(method, path, { as, ...(body && { body }) });
const orders = async () => (await call('GET', '/marketplace/orders?waiting=true', lin)).body.items;
const decide = async (decision: string, order: string) => {
  const lacks = decision === 'refuse' ? { lacks: ['other-goods'] } : {};
  const said = { decision, orders: [order], reasons: '已核对。', ...lacks };
  const { body } = await call('POST', '/marketplace/order-decisions', lin, said);
  await side.running.settle();
  return body.items[0].outcome;
};
const want = (stage: string, as = chen, more: object = { holder: side.brand.id }) =>
  as === desk
    ? call('POST', '/desk/stage-requests', as, { marketplace: 'taobao', stage, reasons: '试点。', ...more })
    : call('POST', '/marketplace/stage-requests', as, { stage, reasons: '试点。', ...more });
const stageOf = async (holder?: string) =>
  (await call('GET', '/marketplace/stages', lin)).body.items.find(
    (one: { holder?: { id: string } }) => one.holder?.id === holder,
  );
const file = async (id: string) => {
  await side.offer('s1', id);
  return side.file(id);
};

test('by default removals go directly; a side lowers the stage at once, and each removal then waits for a person', async () => {
  await file('1');
  expect(side.effects('1')).toEqual(['listing-hidden']);
  expect(await stageOf(side.brand.id)).toMatchObject({ stage: 'direct', holder: { name: '岚木工作室' } });
  expect(await want('confirmed', lin)).toMatchObject({ status: 403 });
  expect(await want('confirmed')).toMatchObject({ status: 201 });

  const { case: id } = await file('2');
  const [order] = await orders();
  expect(order).toMatchObject({ held: { why: 'to-confirm' }, actions: ['release', 'hold', 'refuse'] });
  await side.pass(3);
  expect(await side.caseOf(id)).toMatchObject({ status: 'removing', removalHeld: { why: 'to-confirm' } });
  expect(side.effects('2')).toEqual([]);
  expect((await inboxOf(side.running, 'taobao', 's1')).map(({ subject }) => subject)).toHaveLength(1);
  expect(await decide('release', order.id)).toBe('done');
  expect(side.effects('2')).toEqual(['listing-hidden']);
  expect((await side.caseOf(id)).status).toBe('answer-window');
  // What was taken down before goes back up without a release.
  await call('POST', `/cases/${id}/withdraw`, side.brand.token, { kind: 'mistake' });
  await side.running.settle();
  expect(side.effects('2')).toEqual(['listing-hidden', 'listing-reinstated']);
});

test('it is raised by both sides, not below the numbers of the rules', async () => {
  await want('confirmed', desk);
  // Each side reads the names of its own people.
  const [said] = (await stageOf(side.brand.id)).words;
  expect(said).toMatchObject({ side: 'desk', by: expect.stringMatching(/^#[0-9a-f]{6}$/) });
  const { items } = (await call('GET', '/desk/stages', desk)).body;
  expect(items.find(({ holder }: { holder?: object }) => holder)?.words).toMatchObject([{ side: 'desk', by: 'ann' }]);
  for (const [id, decision] of [
    ['1', 'release'],
    ['2', 'refuse'],
  ] as const) {
    await file(id);
    await decide(decision, (await orders())[0].id);
  }
  expect(await stageOf(side.brand.id)).toMatchObject({
    ...{ stage: 'confirmed', compared: 2, agreed: 1, needed: { compared: 3, agreement: 0.75 } },
    actions: [{ act: 'lower', stage: 'shadow' }],
  });
  expect(await want('direct')).toMatchObject({ status: 409, body: { code: 'too-few-compared' } });
  await file('3');
  await decide('release', (await orders())[0].id);
  expect(await want('direct', desk)).toMatchObject({ status: 409, body: { code: 'too-little-agreement' } });
  await file('4');
  await decide('release', (await orders())[0].id);

  expect(await want('direct')).toMatchObject({ status: 201 });
  expect(await want('direct')).toMatchObject({ status: 409, body: { code: 'already-exists' } });
  expect(await stageOf(side.brand.id)).toMatchObject({
    stage: 'confirmed',
    raise: { side: 'marketplace', by: 'chen' },
  });
  await file('5');
  expect(side.effects('5')).toEqual([]);
  expect(await want('direct', desk)).toMatchObject({ status: 201 });
  expect(await stageOf(side.brand.id)).toMatchObject({ stage: 'direct', compared: 0, agreed: 0 });
  // What waited stays the marketplace's to release.
  await side.pass(1);
  expect(side.effects('5')).toEqual([]);
  await file('6');
  expect(side.effects('6')).toEqual(['listing-hidden']);
});

test('a stage for all others is for each without a word of its own, who cannot leave it by one side’s word', async () => {
  await want('confirmed', chen, {});
  await file('1');
  const [order] = await orders();
  expect(order).toMatchObject({ held: { why: 'to-confirm' } });
  expect(await stageOf(side.brand.id)).toMatchObject({ stage: 'confirmed', words: [] });
  expect(await want('direct')).toMatchObject({ status: 409, body: { code: 'too-few-compared' } });
  expect(await want('confirmed')).toMatchObject({ status: 409, body: { code: 'already-exists' } });
  await decide('release', order.id);
  for (const id of ['2', '3']) {
    await file(id);
    await decide('release', (await orders())[0].id);
  }
  expect(await want('direct')).toMatchObject({ status: 201 });
  expect(await stageOf(side.brand.id)).toMatchObject({ stage: 'confirmed', raise: { side: 'marketplace' } });
  expect(await want('direct', desk)).toMatchObject({ status: 201 });
  expect(await stageOf(side.brand.id)).toMatchObject({ stage: 'direct' });
  expect(await stageOf()).toMatchObject({ stage: 'confirmed', compared: 3, agreed: 3 });
  expect(await want('confirmed', chen, { holder: 'no such participant' })).toMatchObject({ status: 404 });
});

test('who files for a rights holder reads with its rights where removals do not go directly, and nothing of what was said', async () => {
  const stages = async (as = side.brand.token) => {
    const rights: { stages?: object[] }[] = (await call('GET', '/rights', as)).body.items;
    return rights.flatMap((right) => (right.stages ? [right.stages] : []));
  };
  const entry = (number: string, owner: string) => ({ office: 'CN', number, owner, contact: `post@${number}.example` });
  const agent = await side.running.participant(entry('9100', 'Guard IP'), { kind: 'agent', name: 'Guard IP' });
  const mandate = { agent: agent.id, until: '2027-01-01T00:00:00.000Z' };
  await call('POST', `/rights/${side.right}/mandates`, side.brand.token, mandate);
  const second = await side.running.participant(entry('9002', '远山工坊'), { mark: '远山', classes: [18] });
  for (const as of [side.brand.token, agent.token, second.token, desk]) expect(await stages(as)).toEqual([]);

  await want('confirmed');
  const confirmed = [{ marketplace: 'taobao', stage: 'confirmed' }];
  for (const as of [side.brand.token, agent.token, desk]) expect(await stages(as)).toEqual([confirmed]);
  expect(await stages(second.token)).toEqual([]);
  // Without the mandate nothing of its client is the agent's to read.
  await side.running.call('DELETE', `/rights/${side.right}/mandates/${agent.id}`, { as: side.brand.token });
  expect(await stages(agent.token)).toEqual([]);
  // What the marketplace wants of all others; the first keeps its own.
  await want('shadow', chen, {});
  expect(await stages(second.token)).toEqual([[{ marketplace: 'taobao', stage: 'shadow' }]]);
  expect(await stages()).toEqual([confirmed]);
  expect(JSON.stringify((await call('GET', '/rights', second.token)).body)).not.toContain('试点');
});

test('neither a brand nor another marketplace reads or says anything, and a marketplace without people has no stages', async () => {
  const other = await side.running.marketplaceUser('tmall', 'wang', 'administrator');
  await want('confirmed');
  expect((await call('GET', '/marketplace/stages', other)).body.items).toMatchObject([{ marketplace: 'tmall' }]);
  expect((await call('GET', '/marketplace/stages', other)).body.items).toHaveLength(1);
  for (const path of ['/marketplace/stages', '/desk/stages'])
    expect(await call('GET', path, side.brand.token)).toMatchObject({ status: 403 });
  expect(
    await call('POST', '/desk/stage-requests', desk, { marketplace: 'none', stage: 'confirmed', reasons: 'x' }),
  ).toMatchObject({ status: 409, body: { code: 'no-stages-there' } });
});
