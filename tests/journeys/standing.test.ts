import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BrandSide, type Participant, startBrandSide } from './brand-side.ts';

/** A participant's standing and its grounds: visible to the participant and the review team only. */
let side: BrandSide;
let ann: string;
let rival: Participant;
beforeAll(async () => {
  side = await startBrandSide();
  ann = await side.running.deskUser('ann');
  rival = await side.running.participant(
    { office: 'CN', number: '9002', owner: '北麓皮具', contact: 'registry@beilu.example' },
    { mark: '北麓', classes: [18] },
  );
});
afterAll(() => side.running.close());

const standingOf = (participant: string, as: string) =>
  side.running.call('GET', `/participants/${participant}/standing`, { as });

test('each number has its bound, its source and what would change it; another’s does not exist', async () => {
  const { brand } = side;
  for (const listing of ['1', '2']) {
    await side.offer('w1', listing);
    const { case: id } = await side.file(listing);
    const withdrawal = listing === '1' ? 'mistake' : 'duplicate';
    const answer = await side.running.call('POST', `/cases/${id}/withdraw`, {
      as: brand.token,
      body: { kind: withdrawal },
    });
    expect(answer.status).toBe(200);
  }
  const { status, body } = await standingOf(brand.id, brand.token);
  expect(status).toBe(200);
  expect(body).toMatchObject({
    standing: 'newcomer',
    window: { count: 3, unit: 'month' },
    bounds: { upheldAtLeast: 0.9, mistakenAtMost: 0.05, minimumVolume: 10 },
    newcomer: { upheld: 0, needed: 10 },
    today: { filed: 2, cap: 10 },
    reasons: [
      {
        ...{ reason: 'counterfeit', standing: 'newcomer', filed: 2, decided: 1, mistaken: 1, judged: false },
        withdrawals: [
          { withdrawal: 'duplicate', count: 1 },
          { withdrawal: 'mistake', count: 1 },
        ],
      },
    ],
    steps: [],
  });
  expect(body.ahead).toContainEqual({ change: 'graduates', upheld: 10 });
  expect(body.ahead).toContainEqual(expect.objectContaining({ change: 'mistakes-leave', mistakes: 1 }));
  expect(body.sources).toContainEqual(expect.objectContaining({ rule: 'complainants.good', kind: 'precedent' }));
  expect((await standingOf(brand.id, ann)).body).toEqual({ ...body, decisions: ['warn', 'confirm-membership'] });
  const none = await standingOf('no-such-participant', rival.token);
  expect(await standingOf(brand.id, rival.token)).toMatchObject({ status: 404, body: none.body });
});

test('an agent’s accuracy and its standing count the same cases, long after its record last changed', async () => {
  const { running } = side;
  const entry = { office: 'CN', number: '9003', owner: '安捷代理', contact: 'registry@anjie.example' };
  const agent = await running.participant(entry, { kind: 'agent' });
  const body = { agent: agent.id, until: '2027-01-01T00:00:00.000Z' };
  await running.call('POST', `/rights/${side.right}/mandates`, { as: side.brand.token, body });
  const file = async (seller: string, listing: string) => {
    await side.offer(seller, listing);
    return (await side.file(listing, {}, agent.token)).case;
  };
  await file('silent', '31');
  await side.pass(7);
  const both = async () => {
    const { accuracy } = (await running.call('GET', '/me', { as: agent.token })).body.participant;
    const listed = (await running.call('GET', '/participants', { as: ann })).body.items;
    const [reason] = (await standingOf(agent.id, agent.token)).body.reasons;
    expect(listed.find(({ id }: { id: string }) => id === agent.id).accuracy).toBe(accuracy);
    return { accuracy, stood: reason.upheld / reason.decided };
  };
  running.clock.advance(60 * 86_400_000);
  const mistake = await file('honest', '32');
  const withdrawn = await running.call('POST', `/cases/${mistake}/withdraw`, {
    ...{ as: agent.token, body: { kind: 'mistake' } },
  });
  expect(withdrawn.status).toBe(200);
  expect(await both()).toEqual({ accuracy: 0.5, stood: 0.5 });
  // The first is outside the window of three months, and nothing was decided since.
  running.clock.advance(40 * 86_400_000);
  expect(await both()).toEqual({ accuracy: 0, stood: 0 });
});
