import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BrandSide, startBrandSide } from './brand-side.ts';
import { allMet, noneMet, proof, type Stage, stages } from './contest.ts';

/** The review team is late: the programme bears the cost, not the seller. */
let side: BrandSide;
let desk: string;
let removed: () => Promise<Stage>;
beforeAll(async () => {
  side = await startBrandSide();
  desk = await side.running.deskUser('desk');
  removed = stages(() => side, 900);
});
afterAll(() => side.running.close());

async function unruled(): Promise<Stage> {
  const stage = await removed();
  await stage.seller.answer('genuine-from', ['purchase-invoice', 'same-goods'], proof);
  await side.running.settle();
  await side.running.call('POST', `/cases/${stage.id}/stand-behind`, { as: side.brand.token, body: {} });
  return stage;
}
const rule = async (id: string, outcome: string, checklist: object) => {
  const body = { outcome, checklist, reasons: 'Read together.' };
  expect((await side.running.call('POST', `/desk/cases/${id}/ruling`, { as: desk, body })).status).toBe(200);
  await side.running.settle();
};
const rulings = async () => (await side.running.call('GET', '/public/overview')).body.rulings;

test('an overdue ruling restores the listing; both sides and the public read why', async () => {
  const { id, listing, seller } = await unruled();
  expect(await side.page(listing)).toBe(404);
  expect(await rulings()).toMatchObject({ waiting: { below: 5 }, delayed: false });
  await side.pass(8);
  expect(await side.page(listing)).toBe(200);
  expect(await side.caseOf(id)).toMatchObject({ status: 'ruling', backSince: expect.any(String) });
  const notice = await seller.notice();
  expect(notice.cases).toMatchObject([{ status: 'ruling', backSince: expect.any(String) }]);

  await rule(id, 'upheld', noneMet);
  expect(await side.page(listing)).toBe(404);
  const decided = await side.caseOf(id);
  expect(decided.status).toBe('upheld');
  expect(decided.backSince).toBeUndefined();
});

test('a ruling for the seller leaves it restored', async () => {
  const { id, listing } = await unruled();
  await side.pass(8);
  await rule(id, 'overturned', allMet);
  expect(await side.page(listing)).toBe(200);
  const decided = await side.caseOf(id);
  expect(decided.status).toBe('restored');
  expect(decided.backSince).toBeUndefined();
});

test('while a contest waits longer than the rules allow, complaints go to review, and the public reads so', async () => {
  const { id } = await unruled();
  await side.pass(11);
  expect(await rulings()).toMatchObject({ waiting: { below: 5 }, waitDays: 0, delayed: false });
  // More than a day's work waits as well, and one decision took two weeks.
  await side.running.database.asOwner((db) =>
    sql`insert into fact (tenant, kind, subject, at) select 'public', 'awaits-ruling', 'other ' || n, at
      from fact, generate_series(1, 20) n where kind = 'awaits-ruling'`.execute(db),
  );
  expect(await rulings()).toMatchObject({ waiting: { value: 21 }, waitDays: 294, mostDays: 10, delayed: true });
  await side.offer('s950', '950');
  const next = await side.file('950');
  expect(next).toMatchObject({ lane: 'review', status: 'desk-review' });
  const told = await side.caseOf(next.case);
  expect(told.review).toMatchObject([
    { reason: 'rulings-delayed', numbers: [{ what: 'ruling-wait', number: 294, bound: 10 }] },
  ]);

  await rule(id, 'overturned', allMet);
  expect(await rulings()).toMatchObject({ waiting: { value: 20 }, waitDays: 0, delayed: false });
});
