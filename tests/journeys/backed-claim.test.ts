import { afterAll, beforeAll, expect, test } from 'vitest';
import { paper } from '../../packages/service/src/testing/paper.ts';
import { labelled } from '../../packages/service/src/testing/photo.ts';
import { type BrandSide, startBrandSide } from './brand-side.ts';
import { allMet, proof, type Stage, stages } from './contest.ts';
import { uploadDocument } from './own-document.ts';
import { inboxOf } from './seller.ts';

/** A rights holder maintains their complaint with a test purchase: the seller sees it, replies once, and the review team rules with both. */
let side: BrandSide;
let desk: string;
let removed: () => Promise<Stage>;
beforeAll(async () => {
  side = await startBrandSide();
  desk = await side.running.deskUser('desk');
  removed = stages(() => side, 800);
});
afterAll(() => side.running.close());

const call = (method: 'GET' | 'POST', path: string, as?: string, body?: object) =>
  side.running.call(method, path, { ...(as !== undefined && { as }), ...(body && { body }) });
const settled = async <T>(answer: Promise<T>): Promise<T> => {
  const what = await answer;
  await side.running.settle();
  return what;
};

async function answered(): Promise<Stage> {
  const stage = await removed();
  await settled(stage.seller.answer('genuine-from', ['purchase-invoice', 'same-goods'], proof));
  return stage;
}
const document = () => uploadDocument(side.running, side.brand.token, paper('what was bought', 'Li'));
const seen = { kind: 'test-purchase', on: '2026-02-20', examiner: '岚木 质检', finding: 'not-genuine' };
const order = 'TB-20260220-77';
/** The parcel was received at 10:00 in Shanghai, and went to the laboratory. */
const custody = [
  { by: '购样人李雷', from: '2026-02-23T02:00:00Z', to: '2026-02-25T09:30:00Z' },
  { by: '岚木 质检', from: '2026-02-25T09:30:00Z' },
];
const facts = { ...seen, order, custody };
const back = async (id: string, more: object = {}) => {
  const { body } = await document();
  const report = { ...facts, documents: [body.id], ...more };
  return settled(call('POST', `/cases/${id}/stand-behind`, side.brand.token, { report }));
};
const rule = (id: string, body: object) =>
  settled(call('POST', `/desk/cases/${id}/ruling`, desk, { reasons: 'Read together.', ...body }));

test('the seller is notified, reads it and gets a copy; the review team waits for the one reply, and rules with both', async () => {
  const { id, listing, seller } = await answered();
  expect((await side.caseOf(id)).actions).toContain('back-with-report');
  expect(await back(id)).toMatchObject({ status: 200, body: { cases: [{ case: id, status: 'ruling' }] } });
  const [message] = await inboxOf(side.running, 'taobao', `s${listing}`);
  expect(message?.subject).toBe('权利人提交了新的材料，您可以答复一次');
  const page = await seller.notice();
  expect(page).toMatchObject({
    actions: expect.arrayContaining(['reply']),
    clocks: [{ clock: 'reply', whose: 'seller' }],
    report: { ...seen, documents: [{ name: 'test-purchase-1.pdf' }] },
  });
  expect(page.report).not.toHaveProperty('order');
  expect(page.report).not.toHaveProperty('custody');
  const inMilliseconds = JSON.parse(JSON.stringify(custody).replaceAll(':00Z', ':00.000Z'));
  for (const as of [side.brand.token, desk])
    expect((await side.caseOf(id, as)).report).toMatchObject({ order, custody: inMilliseconds });
  const [bought] = page.report.documents;
  const copy = await side.running.service.app.inject({ url: `/api/v1/answers/${seller.link}/evidence/${bought.id}` });
  expect([copy.statusCode, copy.body.includes('(Li)')]).toEqual([200, false]);

  const early = await side.caseOf(id, desk);
  expect(early.actions).not.toContain('rule');
  expect(await rule(id, { outcome: 'overturned', checklist: allMet })).toMatchObject({
    body: { code: 'reply-awaited' },
  });

  const { body: note } = await seller.upload('delivery-note.pdf');
  const reply = (body: object) => settled(call('POST', `/answers/${seller.link}/reply`, undefined, body));
  expect(await reply({})).toMatchObject({ status: 409, body: { code: 'nothing-new' } });
  const said = { statement: '该订单不是本店发货。', documents: [note.id] };
  expect(await reply(said)).toMatchObject({ status: 201, body: { cases: [{ case: id }] } });
  expect(await reply(said)).toMatchObject({ status: 409 });
  const brand = await side.caseOf(id);
  expect(brand.report.reply).toMatchObject({ statement: said.statement, exhibits: [{ name: 'reply-1.pdf' }] });
  expect((await side.caseOf(id, desk)).report.reply.exhibits).toMatchObject([{ name: 'delivery-note.pdf' }]);

  const against = { outcome: 'upheld', checklist: allMet, against: 'bought-goods-infringe' };
  expect(await rule(id, { ...against, against: 'expert-found-infringement' })).toMatchObject({ status: 409 });
  expect(await rule(id, against)).toMatchObject({ status: 200 });
  const lines = (await seller.notice()).decisions[0].lines;
  const text = (item: string) => lines.find((line: { item: string }) => line.item === item)?.text;
  expect(text('report')).toMatchObject({
    en: 'A test purchase of 2026-02-20: the goods were not made by the rights holder, nor with its consent. The seller replied to it.',
    'zh-CN': expect.stringContaining('卖家已作答复'),
  });
  expect(text('brand')['zh-CN']).toContain('购样取证');
  expect(text('against').en).toContain('The goods that were bought');
});

test('silence about it opens the ruling when the window ends, and costs nothing', async () => {
  const { id, listing, seller } = await answered();
  await back(id, { kind: 'expert-report', order: undefined, custody: undefined });
  await side.pass(6);
  const subjects = (await inboxOf(side.running, 'taobao', `s${listing}`)).map(({ subject }) => subject);
  expect(subjects.filter((subject) => subject === '您仍可就权利人提交的材料作出答复')).toHaveLength(1);
  expect((await seller.notice()).actions).not.toContain('reply');
  expect(await rule(id, { outcome: 'overturned', checklist: allMet })).toMatchObject({ status: 200 });
  expect(await side.page(listing)).toBe(200);
});

test('an incomplete report, or one with another’s document, is refused; a withdrawal waits for nothing', async () => {
  const { id, listing } = await answered();
  expect(await back(id, { order: undefined })).toMatchObject({ status: 409, body: { code: 'report-incomplete' } });
  expect(await back(id, { documents: [] })).toMatchObject({ status: 400 });
  expect(await back(id, { finding: 'suspicious' })).toMatchObject({ status: 400 });
  expect(await back(id, { documents: ['00000000-0000-4000-8000-000000000000'] })).toMatchObject({ status: 422 });
  const [first, second] = custody;
  const gap = [first, { ...second, from: '2026-02-25T09:31:00Z' }];
  const overlap = [first, { ...second, from: '2026-02-25T09:29:59Z' }];
  for (const broken of [gap, overlap])
    expect(await back(id, { custody: broken })).toMatchObject({
      ...{ status: 409, body: { code: 'custody-broken', errors: [{ field: 'report.custody.1.from' }] } },
    });
  expect(await back(id, { custody: [] })).toMatchObject({ status: 400 });
  expect(await back(id, { custody: [{ ...first, from: 'yesterday' }] })).toMatchObject({ status: 400 });
  expect((await side.caseOf(id)).status).toBe('brand-window');
  await back(id);
  await settled(call('POST', `/cases/${id}/withdraw`, side.brand.token, { kind: 'mistake' }));
  expect(await side.page(listing)).toBe(200);
});

test('a seller that looks for its test buyer finds neither name nor order: not on its page, in its proof, its packet or its letters', async () => {
  const { id, listing, seller } = await answered();
  await back(id);
  side.running.clock.advance(6 * 60_000);
  await side.running.settle();
  const raw = async (path: string, as?: string) => {
    const headers = as === undefined ? {} : { headers: { authorization: `Bearer ${as}` } };
    return (await side.running.service.app.inject({ url: `/api/v1${path}`, ...headers })).body;
  };
  const buyer = [order, '购样人李雷', '2026-02-23T02:00:00'];
  const found = (text: string) => buyer.filter((word) => text.includes(word));
  const { link } = seller;
  const own = [`/answers/${link}`, `/answers/${link}/proof`, `/answers/${link}/packets/${id}`];
  const texts = await Promise.all(own.map((path) => raw(path)));
  expect(texts.map((text) => text.includes('岚木 质检'))).toEqual([true, true, false]);
  expect(found(texts.join())).toEqual([]);
  expect(found(JSON.stringify(await inboxOf(side.running, 'taobao', `s${listing}`)))).toEqual([]);
  // The brand and the review team have all of it, so the look above looked for what is there.
  for (const as of [side.brand.token, desk]) expect(found(await raw(`/cases/${id}/proof`, as))).toEqual(buyer);
});

test('the codes in a photo are read when it is uploaded, for the rights holder and the review team, and not for the seller', async () => {
  const { id, seller } = await answered();
  const photo = await uploadDocument(side.running, side.brand.token, await labelled('400638133393'), 'label.jpg');
  const codes = [{ kind: 'ean-13', text: '4006381333931' }];
  expect(photo).toMatchObject({ status: 201, body: { codes } });
  expect((await document()).body).not.toHaveProperty('codes');
  expect(await back(id, { documents: [photo.body.id] })).toMatchObject({ status: 200 });
  for (const as of [side.brand.token, desk])
    expect((await side.caseOf(id, as)).report.documents).toMatchObject([{ id: photo.body.id, codes }]);
  const [shown] = (await seller.notice()).report.documents;
  expect(shown.id).toBe(photo.body.id);
  expect(shown).not.toHaveProperty('codes');
});
