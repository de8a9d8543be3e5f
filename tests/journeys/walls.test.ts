import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrandSide, type Participant, startBrandSide } from './brand-side.ts';
import { openNotice, type SellerSide } from './seller.ts';

/** Data of another participant or seller looks exactly like missing data: status, body and everything else. */
let side: BrandSide;
let stranger: Participant;
let theirs: { case: string; exhibit: string; brand: string; seller: SellerSide; listing: string };

beforeAll(async () => {
  side = await startBrandSide();
  stranger = await side.running.participant(
    { office: 'CN', number: '9002', owner: '远山皮具', contact: 'registry@yuanshan.example' },
    { mark: '远山', classes: [18] },
  );
  const brand = { name: '岚木', marks: [{ text: '岚木' }], classes: [18], territories: ['CN'] };
  const added = await side.running.call('POST', '/brands', { as: side.brand.token, body: brand });
  await side.offer('s1', '1');
  await side.offer('s2', '2');
  const filed = await side.file('1');
  const seller = await openNotice(side.running, 'taobao', 's1');
  const proof = { supplier: '岚木', statement: '一致' };
  expect((await seller.answer('genuine-from', ['purchase-invoice'], proof)).status).toBe(201);
  const exhibit = (await side.caseOf(filed.case)).answer.exhibits[0].id;
  theirs = { case: filed.case, exhibit, brand: added.body.id, seller, listing: '1' };
  await side.file('2');
});
afterAll(() => side.running.close());

/** The answer's bytes without the given ids, so that only the programme's own text is compared. */
async function blotted(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, as: string | undefined, body?: object) {
  const answer = await side.running.service.app.inject({
    method,
    url: `/api/v1${path}`,
    headers: {
      ...(as !== undefined && { authorization: `Bearer ${as}` }),
      ...(method !== 'GET' && { 'idempotency-key': randomUUID() }),
    },
    ...(body && { payload: body }),
  });
  const ids = path.split('/').filter((part) => part.length > 12 || /^cn-/.test(part));
  const text = ids.reduce((payload, id) => payload.replaceAll(id, '#'), answer.payload);
  return { status: answer.statusCode, text, type: answer.headers['content-type'] };
}

describe('another participant’s', () => {
  interface Ids {
    readonly case: string;
    readonly exhibit: string;
    readonly brand: string;
    readonly right: string;
  }
  const absent: Ids = { case: randomUUID(), exhibit: randomUUID(), brand: randomUUID(), right: 'cn-77777' };
  const entry = { name: '远山', marks: [{ text: '远山' }], classes: [18], territories: ['CN'] };
  const mandate = () => ({ agent: stranger.id, until: '2027-01-01T00:00:00.000Z' });

  test.each<['GET' | 'POST' | 'PUT' | 'DELETE', string, (ids: Ids) => string, (() => object)?]>([
    ['GET', 'case', (ids) => `/cases/${ids.case}`],
    ['GET', 'exhibit', (ids) => `/cases/${ids.case}/exhibits/${ids.exhibit}`],
    ['POST', 'claim to stand behind', (ids) => `/cases/${ids.case}/stand-behind`, () => ({})],
    ['POST', 'claim to withdraw', (ids) => `/cases/${ids.case}/withdraw`, () => ({ kind: 'mistake' })],
    ['POST', 'decision to appeal', (ids) => `/cases/${ids.case}/appeal`, () => ({ grounds: 'x' })],
    ['POST', 'window to extend', (ids) => `/cases/${ids.case}/extend`],
    ['POST', 'right to act under', (ids) => `/rights/${ids.right}/mandates`, mandate],
    ['DELETE', 'mandate', (ids) => `/rights/${ids.right}/mandates/${randomUUID()}`],
    ['POST', 'right to confirm', (ids) => `/rights/${ids.right}/confirm`, () => ({ code: '123456' })],
    ['PUT', 'brand', (ids) => `/brands/${ids.brand}`, () => entry],
  ])('%s %s', async (method, _what, pathOf, body) => {
    const foreign = await blotted(method, pathOf({ ...theirs, right: side.right }), stranger.token, body?.());
    expect(foreign.status).toBe(404);
    expect(foreign).toEqual(await blotted(method, pathOf(absent), stranger.token, body?.()));
  });

  test('own case, but an exhibit of another case', async () => {
    await side.offer('s3', '3', { title: '远山 钱包' });
    const body = { right: 'cn-9002', reason: 'counterfeit', declaration: true };
    const targets = [{ kind: 'listing', marketplace: 'taobao', id: '3' }];
    const filed = await side.running.call('POST', '/complaints', { as: stranger.token, body: { ...body, targets } });
    await side.running.settle();
    const own = filed.body.bundles[0].cases[0].case;
    const foreign = await blotted('GET', `/cases/${own}/exhibits/${theirs.exhibit}`, stranger.token);
    expect(foreign).toEqual(await blotted('GET', `/cases/${own}/exhibits/${randomUUID()}`, stranger.token));
    expect(foreign.status).toBe(404);
  });

  test('no list contains any of it', async () => {
    for (const path of ['/bundles?limit=100', '/findings?limit=100', '/rights', '/brands', '/me']) {
      const { text } = await blotted('GET', path, stranger.token);
      for (const secret of [theirs.case, theirs.brand, side.right, side.brand.id, '岚木']) {
        expect(text.includes(secret), `${path} ${secret}`).toBe(false);
      }
    }
    const search = await side.running.call('GET', `/bundles?q=${encodeURIComponent('岚木')}`, { as: stranger.token });
    expect(search.body.items).toEqual([]);
  });
});

describe('a seller’s link', () => {
  test('is not a session: it opens no page of a participant or the desk', async () => {
    for (const path of ['/me', '/bundles', `/cases/${theirs.case}`, '/desk/tasks', '/sellers']) {
      expect((await blotted('GET', path, theirs.seller.link)).status).toBe(401);
    }
  });

  test('reveals nothing of another seller’s case', async () => {
    const other = await openNotice(side.running, 'taobao', 's2');
    const notice = JSON.stringify(await other.notice());
    for (const secret of [theirs.case, theirs.exhibit, 's1 店', '"1"', 'purchase-invoice.pdf']) {
      expect(notice).not.toContain(secret);
    }
    const excluded = await side.running.call('POST', `/answers/${other.link}/counter-notice`, {
      body: { kind: 'amended', declaration: true, exhibits: [{ id: theirs.exhibit, item: 'before-and-after' }] },
    });
    const nowhere = await side.running.call('POST', `/answers/${other.link}/counter-notice`, {
      body: { kind: 'amended', declaration: true, exhibits: [{ id: randomUUID(), item: 'before-and-after' }] },
    });
    expect([excluded.status, excluded.body.code]).toEqual([nowhere.status, nowhere.body.code]);
    expect(excluded.body.code).toBe('unknown-exhibit');
  });
});
