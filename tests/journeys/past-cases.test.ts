/** What was decided elsewhere informs the review team; no rule counts it, and it goes in its time. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decideHold } from '../../packages/service/src/app/erasure/legal-holds.ts';
import { planErasure } from '../../packages/service/src/app/erasure/plan.ts';
import { writeExport } from '../../packages/service/src/app/export/write-export.ts';
import { findSubject } from '../../packages/service/src/app/subject.ts';
import { systemEntropy } from '../../packages/service/src/platform/entropy.ts';
import { faultsOf, rowsIn } from '../exported-folder.ts';
import { type BrandSide, startBrandSide } from './brand-side.ts';

let side: BrandSide;
let admin: string;
const folder = mkdtempSync(join(tmpdir(), 'marketsafe-past-'));
const day = 86_400_000;
beforeAll(async () => {
  side = await startBrandSide();
  admin = await side.running.deskUser('ann', { position: 'administrator' });
  await side.offer('s1', '1');
  await side.offer('s2', '2');
});
afterAll(async () => {
  await side.running.close();
  rmSync(folder, { recursive: true });
});

const past = (reference: number, more: object = {}) => ({
  ...{ marketplace: 'taobao', seller: 's2', reference: `TB-${reference}`, outcome: 'upheld', decidedOn: '2025-12-01' },
  ...more,
});
const bring = (cases: readonly object[], as = admin) =>
  side.running.call('POST', '/past-cases', { as, body: { cases } });
const seller = async (id: string) => (await side.running.call('GET', `/sellers/taobao/${id}`, { as: admin })).body;
const forty = Array.from({ length: 40 }, (_, index) => past(index, { listing: `l${index}`, complainant: 'Maison' }));

test('forty upheld cases elsewhere change neither lane nor points nor anyone’s standing', async () => {
  const standing = async () =>
    (await side.running.call('GET', `/participants/${side.brand.id}/standing`, { as: admin })).body;
  const before = await standing();
  expect((await bring(forty)).body).toEqual({ outcomes: forty.map(() => 'created') });
  expect(await standing()).toEqual(before);
  const [one, other] = [(await side.file('1')).case, (await side.file('2')).case];
  const counted = async (id: string) => {
    const { lane, laneReasons, status, measure } = await side.caseOf(id, admin);
    return { lane, laneReasons, status, measure };
  };
  expect(await counted(other)).toEqual(await counted(one));
  expect(await seller('s2')).toMatchObject({ points: 0, strikes: [], status: 'open' });
  const { reasons } = await seller('s2');
  expect(reasons).toHaveLength(40);
  expect(reasons[0]).toMatchObject({ about: 'past-upheld', by: 'ann', at: '2025-12-01T00:00:00.000Z' });
  expect(reasons.map(({ text }: { text: string }) => text)).toContain('TB-7 · l7 · Maison');
  // The complainant reads none of it.
  expect(JSON.stringify(await side.caseOf(other))).not.toContain('TB-7');
  for (const id of [one, other])
    await side.running.call('POST', `/cases/${id}/withdraw`, { as: side.brand.token, body: { kind: 'mistake' } });
  await side.running.settle();
});

test('a second time it changes what differs; of what is faulty none is taken; reviewers and participants may not', async () => {
  const changed = [past(0, { outcome: 'withdrawn' }), past(1, { listing: 'l1', complainant: 'Maison' })];
  expect((await bring(changed)).body).toEqual({ outcomes: ['changed', 'unchanged'] });
  const faulty = await bring([past(90), past(91, { marketplace: 'ebay' }), past(92, { decidedOn: '2099-01-01' })]);
  expect(faulty).toMatchObject({ status: 422, body: { code: 'past-cases-faulty' } });
  expect(faulty.body.errors.map(({ field }: { field: string }) => field)).toEqual([
    'body.cases.1.marketplace',
    'body.cases.2.decidedOn',
  ]);
  expect((await seller('s2')).reasons).toHaveLength(40);
  const reviewer = await side.running.deskUser('ben', { position: 'reviewer' });
  for (const as of [reviewer, side.brand.token]) expect((await bring([past(93)], as)).status).toBe(403);
});

test('the seller’s export has it without who brought it in, and it is erased in its time, unless a legal hold keeps it', async () => {
  const { transactions } = side.running.service;
  const its = join(folder, 's2');
  await writeExport(transactions, side.running.dataDirectory, { folder: its, who: 'taobao/s2' });
  expect(faultsOf(its)).toEqual([]);
  const told = rowsIn(its, 'written-reasons.jsonl');
  expect(told).toHaveLength(40);
  expect(told.filter((row) => 'by' in row || 'name' in row)).toEqual([]);
  expect((await bring([past(1, { seller: 'held' }), past(1, { seller: 's9' })])).status).toBe(200);
  const hold = { hold: true, by: 'ann@desk.example', reasons: 'Suit 117' };
  const at = { now: side.running.clock.now(), entropy: systemEntropy };
  await transactions.work((tx) => decideHold(tx, 'taobao/held', hold, at));
  // Nothing else is known of that account.
  const now = side.running.clock.now();
  const planned = await transactions.work(async (tx) =>
    planErasure(tx, await findSubject(tx, 'taobao/s9'), { programme: side.running.programme, now }),
  );
  expect(planned).toMatchObject([{ what: 'seller', id: 'taobao/s9', kept: { why: 'retention' } }]);
  for (const days of [200, 1100]) {
    side.running.clock.advance(days * day);
    await side.running.settle();
  }
  const left = await transactions.work((tx) =>
    tx.selectFrom('written_reason').select('subject').where('about', 'like', 'past-%').execute(),
  );
  expect(left).toEqual([{ subject: 'taobao/held' }]);
});
