import { hash } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { paper } from '../../packages/service/src/testing/paper.ts';
import { type BrandSide, startBrandSide } from './brand-side.ts';
import { allMet, noneMet, proof, type Stage, stages } from './contest.ts';

/** A seller's actions on the pages of its signed link, and their effects. */
let side: BrandSide;
let reviewer: string;
let appellate: string;
const stage = stages(() => side, 100);

beforeAll(async () => {
  side = await startBrandSide();
  reviewer = await side.running.deskUser('reviewer');
  appellate = await side.running.deskUser('appellate');
});
beforeEach(() => side.pass(1));
afterAll(() => side.running.close());

const post = (path: string, as: string, body: object = {}) => side.running.call('POST', path, { as, body });

/** Answered with proof and maintained: the review team has to rule. */
async function contested(): Promise<Stage> {
  const one = await stage();
  expect((await one.seller.answer('genuine-from', ['purchase-invoice'], proof)).status).toBe(201);
  expect((await post(`/cases/${one.id}/stand-behind`, side.brand.token)).status).toBe(200);
  return one;
}
const rule = (id: string, outcome: string, checklist: object, as = reviewer, more: object = {}) =>
  post(`/desk/cases/${id}/ruling`, as, { outcome, checklist, reasons: 'By the checklist.', ...more });

describe('an answer', () => {
  test('that lacks something is returned once with the missing items, then proceeds as it is', async () => {
    const { id, seller } = await stage();
    expect((await seller.answer('genuine-from', [], { statement: '一致' })).status).toBe(201);
    const returned = await seller.notice();
    // The sentence counts for each item that accepts text; either document would satisfy the rest.
    expect(returned.missing.sort()).toEqual(['order-and-payment', 'purchase-invoice']);
    expect(returned.actions).toContain('answer');
    expect((await side.caseOf(id)).status).toBe('answer-window');
    expect((await seller.answer('genuine-from', ['purchase-invoice'], { statement: '一致' })).status).toBe(201);
    expect(await side.caseOf(id)).toMatchObject({ status: 'brand-window' });
    expect(await seller.answer('genuine-from', ['purchase-invoice'], proof)).toMatchObject({ status: 409 });
  });

  test('without its declaration, without a supplier, with another party’s file or of no kind is refused', async () => {
    const { id, seller } = await stage();
    const other = await stage();
    const { body: theirs } = await other.seller.upload('invoice.pdf');
    const answer = (body: object) => side.running.call('POST', `/answers/${seller.link}/counter-notice`, { body });
    const base = { kind: 'genuine-from', declaration: true, ...proof };
    expect(await answer({ ...base, declaration: false })).toMatchObject({ body: { code: 'declaration-needed' } });
    expect(await answer({ kind: 'accepted', declaration: true })).toMatchObject({ body: { code: 'supplier-missing' } });
    expect(await answer({ ...base, exhibits: [{ id: theirs.id, item: 'purchase-invoice' }] })).toMatchObject({
      status: 422,
      body: { code: 'unknown-exhibit' },
    });
    expect(await answer({ ...base, kind: 'excuse' })).toMatchObject({ status: 400, body: { code: 'invalid-request' } });
    expect(await answer({ ...base, except: [id] })).toMatchObject({ status: 409, body: { code: 'wrong-state' } });
    expect((await side.caseOf(id)).status).toBe('answer-window');
  });

  test('that accepts the complaint costs less than silence', async () => {
    const { id, listing, seller } = await stage();
    expect((await seller.answer('accepted', [], { supplier: '某批发部', statement: '购入三件' })).status).toBe(201);
    await side.running.settle();
    expect(await side.caseOf(id)).toMatchObject({ status: 'upheld', decision: 'upheld' });
    const view = await side.running.call('GET', `/sellers/taobao/s${listing}`, { as: reviewer });
    expect(view.body.points).toBe(side.running.rules().strikes.points.minor);
  });

  test('extended once, and only once a side', async () => {
    const { id, seller } = await stage();
    const due = async () => (await side.caseOf(id)).clocks.map((clock: { due: string }) => clock.due);
    const [before] = await due();
    const extend = () => side.running.call('POST', `/answers/${seller.link}/extend`);
    expect((await extend()).status).toBe(200);
    expect((await due())[0] > before).toBe(true);
    expect((await extend()).status).toBe(409);
    await seller.answer('genuine-from', ['purchase-invoice'], proof);
    expect((await post(`/cases/${id}/extend`, side.brand.token)).status).toBe(200);
    expect(await post(`/cases/${id}/extend`, side.brand.token)).toMatchObject({ body: { code: 'already-extended' } });
  });

  test('after the window but in time for proof reopens the case', async () => {
    const { id, listing, seller } = await stage();
    await side.pass(6);
    expect(await side.caseOf(id)).toMatchObject({ status: 'upheld' });
    const points = async () =>
      (await side.running.call('GET', `/sellers/taobao/s${listing}`, { as: reviewer })).body.strikes;
    expect(await points()).toMatchObject([{ cases: [{ contested: false }] }]);
    expect((await seller.answer('genuine-from', ['purchase-invoice'], proof)).status).toBe(201);
    expect(await side.caseOf(id)).toMatchObject({ status: 'brand-window' });
    expect(await points()).toMatchObject([{ cases: [{ contested: true }] }]);
    expect(await side.page(listing)).toBe(404);
    await side.pass(8);
    expect(await side.caseOf(id)).toMatchObject({ status: 'restored' });
    expect(await side.page(listing)).toBe(200);
    expect(side.effects(listing)).toEqual(['listing-hidden', 'listing-reinstated']);
    expect(await points()).toEqual([]);
  });
});

describe('an exhibit', () => {
  const mib = 1024 * 1024;
  const get = async (path: string, as?: string) =>
    side.running.service.app.inject({
      url: `/api/v1${path}`,
      headers: as === undefined ? {} : { authorization: `Bearer ${as}` },
    });

  test('has the type of its bytes, whatever its name', async () => {
    const { seller } = await stage();
    const exe = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]);
    expect(await seller.upload('invoice.pdf', exe)).toMatchObject({ status: 415, body: { code: 'file-type' } });
    const page = Buffer.from('<html><script>alert(1)</script></html>');
    expect(await seller.upload('scan.png', page)).toMatchObject({ status: 415, body: { code: 'file-type' } });
    const png = await sharp({ create: { width: 30, height: 20, channels: 3, background: 'red' } })
      .png()
      .toBuffer();
    expect(await seller.upload('../../etc/发票\u202e.pdf', png)).toMatchObject({
      status: 201,
      body: { mime: 'image/jpeg', name: '发票.pdf', pages: 1, sha256: hash('sha256', png, 'hex') },
    });
    const chat = Buffer.from('\ufeff买家：是正品吗\r\n卖家：是\u202e的');
    const { body } = await seller.upload('chat.txt', chat);
    expect(body).toMatchObject({ mime: 'text/plain', pages: 0 });
    expect((await get(`/answers/${seller.link}/evidence/${body.id}`)).body).toBe('买家：是正品吗\n卖家：是的');
  });

  test('is not empty and has at most 10 MiB', async () => {
    const { seller } = await stage();
    expect(await seller.upload('empty.pdf', Buffer.alloc(0))).toMatchObject({
      status: 400,
      body: { code: 'file-empty' },
    });
    expect(await seller.upload('big.pdf', Buffer.alloc(11 * mib))).toMatchObject({
      status: 413,
      body: { code: 'file-too-large', detail: expect.stringMatching(/"big\.pdf" is larger than 10 MiB/) },
    });
    const padded = Buffer.concat([paper('an invoice'), Buffer.alloc(10 * mib)]).subarray(0, 10 * mib);
    expect(await seller.upload('limit.pdf', padded)).toMatchObject({ status: 201, body: { pages: 1 } });
    const nothing = await side.running.call('POST', `/answers/${seller.link}/exhibits`, { body: { a: 1 } });
    expect(nothing.status).toBeGreaterThanOrEqual(400);
    expect(nothing.status).toBeLessThan(500);
  });

  test('is read by every party as its cleaned copy, by the review team as the original on request', async () => {
    const { id, seller } = await stage();
    const sent = paper('an invoice', 'Chen Wei');
    const { body: kept } = await seller.upload('chen-wei.pdf', sent);
    const { body: note } = await seller.upload('note.html', Buffer.from('收据 12'));
    const exhibits = [kept, note].map((one) => ({ id: one.id, item: 'purchase-invoice' }));
    const { body: unused } = await seller.upload('unused.pdf');
    expect(await seller.answer('genuine-from', [], { exhibits, ...proof })).toMatchObject({ status: 201 });
    const path = `/cases/${id}/exhibits/${kept.id}`;
    expect((await side.caseOf(id)).answer.exhibits).toMatchObject([
      { name: 'purchase-invoice-1.pdf', pages: 1 },
      { name: 'purchase-invoice-2.txt', pages: 0 },
    ]);
    const copies = [
      await get(path, side.brand.token),
      await get(path, reviewer),
      await get(`/answers/${seller.link}/evidence/${kept.id}`),
    ];
    for (const copy of copies) {
      expect(copy.statusCode).toBe(200);
      expect(copy.headers['content-disposition']).toContain('attachment');
      expect(copy.headers['content-security-policy']).toContain('sandbox');
      expect(copy.body).toMatch(/^%PDF-/);
      expect(copy.body).not.toContain('Chen Wei');
    }
    const page = await get(`${path}?page=1`, side.brand.token);
    expect(page.headers['content-type']).toBe('image/jpeg');
    expect(await sharp(page.rawPayload).metadata()).toMatchObject({ format: 'jpeg', width: 2200, height: 1100 });
    expect((await get(`${path}?page=2`, side.brand.token)).statusCode).toBe(404);

    const original = await get(`${path}?original=yes`, reviewer);
    expect(hash('sha256', original.rawPayload, 'hex')).toBe(kept.sha256);
    expect(original.rawPayload.equals(sent)).toBe(true);
    expect(original.headers['content-type']).toBe('application/octet-stream');
    expect((await get(`${path}?original=yes`, side.brand.token)).statusCode).toBe(403);
    // The name shows the file's type, whatever its sender called it; a text states its encoding.
    const text = `/cases/${id}/exhibits/${note.id}`;
    expect((await get(text, side.brand.token)).headers['content-type']).toBe('text/plain; charset=utf-8');
    expect((await get(`${text}?original=yes`, reviewer)).headers['content-disposition']).toContain('note.html.txt');
    expect((await get(`/answers/${seller.link}/evidence/${kept.id}?original=yes`)).statusCode).toBe(403);
    // Uploaded but not submitted: for its owner only.
    expect((await get(`/cases/${id}/exhibits/${unused.id}`, side.brand.token)).statusCode).toBe(404);
    const other = await stage();
    expect((await get(`/answers/${other.seller.link}/evidence/${kept.id}`)).statusCode).toBe(404);
  });
});

describe('a ruling', () => {
  test('has a deadline that the seller sees, until something stops it', async () => {
    const { id, seller } = await contested();
    const open = await seller.notice();
    expect(open.clocks).toMatchObject([{ clock: 'ruling', whose: 'desk' }]);
    const own = (await side.caseOf(id)).clocks;
    expect(open.clocks).toEqual(own.map((clock: object) => ({ ...clock, cases: [id] })));
    expect(open.cases[0].held).toBeUndefined();
    const court = { ground: 'in-litigation', reasons: 'The parties are before a court.' };
    expect((await post(`/desk/cases/${id}/hold`, reviewer, court)).status).toBe(200);
    expect(await seller.notice()).toMatchObject({ clocks: [], cases: [{ held: 'in-litigation' }] });
  });

  test('restores a proven listing, and only a different reviewer decides the appeal', async () => {
    const { id, listing } = await contested();
    expect(await rule(id, 'overturned', { supplier: 'met' })).toMatchObject({ body: { code: 'checklist-incomplete' } });
    expect(await rule(id, 'overturned', noneMet)).toMatchObject({ body: { code: 'ruling-contradicts-checklist' } });
    expect(await rule(id, 'overturned', allMet)).toMatchObject({ status: 200 });
    await side.running.settle();
    expect(await side.page(listing)).toBe(200);
    expect((await post(`/cases/${id}/appeal`, side.brand.token, { grounds: 'The invoice is forged.' })).status).toBe(
      200,
    );
    const decide = (as: string, outcome: string) =>
      post(`/desk/cases/${id}/appeal-decision`, as, { outcome, reasons: 'Looked at again.' });
    expect(await decide(reviewer, 'confirmed')).toMatchObject({ status: 409, body: { code: 'decider-not-distinct' } });
    expect((await decide(appellate, 'reversed')).status).toBe(200);
    await side.running.settle();
    expect(await side.caseOf(id)).toMatchObject({ status: 'upheld', decision: 'upheld' });
    expect(await side.page(listing)).toBe(404);
    expect(side.effects(listing)).toEqual(['listing-hidden', 'listing-reinstated', 'listing-hidden']);
  });

  test('upholds an unproven one, with reasons that both sides read, and costs what it finds', async () => {
    const { id, listing, seller } = await contested();
    expect(await rule(id, 'upheld', allMet)).toMatchObject({ body: { code: 'ruling-contradicts-checklist' } });
    expect((await rule(id, 'upheld', noneMet, reviewer, { gravity: 'minor' })).status).toBe(400);
    expect((await rule(id, 'upheld', noneMet, reviewer, { gravity: 'organised' })).status).toBe(200);
    await side.running.settle();
    expect(await side.caseOf(id)).toMatchObject({ status: 'upheld', reasons: { en: 'By the checklist.' } });
    const shop = await side.running.call('GET', `/sellers/taobao/s${listing}`, { as: reviewer });
    const { points } = side.running.rules().strikes;
    expect(shop.body).toMatchObject({ points: points.organised, status: 'closed' });
    expect(await seller.notice()).toMatchObject({ reasons: { 'zh-CN': 'By the checklist.' }, clocks: [] });
    expect(await side.page(listing)).toBe(404);
    expect((await seller.appeal('新的发票。')).status).toBe(200);
    expect((await seller.notice()).clocks).toMatchObject([{ clock: 'appealDecision', whose: 'desk' }]);
    expect(await seller.appeal('新的发票。')).toMatchObject({ status: 409 });
  });
});
