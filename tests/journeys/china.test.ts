/** China's statutory track (E-Commerce Law Arts. 42 and 43), in a programme whose pack uses it. */

import { createHash, createHmac, type Hash, type Hmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { paper } from '../../packages/service/src/testing/paper.ts';
import { type BrandSide, startBrandSide } from './brand-side.ts';
import { inboxOf, openNotice } from './seller.ts';

let side: BrandSide;
beforeAll(async () => {
  // Monday, 2 March 2026, 10:00 in Shanghai.
  side = await startBrandSide({}, { pack: 'marketsafe-china' });
});
afterAll(() => side.running.close());

/** Goods that are down, and whose seller has declared that they infringe nothing. */
async function declared(listing: string): Promise<string> {
  await side.offer(`s${listing}`, listing);
  const filed = await side.file(listing);
  expect(filed.refused).toEqual([]);
  const seller = await openNotice(side.running, 'taobao', `s${listing}`);
  expect(await side.page(listing)).toBe(404);
  const answer = await seller.answer('genuine-from', ['purchase-invoice', 'same-goods'], {
    statement: '从品牌经销商处进货。',
    supplier: '品牌经销商',
  });
  expect(answer.status).toBe(201);
  await side.running.settle();
  return filed.case;
}

describe('a declaration of non-infringement', () => {
  test('restores the goods after fifteen days without proceedings, and not a moment sooner', async () => {
    const id = await declared('1');
    const { clocks, actions, needsProceedings } = await side.caseOf(id);
    // From 3 to 17 March; it ends with the day in Shanghai.
    expect(clocks.find((one: { clock: string }) => one.clock === 'brand')?.due).toBe('2026-03-17T16:00:00.000Z');
    expect(needsProceedings).toBe(true);
    expect(actions).toEqual(['enter-proceedings', 'ask-delay', 'withdraw']);
    side.running.clock.set('2026-03-17T15:59:59.999Z');
    await side.running.settle();
    expect(await side.page('1')).toBe(404);
    side.running.clock.set('2026-03-17T16:00:00.000Z');
    await side.running.settle();
    expect(await side.page('1')).toBe(200);
    expect(await side.caseOf(id)).toMatchObject({ status: 'restored', decision: 'withdrawn' });
  });

  test('gives the rights holder no extension on request', async () => {
    const id = await declared('2');
    const asked = await side.running.call('POST', `/cases/${id}/extend`, { as: side.brand.token, body: {} });
    expect(asked).toMatchObject({ status: 409, body: { code: 'not-extendable' } });
  });
});

const acceptance = paper('a notice of acceptance');
const brandPost = (path: string, body: object, as = side.brand.token) => side.running.call('POST', path, { as, body });

/** A rights holder's document about their case. */
async function upload(id: string): Promise<string> {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(acceptance)], { type: 'application/pdf' }), 'acceptance.pdf');
  const request = new Request('http://127.0.0.1/', { method: 'POST', body: form });
  const answer = await side.running.service.app.inject({
    method: 'POST',
    url: '/api/v1/documents',
    headers: {
      ...{ 'content-type': request.headers.get('content-type') ?? '', 'idempotency-key': `upload-${id}` },
      authorization: `Bearer ${side.brand.token}`,
    },
    payload: Buffer.from(await request.arrayBuffer()),
  });
  expect(answer.statusCode).toBe(201);
  return answer.json<{ id: string }>().id;
}

const suit = { kind: 'suit', before: '杭州互联网法院', number: '（2026）浙0192民初1号', on: '2026-03-10' };

describe('proceedings that the rights holder enters', () => {
  test('keep the goods down from that moment, and the review team decides whether they count', async () => {
    const id = await declared('3');
    const documents = [await upload(id)];
    const entered = await brandPost(`/cases/${id}/matters`, { kind: 'proceedings', said: suit, documents });
    expect(entered.status).toBe(201);
    await side.running.settle();
    const atBrand = await side.caseOf(id);
    expect(atBrand).toMatchObject({ held: 'in-litigation', clocks: [], actions: ['withdraw'] });
    const sent = [{ name: 'acceptance.pdf' }];
    expect(atBrand.matters).toMatchObject([{ kind: 'proceedings', said: suit, documents: sent, lacks: [] }]);
    const notice = await (await openNotice(side.running, 'taobao', 's3')).notice();
    // The seller reads the court, and none of the documents.
    expect(notice.matters).toMatchObject([{ said: { kind: 'suit', before: suit.before, number: suit.number } }]);
    expect(JSON.stringify(notice.matters)).not.toContain('documents');

    await side.pass(40);
    expect(await side.page('3')).toBe(404);
    const desk = await side.running.deskUser('joan');
    const { items } = (await side.running.call('GET', '/desk/tasks?kind=proceedings', { as: desk })).body;
    expect(items).toHaveLength(1);
    const atDesk = await side.caseOf(id, desk);
    expect(atDesk.actions).toContain('decide-proceedings');
    const file = await side.running.service.app.inject({
      url: `/api/v1/cases/${id}/exhibits/${atDesk.matters[0].documents[0].id}?original=yes`,
      headers: { authorization: `Bearer ${desk}` },
    });
    expect(file.statusCode).toBe(200);
    expect(file.rawPayload.equals(acceptance)).toBe(true);
    const matter = atDesk.matters[0].id;
    const confirmed = { kind: 'proceedings', matter, finding: 'confirmed', reasons: '已向法院核实。' };
    expect((await brandPost(`/desk/cases/${id}/findings`, confirmed, desk)).status).toBe(200);
    await side.running.settle();
    expect((await side.caseOf(id)).matters[0].finding).toBe('confirmed');
    const told = await inboxOf(side.running, 'taobao', 's3');
    expect(told.map(({ subject }) => subject)).toContain('已确认起诉或者向主管部门投诉');
    await brandPost(`/desk/cases/${id}/release`, { outcome: 'overturned', reasons: '法院判决驳回。' }, desk);
    await side.running.settle();
    expect(await side.page('3')).toBe(200);
  });

  test('and that do not count leave the fifteen days unchanged', async () => {
    const id = await declared('4');
    expect((await brandPost(`/cases/${id}/matters`, { kind: 'proceedings', said: suit })).status).toBe(201);
    await side.pass(20);
    expect(await side.page('4')).toBe(404);
    const desk = await side.running.deskUser('omar');
    const matter = (await side.caseOf(id, desk)).matters[0].id;
    const path = `/desk/cases/${id}/findings`;
    const bare = { kind: 'proceedings', matter, finding: 'rejected', reasons: '查无此案。' };
    expect(await brandPost(path, bare, desk)).toMatchObject({ status: 409, body: { code: 'reason-needed' } });
    expect((await brandPost(path, { ...bare, lacks: ['proceedings-not-found'] }, desk)).status).toBe(200);
    await side.running.settle();
    expect(await side.page('4')).toBe(200);
    const after = await side.caseOf(id);
    expect(after).toMatchObject({ status: 'restored', decision: 'withdrawn' });
    expect(after.matters[0]).toMatchObject({ finding: 'rejected', lacks: ['proceedings-not-found'] });
  });
});

describe('delay by notarisation or legalisation', () => {
  test('is granted in business days, and both sides read the derivation of the new end', async () => {
    const id = await declared('5');
    const before = (await side.caseOf(id)).clocks.find((one: { clock: string }) => one.clock === 'brand').due;
    const request = { kind: 'delay', said: { ground: 'legalisation' }, documents: [await upload(id)] };
    const asked = await brandPost(`/cases/${id}/matters`, request);
    expect(asked.status).toBe(201);
    const desk = await side.running.deskUser('ida');
    const atDesk = await side.caseOf(id, desk);
    expect(atDesk).toMatchObject({ delayDaysLeft: 20, actions: expect.arrayContaining(['decide-delay']) });
    const about = { kind: 'delay', matter: atDesk.matters[0].id };
    const granted = { ...about, finding: 'granted', days: 3, reasons: '领事馆预约单。' };
    const path = `/desk/cases/${id}/findings`;
    const tooMany = await brandPost(path, { ...granted, days: 21 }, desk);
    expect(tooMany).toMatchObject({ status: 409, body: { code: 'delay-too-long' } });
    expect((await brandPost(path, granted, desk)).status).toBe(200);
    await side.running.settle();
    const { matters: delays, clocks } = await side.caseOf(id);
    const due = clocks.find((one: { clock: string }) => one.clock === 'brand').due;
    expect(due > before).toBe(true);
    expect(delays[0].derivation.en).toMatch(/3 business days of delay are not counted\. It ends \d{4}-\d\d-\d\d 24:00/);
    const notice = await (await openNotice(side.running, 'taobao', 's5')).notice();
    expect(notice.matters[0].derivation).toEqual(delays[0].derivation);
    const [letter] = (await inboxOf(side.running, 'taobao', 's5')).filter(({ subject }) =>
      subject.startsWith('公证、认证'),
    );
    expect(letter?.body).toContain(delays[0].derivation['zh-CN']);
  });
});

describe('the publications that the law requires', () => {
  const published = async (query = '') => (await side.running.call('GET', `/public/publications${query}`)).body;

  test('are there from the next day on, within twenty-four hours, and contain no names', async () => {
    const before = (await published('?limit=100')).items.length;
    const id = await declared('6');
    expect((await published('?limit=100')).items).toHaveLength(before);
    await side.pass(1);
    const { items } = await published('?limit=100');
    const referenceOf = (about: string, hash: Hash | Hmac = createHmac('sha256', side.running.programme.identityKey)) =>
      hash.update(`publication:${about}`).digest('hex').slice(0, 16);
    const mine = referenceOf(id);
    // Shops' names are public, so all could be tried.
    for (const about of [id, 'taobao/s6'])
      expect(items.map(({ reference }: { reference: string }) => reference)).not.toContain(
        referenceOf(about, createHash('sha256')),
      );
    const own = items.filter(({ reference }: { reference: string }) => reference === mine);
    expect(own.map(({ kind }: { kind: string }) => kind).sort()).toEqual(['declaration', 'notice']);
    expect(own[0]).toMatchObject({ marketplace: { id: 'taobao' }, rightType: 'trademark', reason: 'counterfeit' });
    const text = JSON.stringify(items);
    for (const secret of [id, '岚木', '9001', 's6', side.brand.id]) expect(text).not.toContain(secret);
    await brandPost(`/cases/${id}/withdraw`, { kind: 'mistake' });
    await side.pass(1);
    const later = (await published('?limit=100')).items;
    const notice = later.find((one: { id: string }) => one.id === own[0].id);
    expect(notice.standing).toMatchObject({ outcome: 'mistake' });
  });

  test('are listed by kind, right, marketplace and day, page by page', async () => {
    const all = (await published('?limit=100')).items;
    expect((await published('?kind=notice&limit=100')).items).toHaveLength(
      all.filter(({ kind }: { kind: string }) => kind === 'notice').length,
    );
    expect((await published('?rightType=patent')).items).toEqual([]);
    expect((await published('?marketplace=tmall')).items).toEqual([]);
    expect((await published('?from=2030-01-01')).items).toEqual([]);
    const first = await published('?limit=2');
    const second = await published(`?limit=2&cursor=${first.next}`);
    expect([...first.items, ...second.items]).toEqual(all.slice(0, 4));
    const wrong = await side.running.call('GET', '/public/publications?kind=rumour');
    expect(wrong.status).toBe(400);
  });
});
