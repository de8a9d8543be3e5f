import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BrandSide, type Participant, startBrandSide } from './brand-side.ts';

/** How a participant stands and why: for itself and the desk, and for nobody else. */
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

test('each number comes with its bound, its source and what would change it; another’s does not exist', async () => {
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
