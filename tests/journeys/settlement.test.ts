/** Disputes before certified bodies for a marketplace in the Union (Regulation (EU) 2022/2065 Arts. 21 and 24(1)). */

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadPolicies } from '../../packages/service/src/platform/policies.ts';
import { paper } from '../../packages/service/src/testing/paper.ts';
import { type BrandSide, startBrandSide } from './brand-side.ts';
import { inboxOf, openNotice } from './seller.ts';

const body = {
  ...{ id: 'streitbeilegung', name: 'Beispielstelle Streitbeilegung', languages: ['de', 'en'] },
  ...{ url: 'https://streitbeilegung.example', fields: ['Intellectual property'] },
};

let side: BrandSide;
let desk: string;
beforeAll(async () => {
  const { calendars } = await loadPolicies();
  const calendar = calendars.get('germany');
  if (calendar === undefined) throw new Error('there is a calendar of Germany');
  const host = { territories: ['DE'], zone: 'Europe/Berlin', calendar };
  side = await startBrandSide({ territories: ['DE'] }, { host, settlementBodies: [body] });
  desk = await side.running.deskUser('desk');
});
afterAll(() => side.running.close());

const call: BrandSide['running']['call'] = (...asked) => side.running.call(...asked);
const today = () => side.running.clock.now().toISOString().slice(0, 10);
const shown = { shipsTo: ['DE'] };

const upheld = async (listing: string) => {
  await side.offer(`s${listing}`, listing, shown);
  const { case: id } = await side.file(listing);
  for (let days = 0; days < 15 && (await side.caseOf(id)).status !== 'upheld'; days += 1) await side.pass(1);
  expect(await side.caseOf(id)).toMatchObject({ status: 'upheld' });
  return { id, seller: await openNotice(side.running, 'taobao', `s${listing}`) };
};

const upload = async () => {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(paper('a decision'))], { type: 'application/pdf' }), 'decision.pdf');
  const request = new Request('http://127.0.0.1/', { method: 'POST', body: form });
  const answer = await side.running.service.app.inject({
    ...{ method: 'POST', url: '/api/v1/desk/dispute-documents' },
    headers: {
      ...{ 'content-type': request.headers.get('content-type') ?? '', authorization: `Bearer ${desk}` },
      'idempotency-key': `decision-${Math.round(side.running.clock.now().getTime())}`,
    },
    payload: Buffer.from(await request.arrayBuffer()),
  });
  expect(answer.statusCode).toBe(201);
  return answer.json().id as string;
};

const decided = (id: string, dispute: string, said: object) =>
  call('POST', `/desk/cases/${id}/disputes/${dispute}/outcome`, { as: desk, body: { decidedOn: today(), ...said } });

describe('a seller', () => {
  let id: string;
  let link: string;
  let dispute: string;

  test('reads in the statement of reasons which certified bodies they can ask, in which languages', async () => {
    const stage = await upheld('1');
    id = stage.id;
    link = stage.seller.link;
    const { statement } = await stage.seller.notice();
    const redress = statement.find((line: { item: string }) => line.item === 'redress');
    expect(redress.text.en).toContain(
      'Art. 21): Beispielstelle Streitbeilegung (German, English, https://streitbeilegung.example).',
    );
    expect(redress.text['zh-CN']).toContain(
      'Beispielstelle Streitbeilegung（德语、英语、https://streitbeilegung.example）',
    );
    const [message] = (await inboxOf(side.running, 'taobao', 's1')).filter((one) => one.body.includes('庭外'));
    expect(message?.body).toContain('https://streitbeilegung.example');
  });

  test('records a dispute, and the body’s deadline counts from its receipt', async () => {
    const said = { case: id, body: body.id, reference: 'ODS-2026-17', receivedOn: today() };
    const recorded = await call('POST', `/answers/${link}/disputes`, { body: said });
    expect(recorded).toMatchObject({
      status: 201,
      body: {
        mayRecord: true,
        items: [{ side: 'seller', by: 'seller', state: 'open', reference: 'ODS-2026-17', body: { name: body.name } }],
      },
    });
    const [one] = recorded.body.items;
    dispute = one.id;
    // Ninety days after Friday the 6th of March end with Thursday the 4th of June: Corpus Christi is no holiday in all of Germany.
    expect(one).toMatchObject({ receivedOn: '2026-03-06', due: '2026-06-04T22:00:00.000Z' });
    expect(one.counted.en).toMatch(/^90 calendar days from receipt of the complaint by the certified body/);
    const tasks = await call('GET', '/desk/tasks?kind=dispute', { as: desk });
    expect(tasks.body.items).toMatchObject([{ case: id, due: one.due }]);
    expect((await call('GET', `/cases/${id}/disputes`, { as: desk })).body.items).toMatchObject([{ id: dispute }]);
    // The seller's dispute is with the programme: the complainant does not learn of it.
    expect((await call('GET', `/cases/${id}/disputes`, { as: side.brand.token })).body.items).toEqual([]);
  });

  test.each([
    ['an unlisted body', { body: 'somebody' }, 422, 'unknown-body'],
    ['a day that is to come', { receivedOn: '2026-12-01' }, 422, 'bad-date'],
    ['a day before the complaint', { receivedOn: '2025-12-01' }, 422, 'bad-date'],
    ['what is recorded already', {}, 409, 'already-recorded'],
    ['another’s case', { case: '00000000-0000-4000-8000-000000000000' }, 404, 'not-found'],
  ])('is refused %s', async (_, wrong, status, code) => {
    const said = { case: id, body: body.id, reference: 'ODS-2026-18', receivedOn: today(), ...wrong };
    expect(await call('POST', `/answers/${link}/disputes`, { body: said })).toMatchObject({ status, body: { code } });
  });

  test('gets everything back when the programme adopts the body’s decision, and both are notified', async () => {
    await side.pass(40);
    const reasons = 'The body found that the invoice is genuine.';
    const without = await decided(id, dispute, { outcome: 'for-seller', adopt: true, reasons });
    expect(without).toMatchObject({ status: 400 });
    const document = await upload();
    expect(await decided(id, dispute, { outcome: 'for-seller', adopt: true, reasons, document: 'none' })).toMatchObject(
      {
        status: 422,
        body: { code: 'unknown-exhibit' },
      },
    );
    expect(await side.page('1')).toBe(404);
    const entered = await decided(id, dispute, { outcome: 'for-seller', adopt: true, reasons, document });
    expect(entered).toMatchObject({
      status: 200,
      body: { items: [{ state: 'decided', outcome: 'for-seller', adopted: true, document: { name: 'decision.pdf' } }] },
    });
    await side.running.settle();
    expect(await side.page('1')).toBe(200);
    expect(await side.caseOf(id)).toMatchObject({ status: 'restored', decision: 'overturned' });
    expect((await call('GET', '/sellers/taobao/s1', { as: desk })).body).toMatchObject({ points: 0 });
    expect((await call('GET', `/answers/${link}/disputes`)).body.items).toMatchObject([
      { words: { en: reasons, 'zh-CN': reasons }, adopted: true },
    ]);
    // As for a court's decision: both are notified with the ground, and read the review team's text in the case.
    const overturned = /decision of a court or an authority, which the programme follows/;
    const toBrand = await side.running.mailTo('9001@cn.example');
    expect(toBrand.filter(({ text }) => overturned.test(text)).length).toBeGreaterThan(0);
    const toSeller = await inboxOf(side.running, 'taobao', 's1');
    expect(toSeller.filter((one) => one.body.includes('法院或主管部门的决定')).length).toBeGreaterThan(0);
    expect(await side.caseOf(id)).toMatchObject({ reasons: { en: reasons, 'zh-CN': reasons } });
    expect((await call('GET', '/desk/tasks?kind=dispute', { as: desk })).body.items).toEqual([]);
    expect(await decided(id, dispute, { outcome: 'withdrawn', reasons })).toMatchObject({
      status: 409,
      body: { code: 'wrong-state' },
    });
  });
});

test('a dispute that began before the decision still delays the ban', async () => {
  await side.offer('s2', '2', shown);
  const { case: id } = await side.file('2');
  const { link } = await openNotice(side.running, 'taobao', 's2');
  const said = { case: id, body: body.id, reference: 'ODS-2026-20', receivedOn: today() };
  expect((await call('POST', `/answers/${link}/disputes`, { body: said })).status).toBe(201);
  for (let days = 0; days < 15 && (await side.caseOf(id)).status !== 'upheld'; days += 1) await side.pass(1);
  const tasks = async () => (await call('GET', '/desk/tasks?kind=dispute', { as: desk })).body.items;
  expect(await tasks()).toMatchObject([{ case: id }]);
  const [{ id: dispute }] = (await call('GET', `/cases/${id}/disputes`, { as: desk })).body.items;
  expect((await decided(id, dispute, { outcome: 'withdrawn', reasons: 'The seller took it back.' })).status).toBe(200);
  expect(await tasks()).toEqual([]);
});

describe('a notifier whose notice was refused', () => {
  let id: string;

  test('reads the bodies together with the appeal, appeals, and records their own dispute', async () => {
    await side.offer('s9', '9', { shipsTo: ['FR'] });
    const filed = await side.file('9');
    expect(filed.refused).toMatchObject([{ code: 'territory-not-covered' }]);
    id = filed.case;
    const { decisionReasons } = await side.caseOf(id);
    const redress = decisionReasons.find((line: { item: string }) => line.item === 'redress');
    expect(redress.text.en).toMatch(/can appeal until .* certified out-of-court .*Beispielstelle Streitbeilegung/);
    const appeal = await call('POST', `/cases/${id}/appeal`, {
      as: side.brand.token,
      body: { grounds: 'It ships to Berlin.' },
    });
    expect(appeal.status).toBe(200);
    const confirmed = await call('POST', `/desk/cases/${id}/appeal-decision`, {
      as: await side.running.deskUser('another'),
      body: { outcome: 'confirmed', reasons: 'It does not.' },
    });
    expect(confirmed.status).toBe(200);
    await side.running.settle();
    const letters = await side.running.mailTo('9001@cn.example');
    const told = letters.filter(({ text }) => text.includes('https://streitbeilegung.example'));
    expect(told.map(({ subject }) => subject)).toEqual(expect.arrayContaining([expect.stringMatching(/appeal/i)]));
    const said = { body: body.id, reference: 'ODS-2026-30', receivedOn: today(), complex: true };
    const recorded = await call('POST', `/cases/${id}/disputes`, { as: side.brand.token, body: said });
    expect(recorded).toMatchObject({ status: 201, body: { items: [{ side: 'complainant', complex: true }] } });
    expect(recorded.body.items[0].counted.en).toMatch(/^180 calendar days/);
  });

  test('may win there, and their case stays unchanged until the review team acts', async () => {
    const [{ id: dispute }] = (await call('GET', `/cases/${id}/disputes`, { as: desk })).body.items;
    await side.pass(20);
    const document = await upload();
    const said = { outcome: 'for-complainant', reasons: 'The body reads the territory otherwise.', document };
    expect(await decided(id, dispute, { ...said, adopt: true })).toMatchObject({ status: 400 });
    expect((await decided(id, dispute, said)).status).toBe(200);
    expect(await side.caseOf(id)).toMatchObject({ status: 'refused' });
    const path = `/api/v1/cases/${id}/disputes/${dispute}/document`;
    const read = await side.running.service.app.inject({
      url: path,
      headers: { authorization: `Bearer ${side.brand.token}` },
    });
    expect([read.statusCode, read.headers['content-disposition']]).toEqual([
      200,
      expect.stringContaining('decision.pdf'),
    ]);
  });
});

test('the year’s report has the disputes, their outcomes, times and compliance', async () => {
  const { body: report } = await call('GET', '/public/transparency-report?year=2026');
  expect(report.disputes).toEqual({
    submitted: { below: 5 },
    outcomes: {
      ...{ 'for-seller': { below: 5 }, 'for-complainant': { below: 5 }, withdrawn: { below: 5 } },
      ...{ settled: { value: 0 }, inadmissible: { value: 0 } },
    },
    medianDays: 30,
    implemented: 0.5,
  });
  const none = { value: 0 };
  expect(report.suspensions).toEqual({ illegalContent: none, unfoundedNotices: none, unfoundedComplaints: none });
  expect((await call('GET', '/public/transparency-report?year=2025')).body.disputes).toMatchObject({ submitted: none });
  const csv = await side.running.service.app.inject({ url: '/api/v1/public/transparency-report.csv?year=2026' });
  expect(csv.headers['content-type']).toContain('text/csv');
  expect(csv.body).toContain('2026,disputes: median days to a decision,30\r\n');
});

test('suspensions are counted by kind, also after their end', async () => {
  for (const listing of ['51', '52', '53']) {
    await side.offer('repeat', listing, shown);
    await side.file(listing);
    for (let days = 0; days < 12; days += 1) await side.pass(1);
  }
  for (const decision of ['warn', 'suspend', 'reinstate'])
    await call('POST', `/desk/participants/${side.brand.id}/standing`, { as: desk, body: { decision, reasons: 'x' } });
  const { body: report } = await call('GET', '/public/transparency-report?year=2026');
  const [none, some] = [{ value: 0 }, { below: 5 }];
  expect(report.suspensions).toEqual({ illegalContent: some, unfoundedNotices: some, unfoundedComplaints: none });
});

test('without a law about such bodies none is named and nothing is recorded', async () => {
  const elsewhere = await startBrandSide({}, { settlementBodies: [body] });
  await elsewhere.offer('s1', '1');
  const { case: id } = await elsewhere.file('1');
  const { statement } = await elsewhere.caseOf(id);
  expect(JSON.stringify(statement)).not.toContain('streitbeilegung');
  const disputes = await elsewhere.running.call('GET', `/cases/${id}/disputes`, { as: elsewhere.brand.token });
  expect(disputes.body).toEqual({ items: [], bodies: [], mayRecord: false });
  const said = { body: body.id, reference: '1', receivedOn: '2026-03-02' };
  expect(
    await elsewhere.running.call('POST', `/cases/${id}/disputes`, { as: elsewhere.brand.token, body: said }),
  ).toMatchObject({ status: 409, body: { code: 'no-settlement-law' } });
  await elsewhere.running.close();
});
