/** From rulings to labels, a model, its trial, its being in force, findings that are weighed again, and back. */
import { learnModel, readLabels, SHIPPED_MODEL } from '@marketsafe/screening';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Running } from '../../packages/service/src/testing/running-service.ts';
import { type Holder, marks, type RuledProgramme, startRuledProgramme } from './ruled-programme.ts';
import { openNotice } from './seller.ts';

let programme: RuledProgramme;
let running: Running;
let proposer: string;
let other: string;
let holders: readonly Holder[];

const call = (method: 'GET' | 'POST', path: string, as: string, body?: object) =>
  running.call(method, path, { as, ...(body && { body }) });
const model = async (number: number, as = other) => (await call('GET', `/desk/models/${number}`, as)).body;
const act = (number: number, what: string, as: string, body?: object) =>
  call('POST', `/desk/models/${number}/${what}`, as, body);
const download = (path: string, as = other) =>
  running.service.app.inject({ url: `/api/v1/desk/models/${path}`, headers: { authorization: `Bearer ${as}` } });
/** All that a holder sees of its findings and of screening. */
const seenBy = async ({ token }: Holder) => [
  (await call('GET', '/findings?limit=100', token)).body,
  (await call('GET', '/findings/counts', token)).body,
  (await call('GET', '/screening', token)).body,
];
interface Seen {
  readonly listing: { readonly id: string; readonly title: string };
  readonly score: number;
  readonly band: string;
  readonly model: string;
}
const findingsOf = async ({ token }: Holder): Promise<Seen[]> =>
  (await call('GET', '/findings?limit=100', token)).body.items;
beforeAll(async () => {
  programme = await startRuledProgramme();
  ({ running, tang: proposer, he: other, holders } = programme);
}, 60_000);
afterAll(() => running.close());

let ruled: readonly (readonly string[])[] = [];

test('nothing is learned from too little: it is said how much there is, and how much it takes', async () => {
  expect((await call('GET', '/desk/models', other)).body).toMatchObject({
    inForce: { number: 0, version: SHIPPED_MODEL.version, state: 'in-force' },
    needed: { each: 30, holders: 3 },
    items: [],
  });
  expect(await call('POST', '/desk/models/labels', other)).toMatchObject({
    status: 200,
    body: { infringing: 0, genuine: 0, holders: 0 },
  });
  expect(await call('POST', '/desk/models', proposer)).toMatchObject({
    status: 409,
    body: { code: 'too-few-labels', detail: expect.stringMatching(/There are: 0 infringing, 0 not infringing/) },
  });
});

test('what each reason weighs is told of the model that comes with the service, as findings tell it', async () => {
  await programme.offer('told', { told0: 'Lunaria 包 高仿' });
  const { items } = (await call('GET', '/findings?seller=told', holders[0]?.token ?? '')).body;
  const { weights } = await model(0);
  expect(weights[0].name).toBe('prior');
  for (const { weight, logOdds } of items[0].signals)
    expect(weights).toContainEqual({ name: weight, logOdds: expect.closeTo(logOdds, 3) });
  expect(items[0].signals.length).toBeGreaterThan(1);
});

test('rulings and dismissals become labels, with what screening said then', async () => {
  ruled = await programme.enough();
  expect((await call('POST', '/desk/models/labels', other)).body).toEqual({
    ...{ infringing: 30, genuine: 30, holders: 3 },
  });
  // What a listing becomes later teaches nothing else.
  await programme.offer('up0a', { up0a0: '素色 包', up0a1: 'Lunaria 包 高仿 1:1 精仿' });
  const both = await Promise.all([call('POST', '/desk/models', proposer), call('POST', '/desk/models', proposer)]);
  both.sort((a, b) => a.status - b.status);
  expect(both[0]).toMatchObject({ status: 202, body: { state: 'learning', number: 1 } });
  expect(both[1]).toMatchObject({ status: 409, body: { code: 'model-being-tried' } });
  await running.settle();
  expect(await model(1)).toMatchObject({
    ...{
      state: 'shadow',
      proposedBy: { name: 'tang' },
      holders: 3,
      labelsHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    },
    version: expect.stringMatching(/^learned-[0-9a-f]{12}$/),
    moved: [{ name: 'jargon-trade', labels: 30 }],
    heldOut: { calibrationError: expect.any(Number) },
    acts: [{ act: 'proposed', by: { name: 'tang' } }],
  });
  const { labels } = readLabels((await download('1/labels.jsonl')).body);
  const counted = Map.groupBy(labels, ({ kind }) => kind);
  expect([...counted].map(([kind, all]) => [kind, all.length]).sort()).toEqual([
    ['dismissed', 120],
    ['upheld', 30],
  ]);
  const said = Map.groupBy(labels, ({ features, kind }) => `${kind} ${Object.entries(features)}`);
  expect([...said].map(([what, all]) => [what, all.length]).sort()).toEqual([
    ['dismissed jargon-trade,1,mark-title,1', 6],
    ['dismissed mark-title,1', 114],
    ['upheld jargon-trade,1,mark-title,1', 24],
    ['upheld mark-title,1', 6],
  ]);
}, 120_000);

test('whoever has the labels comes to the same model, to the last byte; they name nobody', async () => {
  const [file, saved] = [(await download('1/labels.jsonl')).body, (await download('1/model.json')).body];
  const { labels, ...beside } = readLabels(file);
  expect(`${JSON.stringify(learnModel(labels, beside).model, null, 2)}\n`).toBe(saved);
  for (const name of [...marks, ...holders.map(({ id }) => id), 'up0a', 'no0a', 'taobao'])
    expect(file).not.toContain(name);
});

describe('while it is tried', () => {
  test('nothing that anybody sees is otherwise', async () => {
    const before = await Promise.all(holders.map(seenBy));
    await programme.offer('fresh', { fresh1: 'Lunaria 包', fresh2: 'Lunaria 包 原单' });
    const [lunaria] = holders;
    const fresh = (await findingsOf(lunaria as Holder)).filter(({ listing }) => listing.id.startsWith('fresh'));
    expect(fresh.map(({ model: version }) => version)).toEqual([SHIPPED_MODEL.version, SHIPPED_MODEL.version]);
    await programme.offer('fresh', { fresh1: '素色 包', fresh2: '素色 包' });
    expect(await Promise.all(holders.map(seenBy))).toEqual(before);
  });

  test('the desk sees what would be otherwise, of existing findings and of what is screened meanwhile', async () => {
    const before = (await model(1)).shadow;
    expect(before.compared).toBeGreaterThanOrEqual(120);
    await programme.offer('fresh', { fresh1: 'Lunaria 包' });
    const { shadow } = await model(1);
    expect(shadow.live).toBeGreaterThan(before.live);
    const moved = shadow.moved.map(({ from, to }: { from: string; to: string }) => `${from} → ${to}`);
    expect(moved).toContain('review → watch');
    const count = (one: typeof shadow): number =>
      one.moved.reduce((sum: number, { findings }: { findings: number }) => sum + findings, 0);
    expect(count(shadow)).toBe(count(before) + 1);
    expect(shadow.holders.map(({ name }: { name: string }) => name)).toEqual(marks.map((mark) => `House ${mark}`));
    for (const { down } of shadow.holders) expect(down.value % 5).toBe(0);
    expect(shadow.movers.length).toBeGreaterThan(0);
    const [example] = shadow.examples;
    const sum = example.steps.reduce((total: number, { after }: { after: number }) => total + after, 0);
    expect(1 / (1 + Math.exp(-sum))).toBeCloseTo(example.after, 9);
  });

  test('no other is learned, and nobody but the desk knows of it', async () => {
    expect(await call('POST', '/desk/models', other)).toMatchObject({
      status: 409,
      body: { code: 'model-being-tried' },
    });
    for (const path of ['/desk/models', '/desk/models/1', '/desk/models/1/labels.jsonl'])
      expect((await call('GET', path, holders[0]?.token ?? '')).status).toBe(403);
    expect((await act(1, 'activation', holders[0]?.token ?? '')).status).toBe(403);
  });
});

test('it is put in force after seven days, by somebody else than proposed it', async () => {
  const early = await act(1, 'activation', other);
  expect(early).toMatchObject({ status: 409, body: { code: 'tried-too-briefly' } });
  running.clock.advance(7 * 86_400_000);
  await running.settle();
  expect(await act(1, 'activation', proposer)).toMatchObject({ status: 409, body: { code: 'proposer-not-distinct' } });
  expect((await model(1)).state).toBe('shadow');
  const { shadow } = await model(1);
  const twice = await Promise.all([act(1, 'activation', other), act(1, 'activation', other)]);
  twice.sort((a, b) => a.status - b.status);
  expect(twice.map(({ status }) => status)).toEqual([200, 409]);
  const active = twice[0]?.body;
  expect(active.state).toBe('in-force');
  expect(active.acts.map(({ act: what, by }: { act: string; by: { name: string } }) => [what, by.name])).toEqual([
    ['proposed', 'tang'],
    ['activated', 'he'],
  ]);
  await running.settle();
  const all = (await Promise.all(holders.map(findingsOf))).flat();
  expect(new Set(all.map(({ model: version }) => version))).toEqual(new Set([active.version]));
  // What the trial said is what came.
  const scores = new Map(all.map(({ listing, score, band }) => [listing.id, [score, band]]));
  for (const { listing, after, to } of shadow.examples) {
    if (to === 'none') expect(scores.has(listing.id)).toBe(false);
    else expect(scores.get(listing.id)).toEqual([expect.closeTo(after, 9), to]);
  }
});

test('one person goes back at once, with reasons, and never forward', async () => {
  expect((await act(0, 'return', proposer, { reasons: '' })).status).toBe(400);
  expect(await act(1, 'return', proposer, { reasons: 'x' })).toMatchObject({ status: 409 });
  const back = await act(0, 'return', proposer, { reasons: 'Honest shops are flooded.' });
  expect(back).toMatchObject({ status: 200, body: { number: 0, state: 'in-force' } });
  expect(back.body.acts).toMatchObject([
    { act: 'returned-to', by: { name: 'tang' }, reasons: 'Honest shops are flooded.' },
  ]);
  await running.settle();
  const all = (await Promise.all(holders.map(findingsOf))).flat();
  expect(new Set(all.map(({ model: version }) => version))).toEqual(new Set([SHIPPED_MODEL.version]));
  expect((await model(1)).state).toBe('retired');
  expect(await act(1, 'return', other, { reasons: 'It was better.' })).toMatchObject({
    status: 409,
    body: { code: 'not-earlier' },
  });
  expect(await act(1, 'activation', other)).toMatchObject({ status: 409, body: { code: 'not-being-tried' } });
});

test('a case that is appealed says nothing, and one that falls says the other thing', async () => {
  // One ruling was on five; the appeal of one of them is decided, and the other four wait.
  const [cases = []] = ruled;
  const notice = await openNotice(running, 'taobao', 'up0a');
  expect((await notice.appeal('The invoice is genuine.')).status).toBe(200);
  await running.settle();
  const kindsNow = async (): Promise<Record<string, number>> => {
    const { body } = await call('POST', '/desk/models', proposer);
    await running.settle();
    const { labels } = readLabels((await download(`${body.number}/labels.jsonl`)).body);
    const counted = Map.groupBy(labels, ({ kind }) => kind);
    return Object.fromEntries([...counted].map(([kind, all]) => [kind, all.length]));
  };
  const few = await call('POST', '/desk/models', proposer);
  expect(few.body.detail).toMatch(/There are: 2\d(\.\d)? infringing, 30 not infringing/);
  // One more of the same holder's, so that there is enough again.
  await programme.upheld(holders[1] as Holder, 'up1c');
  const allowed = await call('POST', `/desk/cases/${cases[0]}/appeal-decision`, await running.deskUser('wen'), {
    ...{ outcome: 'reversed', reasons: 'The invoice was checked with its issuer.' },
  });
  expect(allowed.status).toBe(200);
  await running.settle();
  expect(await kindsNow()).toEqual({ dismissed: 120, upheld: 30, overturned: 1 });
  const [latest] = (await call('GET', '/desk/models', other)).body.items;
  expect(latest).toMatchObject({ number: 2, state: 'shadow' });
  expect((await act(2, 'drop', other, { reasons: 'Too little of it.' })).body).toMatchObject({
    state: 'dropped',
    acts: [{ act: 'proposed' }, { act: 'dropped', reasons: 'Too little of it.' }],
  });
}, 60_000);
