import { afterEach, expect, test } from 'vitest';
import { lots } from '../../platform/deadlines.ts';
import { systemEntropy } from '../../platform/entropy.ts';
import { counted } from '../../testing/counted.ts';
import { type Running, startRunning } from '../../testing/running-service.ts';

let running: Running;
afterEach(() => running.close());

/** Every lot is the lowest, so every case decided by silence is drawn. */
const drawsAll = { ...systemEntropy, integer: (below: number) => (below === lots ? 0 : systemEntropy.integer(below)) };
const reasons = 'The page shows the mark on goods that its owner never made.';

/** A case upheld by its seller's silence, and the desk's people. */
async function silent() {
  running = await startRunning('2026-03-02T02:00:00.000Z', { entropy: drawsAll });
  const entry = { office: 'CN', number: '1', owner: '岚木', contact: 'c@lanmu.example' };
  const { token } = await running.participant(entry, { mark: '岚木', classes: [18] });
  running.shops.taobao.putSellers([{ id: 's', name: '云上小店', password: 'shop', email: 's@shop.example' }]);
  running.shops.taobao.putListings([
    {
      id: '1',
      title: '岚木 托特包 复刻',
      seller: { id: 's' },
      shipsTo: ['CN'],
      price: { amount: '99.00', currency: 'CNY' },
    },
  ]);
  running.clock.advance(60_000);
  await running.settle();
  const filed = await running.call('POST', '/complaints', {
    as: token,
    body: {
      ...{ right: 'cn-1', reason: 'counterfeit', declaration: true, chips: ['never-made'] },
      targets: [{ kind: 'listing', marketplace: 'taobao', id: '1' }],
    },
  });
  const id: string = filed.body.bundles[0].cases[0].case;
  await running.settle();
  running.clock.advance(7 * 86_400_000);
  await running.settle();
  const [mei, jun, bo] = [await running.deskUser('mei'), await running.deskUser('jun'), await running.deskUser('bo')];
  return { id, token, mei, jun, bo };
}

const tasksOf = async (as: string) =>
  (await running.call('GET', '/desk/tasks', { as })).body.items.filter(
    ({ kind }: { kind: string }) => kind === 'audit',
  );
const overview = async () => {
  const { share, error } = (await running.call('GET', '/public/overview')).body.audit;
  return { share, ...(await counted(running)).audit, ...(error && { error }) };
};

test('a decision that two readers find wrong, without knowing the parties, is reversed and counted', async () => {
  const { id, token, mei, jun, bo } = await silent();
  expect((await running.call('GET', `/cases/${id}`, { as: mei })).body.status).toBe('upheld');
  expect(await overview()).toEqual({ share: 0.02, drawn: 1, right: 0, wrong: 0, unclear: 0 });

  const [task] = await tasksOf(mei);
  const path = `/desk/audits/${task.audit}`;
  const seen = await running.call('GET', path, { as: mei });
  expect(seen.body).toMatchObject({
    state: 'to-read',
    reason: 'counterfeit',
    chips: ['never-made'],
    right: { mark: '岚木', office: 'CN', number: '1', classes: [18] },
    listing: { title: '岚木 托特包 复刻', price: { amount: '99.00', currency: 'CNY' } },
  });
  // Neither the task nor the page reveals the case or its parties.
  const told = JSON.stringify([task, seen.body]);
  for (const secret of [id, '云上小店', '"s"', 'upheld', 'c@lanmu.example']) expect(told).not.toContain(secret);

  const read = (as: string, finding: string) =>
    running.call('POST', `${path}/readings`, { as, body: { finding, reasons } });
  expect(await read(mei, 'wrong')).toMatchObject({ status: 200, body: { state: 'read' } });
  expect(await read(mei, 'wrong')).toMatchObject({ status: 409, body: { code: 'audit-read-before' } });
  expect((await running.call('GET', `/cases/${id}`, { as: mei })).body.status).toBe('upheld');
  expect(await tasksOf(jun)).toHaveLength(1);
  expect((await running.call('GET', path, { as: jun })).body.state).toBe('to-read');

  expect(await read(jun, 'wrong')).toMatchObject({ status: 200, body: { state: 'over' } });
  await running.settle();
  expect(await read(bo, 'right')).toMatchObject({ status: 409, body: { code: 'audit-over' } });
  expect(await tasksOf(bo)).toEqual([]);
  for (const as of [token, bo]) {
    const { body } = await running.call('GET', `/cases/${id}`, { as });
    const inBoth = { en: reasons, 'zh-CN': reasons };
    expect(body).toMatchObject({ status: 'restored', decision: 'overturned', reasons: inBoth });
    // The complainant learns the decision, but not that the case was drawn.
    const types = body.timeline.map(({ type }: { type: string }) => type);
    expect(types.includes('audit-read')).toBe(as === bo);
  }
  expect(await overview()).toMatchObject({ drawn: 1, right: 0, wrong: 1, error: { share: 1, high: 1 } });
});

test('an audit ends when one reader finds the decision right or unclear', async () => {
  const { id, mei, jun } = await silent();
  const [task] = await tasksOf(mei);
  const path = `/desk/audits/${task.audit}`;
  const read = (as: string) => running.call('POST', `${path}/readings`, { as, body: { finding: 'unclear', reasons } });
  expect((await read(mei)).body.state).toBe('over');
  expect(await read(jun)).toMatchObject({ status: 409, body: { code: 'audit-over' } });
  expect((await running.call('GET', `/cases/${id}`, { as: mei })).body.status).toBe('upheld');
  const { error, ...counts } = await overview();
  expect(counts).toMatchObject({ drawn: 1, right: 0, wrong: 0, unclear: 1 });
  expect(error).toBeUndefined();
});

test('an audit is for the desk only; there is none without a lot', async () => {
  const { token, mei } = await silent();
  const [task] = await tasksOf(mei);
  const body = { finding: 'right', reasons };
  for (const path of [`/desk/audits/${task.audit}`, '/desk/audits/00000000-0000-4000-8000-000000000000']) {
    expect((await running.call('GET', path, { as: token })).status).toBe(403);
    expect((await running.call('POST', `${path}/readings`, { as: token, body })).status).toBe(403);
  }
  expect((await running.call('GET', '/desk/audits/nonsense', { as: mei })).status).toBe(404);
  const bad = await running.call('POST', `/desk/audits/${task.audit}/readings`, { as: mei, body: { finding: 'no' } });
  expect(bad).toMatchObject({ status: 400, body: { code: 'invalid-request' } });
});
