import { connectorOf } from '@marketsafe/connectors';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { mercadoLibreHost } from '../../packages/connectors/src/testing/mercado-libre-host.ts';
import { type BrandSide, startBrandSide } from './brand-side.ts';

/** A complaint on a host that decides itself, as the parties and the host see it, against a server of ours. */
let host: Awaited<ReturnType<typeof mercadoLibreHost>>;
let side: BrandSide;
beforeEach(async () => {
  host = await mercadoLibreHost();
  const bpp = connectorOf('mercado-libre-bpp')?.({
    ...{ marketplace: 'taobao', baseUrl: host.baseUrl, live: false, webhookSecret: [], http: fetch },
    token: JSON.stringify({ clientId: 'a', clientSecret: 's', refreshToken: 'r', accessToken: 'APP_USR-1' }),
    now: () => side.running.clock.now(),
  });
  if (bpp === undefined) throw new Error('there is no such kind');
  const { capabilities, submit, poll, prepare } = bpp;
  side = await startBrandSide(
    {},
    {
      forum: 'decides-there',
      connectorOf: (made) => ({
        ...{ ...made, submit, poll, prepare },
        capabilities: () => ({ ...made.capabilities(), actions: capabilities().actions }),
      }),
    },
  );
  await side.offer('bags', 'MLA1001');
  host.items.set('MLA1001', { seller_id: 'bags', status: 'active', pictures: [] });
});
afterEach(async () => {
  await side.running.close();
  await host.close();
});

const file = async (): Promise<string> => {
  const target = { kind: 'listing', marketplace: 'taobao', id: 'MLA1001' };
  return (await side.file('MLA1001', { targets: [target] })).case;
};

/** Longer than between two questions to the host. */
const later = async (): Promise<void> => {
  side.running.clock.advance(16 * 60_000);
  await side.running.settle();
};

/** Sets what the host and its item show, and lets the programme ask. */
const become = async (status: string, item: string): Promise<void> => {
  Object.assign(host.cases.get(37_072_543) ?? {}, { status });
  Object.assign(host.items.get('MLA1001') ?? {}, { status: item });
  await later();
};

test('a complaint is handed in with the right and the reason; question and removal are mirrored', async () => {
  const id = await file();
  expect(host.writes()).toEqual([
    {
      call: 'POST /moderations/pppi/denounces/items/MLA1001',
      body: { report_reason_id: 'PPPI1', comment: expect.stringMatching(/岚木.*\(CN 9001\).*good faith.*counterfeit/) },
    },
  ]);
  expect(await side.caseOf(id)).toMatchObject({ status: 'submitted' });
  await become('WAITING_DOCUMENTATION', 'paused');
  expect(await side.caseOf(id)).toMatchObject({ status: 'submitted' });
  await become('DOCUMENTATION_PRESENTED', 'paused');
  expect(await side.caseOf(id)).toMatchObject({ status: 'asked-back' });
  await become('DOCUMENTATION_NOT_APPROVED', 'closed');
  expect(await side.caseOf(id)).toMatchObject({ status: 'removed-there' });
  expect(host.writes()).toHaveLength(1);
});

test('a refusal is mirrored', async () => {
  const id = await file();
  await become('REJECTED', 'active');
  expect(await side.caseOf(id)).toMatchObject({ status: 'declined' });
});

test('a complaint withdrawn after the seller’s answer is withdrawn at the host under its number', async () => {
  const id = await file();
  await become('DOCUMENTATION_PRESENTED', 'paused');
  const body = { kind: 'mistake' };
  await side.running.call('POST', `/cases/${id}/withdraw`, { as: side.brand.token, body });
  // What it queued is under way: a claim that lapses meanwhile would have it done twice.
  await side.running.settle();
  // The withdrawal waits for the complaint's own turn, and its effect is looked for after that.
  for (let turn = 0; turn < 3; turn += 1) await later();
  expect(host.writes().map(({ call }) => call)).toEqual([
    'POST /moderations/pppi/denounces/items/MLA1001',
    'POST /moderations/pppi/case/37072543',
  ]);
  expect(host.items.get('MLA1001')?.status).toBe('active');
  const types = (await side.caseOf(id)).timeline.map(({ type }: { type: string }) => type);
  expect(types).toContain('complaint-recalled');
});

test('a complaint withdrawn before that is a task of the review team', async () => {
  const desk = await side.running.deskUser('desk');
  const id = await file();
  await become('WAITING_DOCUMENTATION', 'paused');
  const body = { kind: 'mistake' };
  await side.running.call('POST', `/cases/${id}/withdraw`, { as: side.brand.token, body });
  for (let turn = 0; turn < 2; turn += 1) await later();
  const tasks = await side.running.call('GET', '/desk/tasks?limit=100', { as: desk });
  expect(tasks.body.items).toMatchObject([{ kind: 'recall' }]);
});
