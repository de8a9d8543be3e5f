/** A marketplace asks the review team about a case, and is answered; neither side of the case learns of it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { consequences } from '../../packages/service/src/app/consequences.ts';
import {
  aggregatesIn,
  type BeginAt,
  checkStates,
  rebuildStates,
} from '../../packages/service/src/oversight/ledger/index.ts';
import { systemEntropy } from '../../packages/service/src/platform/entropy.ts';
import { UnitOfWork } from '../../packages/service/src/platform/unit-of-work.ts';
import { type BrandSide, startBrandSide } from './brand-side.ts';
import { type SellerSide, takenDown } from './seller.ts';

let side: BrandSide;
let marketplace: string;
let other: string;
let desk: string;
let seller: SellerSide;
let id: string;
beforeAll(async () => {
  side = await startBrandSide({}, { host: { signsIn: true } });
  [marketplace, other] = [await side.running.marketplaceUser('taobao'), await side.running.marketplaceUser('tmall')];
  desk = await side.running.deskUser('ann');
  ({ id, seller } = await takenDown(side, 's1', '1'));
});
afterAll(() => side.running.close());

const call = (method: 'GET' | 'POST', path: string, as: string, body?: object) =>
  side.running.call(method, path, { as, ...(body && { body }) });
const words = '为什么下架这件商品？';
const ask = (as: string, said: object = {}) =>
  call('POST', `/marketplace/cases/${id}/matters`, as, {
    ...{ kind: 'statement', said: { words, until: '2026-03-09', ...said } },
  });
const casesOf = async (as: string) => (await call('GET', '/marketplace/cases', as)).body.items;
const answer = (matter: string, finding: string) =>
  call('POST', `/desk/cases/${id}/findings`, desk, { kind: 'statement', matter, finding, reasons: '商品为仿冒品。' });

test('it sees the cases about what it offers, and reaches nothing else', async () => {
  expect(await casesOf(marketplace)).toMatchObject([
    { id, target: { id: '1' }, title: '岚木 托特包 1', holderName: '岚木工作室', matters: [] },
  ]);
  expect(await casesOf(other)).toEqual([]);
  expect((await call('GET', '/me', marketplace)).body).toMatchObject({ role: 'marketplace', marketplace: 'taobao' });
  expect((await casesOf(marketplace))[0].actions).toEqual(['ask-statement', 'refuse-removal']);
  for (const path of [`/cases/${id}`, '/bundles', '/desk/tasks', '/rights'])
    expect(await call('GET', path, marketplace)).toMatchObject({ status: 403 });
  expect(await call('GET', '/marketplace/cases', side.brand.token)).toMatchObject({ status: 403 });
});

test('its question waits for the review team until the day that it names, and for no longer than a year', async () => {
  for (const until of ['2026-03-01', '2027-03-03'])
    expect(await ask(marketplace, { until })).toMatchObject({ status: 409, body: { code: 'bad-period' } });
  expect(await ask(other)).toMatchObject({ status: 404 });
  expect(await ask(marketplace)).toMatchObject({ status: 201, body: { cases: [{ case: id }] } });
  expect(await ask(marketplace)).toMatchObject({ status: 409, body: { code: 'already-exists' } });
  await side.running.settle();
  const [asked] = await casesOf(marketplace);
  expect(asked).toMatchObject({
    matters: [{ kind: 'statement', said: { words, until: '2026-03-09' } }],
    actions: ['refuse-removal'],
  });
  const tasks = (await call('GET', '/desk/tasks?kind=statement', desk)).body.items;
  expect(tasks).toMatchObject([{ case: id, due: '2026-03-09T16:00:00.000Z' }]);
  // Whatever becomes of the case.
  await call('POST', `/cases/${id}/withdraw`, side.brand.token, { kind: 'mistake' });
  await side.running.settle();
  expect((await call('GET', '/desk/tasks?kind=statement', desk)).body.items).toHaveLength(1);
});

test('the answer is for the marketplace alone, which is told of it', async () => {
  const atDesk = await side.caseOf(id, desk);
  expect(atDesk).toMatchObject({
    actions: expect.arrayContaining(['answer-statement']),
    matters: [{ said: { words } }],
  });
  const [{ id: matter }] = atDesk.matters;
  expect(await answer('no such question', 'answered')).toMatchObject({ status: 404 });
  expect(await answer(matter, 'answered')).toMatchObject({ status: 200 });
  expect(await answer(matter, 'declined')).toMatchObject({ status: 409, body: { code: 'wrong-state' } });
  await side.running.settle();
  const [answered] = await casesOf(marketplace);
  expect(answered.matters).toMatchObject([
    { finding: 'answered', reasons: { en: '商品为仿冒品。', 'zh-CN': '商品为仿冒品。' } },
  ]);
  expect(answered.actions).toEqual(['ask-statement']);
  const [mail] = await side.running.mailTo('ops@marketplace.taobao.example');
  expect(mail).toMatchObject({ subject: '审理组已答复', link: expect.stringMatching(/\/portal$/) });
  expect((await call('GET', '/desk/tasks?kind=statement', desk)).body.items).toEqual([]);

  for (const theirs of [await side.caseOf(id), await seller.notice()]) {
    expect(theirs.matters).toEqual([]);
    expect(JSON.stringify(theirs)).not.toMatch(/ask-statement|matter-(raised|found)|仿冒品。|为什么下架/);
  }
});

test('a check finds what it reads as the events say, and a rebuild leaves it so, where no marketplace is configured', async () => {
  const { programme, service } = side.running;
  const nowhere = { ...programme, marketplaces: [] };
  const begin: BeginAt = (tx, now) =>
    new UnitOfWork(tx, { now, entropy: systemEntropy, programme: nowhere }, consequences);
  const before = await casesOf(marketplace);
  await service.transactions.work(async (tx) => {
    const refs = await aggregatesIn(tx);
    expect(await checkStates(tx, refs, begin)).toEqual([]);
    await rebuildStates(tx, refs, begin);
  });
  expect(await casesOf(marketplace)).toEqual(before);
  expect(before[0].matters).toHaveLength(1);
});
