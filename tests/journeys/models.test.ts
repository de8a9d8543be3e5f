/** From rulings to labels, a model, its activation by two administrators, rescored findings, and back. */
import {
  calibratedWeights,
  learnModel,
  type Model,
  readLabels,
  readModel,
  SHIPPED_MODEL,
  versionOf,
} from '@marketsafe/screening';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Running } from '../../packages/service/src/testing/running-service.ts';
import { type Holder, marks, type RuledProgramme, startRuledProgramme } from './ruled-programme.ts';
import { openNotice } from './seller.ts';

let programme: RuledProgramme;
let running: Running;
/** Administrators of the review team, and a member who is none. */
let proposer: string;
let other: string;
let reviewer: string;
let holders: readonly Holder[];

const call = (method: 'GET' | 'POST', path: string, as: string, body?: object) =>
  running.call(method, path, { as, ...(body && { body }) });
const models = async () => (await call('GET', '/desk/models', reviewer)).body;
const propose = (body: object, as = proposer) => call('POST', '/desk/models', as, body);
const putInForce = (number: number, as: string, reasons = 'It was compared on our own rulings.') =>
  call('POST', `/desk/models/${number}/activation`, as, { reasons });
const download = (path: string) =>
  running.service.app.inject({ url: `/api/v1/desk/${path}`, headers: { authorization: `Bearer ${reviewer}` } });
const labelsByNow = async () => readLabels((await download('labels.jsonl')).body);
const kindsByNow = async (): Promise<Record<string, number>> => {
  const counted = Map.groupBy((await labelsByNow()).labels, ({ kind }) => kind);
  return Object.fromEntries([...counted].map(([kind, all]) => [kind, all.length]));
};
/** A rights holder's whole view of their findings and of screening. */
const seenBy = async ({ token }: Holder) => [
  (await call('GET', '/findings?limit=100', token)).body,
  (await call('GET', '/findings/counts', token)).body,
  (await call('GET', '/screening', token)).body,
];
/** The model versions of all findings. */
const versions = async (): Promise<Set<string>> => {
  const all = await Promise.all(
    holders.map(async ({ token }) => (await call('GET', '/findings?limit=100', token)).body.items),
  );
  return new Set(all.flat().map(({ model }: { model: string }) => model));
};
beforeAll(async () => {
  programme = await startRuledProgramme();
  ({ running, tang: proposer, he: other, holders } = programme);
  reviewer = await running.deskUser('reviewer');
}, 60_000);
afterAll(() => running.close());

let ruled: readonly (readonly string[])[] = [];
let learned: Model;

test('the shipped model’s weights are shown as findings report them', async () => {
  expect(await models()).toEqual({
    inForce: 0,
    items: [{ number: 0, version: SHIPPED_MODEL.version, putInForce: [] }],
  });
  expect(await kindsByNow()).toEqual({});
  await programme.offer('told', { told0: 'Lunaria 包 高仿' });
  const { items } = (await call('GET', '/findings?seller=told', holders[0]?.token ?? '')).body;
  const weights = calibratedWeights(readModel((await download('models/0/model.json')).json()));
  for (const { weight, logOdds } of items[0].signals)
    expect(weights[weight as keyof typeof weights]).toBeCloseTo(logOdds, 3);
  expect(items[0].signals.length).toBeGreaterThan(1);
});

test('rulings and dismissals become labels, with the screening result of that time', async () => {
  ruled = await programme.enough();
  // Later changes of a listing do not change its label.
  await programme.offer('up0a', { up0a0: '素色 包', up0a1: 'Lunaria 包 高仿 1:1 精仿' });
  expect(await kindsByNow()).toEqual({ dismissed: 120, upheld: 30 });
  const { labels, ...beside } = await labelsByNow();
  const said = Map.groupBy(labels, ({ features, kind }) => `${kind} ${Object.entries(features)}`);
  expect([...said].map(([what, all]) => [what, all.length]).sort()).toEqual([
    ['dismissed jargon-trade,1,mark-title,1', 6],
    ['dismissed mark-title,1', 114],
    ['upheld jargon-trade,1,mark-title,1', 24],
    ['upheld mark-title,1', 6],
  ]);
  const result = learnModel(labels, beside);
  expect(result).toMatchObject({ holders: 3, moved: [{ name: 'jargon-trade', labels: 30 }] });
  learned = result.model;
}, 120_000);

test('the labels contain no names', async () => {
  const file = (await download('labels.jsonl')).body;
  for (const name of [...marks, ...holders.map(({ id }) => id), 'up0a', 'no0a', 'taobao'])
    expect(file).not.toContain(name);
});

test('an administrator proposes a trained model unchanged; no user sees a difference', async () => {
  const reasons = 'Better at “act” on our own rulings.';
  const wrong = { ...learned, weights: { ...learned.weights, 'mark-title': 99 } };
  expect(await propose({ model: wrong, reasons })).toMatchObject({
    ...{ status: 400, body: { errors: [{ field: 'body.model.weights.mark-title' }] } },
  });
  const changed = { ...learned, weights: { ...learned.weights, 'mark-title': 9 } };
  expect(await propose({ model: changed, reasons })).toMatchObject({
    ...{ status: 422, body: { code: 'model-not-as-learned' } },
  });
  expect((await propose({ model: learned, reasons: ' ' })).status).toBe(400);
  const before = await Promise.all(holders.map(seenBy));
  expect(await propose({ model: learned, reasons })).toMatchObject({
    status: 201,
    body: {
      inForce: 0,
      items: [
        { number: 1, version: learned.version, proposed: { by: { name: 'tang' }, reasons }, putInForce: [] },
        { number: 0 },
      ],
    },
  });
  await running.settle();
  expect(await Promise.all(holders.map(seenBy))).toEqual(before);
  expect((await download('models/1/model.json')).body).toBe(`${JSON.stringify(learned, null, 2)}\n`);
});

test('only the review team reads it, and no reviewer proposes or activates one', async () => {
  const [holder] = holders;
  for (const path of ['models', 'models/1/model.json', 'labels.jsonl'])
    expect((await call('GET', `/desk/${path}`, holder?.token ?? '')).status).toBe(403);
  for (const as of [reviewer, holder?.token ?? '']) {
    expect((await propose({ model: learned, reasons: 'x' }, as)).status).toBe(403);
    expect((await putInForce(1, as)).status).toBe(403);
  }
});

test('another administrator activates it, once', async () => {
  expect(await putInForce(1, proposer)).toMatchObject({ status: 409, body: { code: 'proposer-not-distinct' } });
  expect((await putInForce(77, other)).status).toBe(404);
  const twice = await Promise.all([putInForce(1, other), putInForce(1, other)]);
  twice.sort((a, b) => a.status - b.status);
  expect(twice).toMatchObject([
    { status: 200, body: { inForce: 1, items: [{ putInForce: [{ by: { name: 'he' } }] }, {}] } },
    { status: 409, body: { code: 'model-in-force' } },
  ]);
  await running.settle();
  expect(await versions()).toEqual(new Set([learned.version]));
});

test('one person reverts at once, with reasons, and never activates a new one', async () => {
  expect((await putInForce(0, proposer, '')).status).toBe(400);
  const back = await putInForce(0, proposer, 'Honest shops are flooded.');
  expect(back).toMatchObject({ status: 200, body: { inForce: 0 } });
  expect(back.body.items.at(-1).putInForce).toMatchObject([
    { by: { name: 'tang' }, reasons: 'Honest shops are flooded.' },
  ]);
  await running.settle();
  expect(await versions()).toEqual(new Set([SHIPPED_MODEL.version]));
  expect(await putInForce(1, proposer)).toMatchObject({ status: 409, body: { code: 'proposer-not-distinct' } });
  expect(await putInForce(1, other)).toMatchObject({ status: 200, body: { inForce: 1 } });
  // Its proposer may revert to an earlier active model alone too, but may not activate a new one.
  const values = { ...learned, weights: { ...learned.weights, 'jargon-hint': 1 } };
  const better = { ...values, version: versionOf(values) };
  for (const model of [better, learned]) expect((await propose({ model, reasons: 'x' }, other)).status).toBe(201);
  expect(await putInForce(2, proposer)).toMatchObject({ status: 200, body: { inForce: 2 } });
  expect(await putInForce(1, proposer)).toMatchObject({ status: 200, body: { inForce: 1 } });
  expect(await putInForce(3, other)).toMatchObject({ status: 409, body: { code: 'proposer-not-distinct' } });
});

test('an appealed case gives no label, and an overturned one gives the opposite', async () => {
  // One ruling decided five; the appeal against one of them is decided, and the other four wait.
  const [cases = []] = ruled;
  const notice = await openNotice(running, 'taobao', 'up0a');
  expect((await notice.appeal('The invoice is genuine.')).status).toBe(200);
  await running.settle();
  expect(await kindsByNow()).toEqual({ dismissed: 120, upheld: 25 });
  const allowed = await call('POST', `/desk/cases/${cases[0]}/appeal-decision`, await running.deskUser('wen'), {
    ...{ outcome: 'reversed', reasons: 'The invoice was checked with its issuer.' },
  });
  expect(allowed.status).toBe(200);
  await running.settle();
  expect(await kindsByNow()).toEqual({ dismissed: 120, upheld: 25, overturned: 1 });
}, 60_000);
