import { afterAll, beforeAll, expect, test } from 'vitest';
import { exercises } from '../../packages/service/src/oversight/practice/exercises.ts';
import { solutionOf } from '../../packages/service/src/oversight/practice/judge.ts';
import { type BrandSide, startBrandSide } from './brand-side.ts';
import { allMet, noneMet, proof, type Stage, stages } from './contest.ts';

/** What the review team's administrators watch: load and people, misuse, equal documents; and what makes a reviewer fit to rule. */
let side: BrandSide;
let chief: string;
let ann: string;
let ben: string;
/** A reviewer who has not practised when they come. */
let newcomer: string;
let removed: () => Promise<Stage>;
beforeAll(async () => {
  side = await startBrandSide();
  chief = await side.running.deskUser('chief', { position: 'administrator' });
  ann = await side.running.deskUser('ann');
  ben = await side.running.deskUser('ben');
  removed = stages(() => side, 2900);
});
afterAll(() => side.running.close());

const get = async (path: string, as: string) => (await side.running.call('GET', path, { as })).body;
const post = (path: string, as: string, body: object = {}) => side.running.call('POST', path, { as, body });
/** The status of a file's answer. */
const statusOf = async (path: string, as: string) =>
  (await side.running.service.app.inject({ url: `/api/v1${path}`, headers: { authorization: `Bearer ${as}` } }))
    .statusCode;
const contested = async (): Promise<Stage> => {
  const stage = await removed();
  await stage.seller.answer('genuine-from', ['purchase-invoice', 'same-goods'], proof);
  await side.running.settle();
  await post(`/cases/${stage.id}/stand-behind`, side.brand.token);
  await side.running.settle();
  return stage;
};
const rule = (id: string, as: string, outcome = 'upheld', checklist: object = noneMet) =>
  post(`/desk/cases/${id}/ruling`, as, { outcome, checklist, reasons: 'Read.' });

test('the overview counts load, ages, pace and people, for administrators alone', async () => {
  const { id } = await contested();
  const [task] = (await get(`/desk/tasks?case=${id}`, ann)).items;
  await post(`/desk/tasks/${task.id}/claim`, ann, { claim: true });
  side.running.clock.advance(3 * 3_600_000);
  await post(`/desk/tasks/${task.id}/claim`, ann, { claim: true });
  const before = await get('/desk/overview', chief);
  expect(before.load).toContainEqual({ kind: 'ruling', language: 'zh-CN', sensitive: false, count: 1, overdue: 0 });
  expect(before.ages).toMatchObject([{ kind: 'ruling', count: 1 }]);
  expect(before.ages[0].oldest).toBeGreaterThanOrEqual(3 * 3_600_000);
  expect(before.days).toHaveLength(30);
  expect(before.people.find(({ name }: { name: string }) => name === 'ann')).toMatchObject({ claimed: 1, month: 0 });
  expect((await rule(id, ann)).status).toBe(200);
  const after = await get('/desk/overview', chief);
  expect(after.load).toEqual([]);
  expect(after.forecast).toEqual({ kind: 'empty' });
  expect(after.days.at(-1)).toMatchObject({ done: 1 });
  const [first] = after.people;
  expect(first).toMatchObject({ name: 'ann', week: 1, month: 1 });
  expect(first.median).toBeGreaterThanOrEqual(3 * 3_600_000);
  expect((await side.running.call('GET', '/desk/overview', { as: ann })).status).toBe(403);
});

test('the misuse monitor shows who files what, and the same document in the cases of two sellers', async () => {
  const [one, other] = [await contested(), await contested()];
  const misuse = await get('/desk/misuse', ann);
  expect(misuse.filers).toMatchObject([
    { id: side.brand.id, name: expect.any(String), wronglyRemoved: 0, outlier: [] },
  ]);
  expect(misuse.filers[0].filed).toBeGreaterThanOrEqual(2);
  expect(misuse.filers[0].contested).toBeGreaterThanOrEqual(2);
  const { items } = await get('/desk/same-documents', ann);
  expect(items.length).toBeGreaterThan(0);
  expect(items[0].senders).toBeGreaterThan(1);
  const ofCase = (await get(`/desk/same-documents?case=${one.id}`, ann)).items;
  const cases = ofCase[0].cases.map((found: { case: string }) => found.case);
  expect(cases).toContain(one.id);
  expect(cases).toContain(other.id);
  const [{ document }] = ofCase[0].cases.filter((found: { case: string }) => found.case === other.id);
  expect(await statusOf(`/cases/${other.id}/exhibits/${document}`, ann)).toBe(200);
  expect((await side.running.call('GET', '/desk/same-documents', { as: side.brand.token })).status).toBe(403);
});

test('a reviewer rules after ten practice cases', async () => {
  const { id } = await contested();
  newcomer = await side.running.deskUser('new', { position: 'reviewer', practised: false });
  expect(await rule(id, newcomer)).toMatchObject({ status: 403, body: { code: 'practice-needed' } });
  const practice = await get('/practice', newcomer);
  expect(practice).toMatchObject({ needed: 10, passed: 0 });
  expect(JSON.stringify(practice)).not.toContain(exercises[0]?.why.en);
  const rules = side.running.rules();
  const right = (exercise: (typeof exercises)[number]) => {
    const { items, outcome } = solutionOf(exercise, rules);
    return { outcome, checklist: Object.fromEntries(items.map((item) => [item, exercise.findings[item]?.[0]])) };
  };
  const [first, ...others] = exercises;
  if (!first) throw new Error('there are no exercises');
  const wrong = await post(`/practice/${first.id}`, newcomer, { outcome: 'upheld', checklist: {} });
  expect(wrong.body).toMatchObject({
    passed: false,
    outcome: 'overturned',
    why: first.why,
    rule: { en: expect.any(String) },
  });
  expect(await post(`/practice/${first.id}`, newcomer, right(first))).toMatchObject({
    status: 409,
    body: { code: 'practice-again-later' },
  });
  for (const exercise of others.slice(0, 9))
    expect((await post(`/practice/${exercise.id}`, newcomer, right(exercise))).body).toMatchObject({ passed: true });
  expect((await rule(id, newcomer)).status).toBe(403);
  side.running.clock.advance(25 * 3_600_000);
  expect((await post(`/practice/${first.id}`, newcomer, right(first))).body).toMatchObject({ passed: true });
  expect(await get('/practice', newcomer)).toMatchObject({ passed: 10, validUntil: expect.any(String) });
  expect((await rule(id, newcomer)).status).toBe(200);
});

test('a filer may try them; nothing is kept', async () => {
  const [first] = exercises;
  const tried = await post(`/practice/${first?.id}`, side.brand.token, { outcome: 'upheld', checklist: {} });
  expect(tried.body).toMatchObject({ passed: false, outcome: 'overturned' });
  expect((await get('/practice', side.brand.token)).items[0]).toMatchObject({ state: 'open' });
});

test('a ruling is read again blind, changes nothing, and the agreement is counted for both', async () => {
  const { id } = await contested();
  expect((await rule(id, ann, 'overturned', allMet)).status).toBe(200);
  await side.running.settle();
  const before = await side.caseOf(id);
  const carl = await side.running.deskUser('carl');
  const seen = new Set<string>();
  for (;;) {
    const drawn = await post('/desk/second-readings', carl);
    if (drawn.status === 409) break;
    const text = JSON.stringify(drawn.body);
    for (const hidden of [side.brand.id, 'ann', 'overturned', 'taobao/']) expect(text).not.toContain(hidden);
    expect((await post('/desk/second-readings', carl)).body.id).toBe(drawn.body.id);
    seen.add(drawn.body.id);
    const [paper] = drawn.body.papers;
    const path = `/desk/second-readings/${drawn.body.id}/papers/${paper.id}`;
    expect(await statusOf(path, carl)).toBe(200);
    expect(await statusOf(path, ben)).toBe(404);
    const give = (body: object) => post(`/desk/second-readings/${drawn.body.id}`, carl, body);
    expect(await give({ outcome: 'upheld', checklist: {} })).toMatchObject({ body: { code: 'checklist-incomplete' } });
    expect((await give({ outcome: 'upheld', checklist: noneMet })).status).toBe(200);
    expect((await give({ outcome: 'upheld', checklist: noneMet })).status).toBe(409);
  }
  expect(seen.size).toBeGreaterThanOrEqual(3);
  expect(await side.caseOf(id)).toEqual(before);
  const { people } = await get('/desk/quality', chief);
  const of = (name: string) => people.find((one: { name: string }) => one.name === name);
  expect(of('carl')).toMatchObject({ read: seen.size });
  expect(of('ann').again.count).toBeGreaterThanOrEqual(2);
  expect(of('ann').again.agree).toBe(of('ann').again.count - 1);
  expect((await get('/desk/second-readings', carl)).agreement.known.count).toBe(0);
  // What two found alike has a known outcome for the next reader.
  await post('/desk/second-readings', ben);
  expect((await side.running.call('GET', '/desk/quality', { as: ben })).status).toBe(403);
});

test('after a year practice has to be renewed', async () => {
  side.running.clock.advance(366 * 86_400_000);
  expect(await get('/practice', newcomer)).toMatchObject({ passed: 0 });
});
