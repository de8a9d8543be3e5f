import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { paper } from '../../packages/service/src/testing/paper.ts';
import { type BrandSide, startBrandSide } from './brand-side.ts';
import { inboxOf, openNotice } from './seller.ts';

/** A seller's authorisation, deposited once on the page of its own link and checked once. */
let side: BrandSide;
let ann: string;
beforeAll(async () => {
  side = await startBrandSide();
  ann = await side.running.deskUser('ann');
});
afterAll(() => side.running.close());

const call = (method: 'GET' | 'POST', path: string, as?: string, body?: object) =>
  side.running.call(method, path, { ...(as !== undefined && { as }), ...(body && { body }) });

/** The text of a seller's newest message about a clearance, and the signed part of its link. */
async function told(seller: string): Promise<{ subject: string; body: string; link: string }> {
  const inbox = await inboxOf(side.running, 'taobao', seller);
  const message = inbox.find(({ link }) => link?.includes('/clearances/'));
  if (!message?.link) throw new Error(`${seller} was told nothing of a clearance`);
  return { ...message, link: message.link.slice(message.link.lastIndexOf('/') + 1) };
}

async function upload(link: string, text: string): Promise<string> {
  const form = new FormData();
  const bytes = paper(text, 'Zhao Dealer');
  form.append('file', new Blob([new Uint8Array(bytes)], { type: 'application/pdf' }), 'zhao-letter.pdf');
  const request = new Request('http://127.0.0.1/', { method: 'POST', body: form });
  const answer = await side.running.service.app.inject({
    ...{ method: 'POST', url: `/api/v1/shop-clearances/${link}/documents` },
    headers: {
      'content-type': request.headers.get('content-type') ?? '',
      'idempotency-key': `upload-${link}-${text}`,
    },
    payload: Buffer.from(await request.arrayBuffer()),
  });
  expect(answer.statusCode).toBe(201);
  return answer.json().id;
}

const until = '2026-12-31T16:00:00.000Z';

/** The brand asks, and the seller opens the message's link. */
async function invited(seller: string, listing: string): Promise<string> {
  await side.offer(seller, listing);
  const whom = { marketplace: 'taobao', seller };
  expect(await call('POST', '/clearance-invitations', side.brand.token, whom)).toMatchObject({
    status: 201,
    body: { status: 'invited', documents: [], actions: [] },
  });
  await side.running.settle();
  return (await told(seller)).link;
}

async function deposited(link: string, text: string, more: object = {}) {
  const document = await upload(link, text);
  const documents = [{ id: document, item: 'authorisation-letter' }];
  const body = { holder: side.brand.id, documents, until, declaration: true, ...more };
  const answer = await call('POST', `/shop-clearances/${link}`, undefined, body);
  await side.running.settle();
  return answer;
}

describe('an invited seller', () => {
  let link: string;
  let id: string;

  test('reads who asks and what is needed, in their language, without an account', async () => {
    link = await invited('zhao', '10');
    const message = await told('zhao');
    expect(message.body).toContain('岚木工作室');
    const page = await call('GET', `/shop-clearances/${link}`);
    expect(page).toMatchObject({
      status: 200,
      body: {
        language: 'zh-CN',
        holders: [{ id: side.brand.id, name: '岚木工作室', rights: [] }],
        rules: { documents: [{ item: 'authorisation-letter' }, { item: 'supply-invoice' }, { item: 'supply-chain' }] },
      },
    });
    const again = { marketplace: 'taobao', seller: 'zhao' };
    expect(await call('POST', '/clearance-invitations', side.brand.token, again)).toMatchObject({
      status: 409,
      body: { code: 'already-invited' },
    });
  });

  test('deposits their letter, of which the brand gets a copy without data about its maker', async () => {
    const answer = await deposited(link, 'authorised');
    expect(answer).toMatchObject({ status: 201, body: { clearances: [{ status: 'asked' }] } });
    const { items } = (await call('GET', '/clearances?status=asked', side.brand.token)).body;
    expect(items).toMatchObject([{ seller: { key: 'taobao/zhao' }, actions: ['confirm', 'decline'] }]);
    id = items[0].id;
    const [document] = items[0].documents;
    expect(document.name).toBe('authorisation-letter-1.pdf');
    const fetch = (as: string, query = '') =>
      side.running.service.app.inject({
        ...{ method: 'GET', url: `/api/v1/clearances/${id}/documents/${document.id}${query}` },
        headers: { authorization: `Bearer ${as}` },
      });
    const copy = await fetch(side.brand.token);
    expect(copy.headers['content-disposition']).toContain('attachment');
    for (const as of [side.brand.token, ann]) expect((await fetch(as)).body).not.toContain('Zhao Dealer');
    expect((await fetch(side.brand.token, '?page=1')).headers['content-type']).toBe('image/jpeg');
    expect((await fetch(side.brand.token, '?original=yes')).statusCode).toBe(403);
    expect((await fetch(ann, '?original=yes')).body).toContain('Zhao Dealer');
    const mail = (await side.running.mailTo('registry@lanmu.example')).map(({ text }) => text);
    expect(mail.length).toBeGreaterThan(0);
  });

  test('is confirmed by the brand; their goods then go to review, which shows the clearance', async () => {
    const confirmed = await call('POST', `/clearances/${id}/decision`, side.brand.token, { decision: 'confirm' });
    expect(confirmed).toMatchObject({ status: 200, body: { status: 'confirmed', by: 'holder', actions: ['end'] } });
    const filed = await side.file('10');
    expect(filed).toMatchObject({ status: 'desk-review', lane: 'review' });
    for (const reader of [ann, side.brand.token])
      expect((await side.caseOf(filed.case, reader)).clearances).toMatchObject([{ id, documents: [{}] }]);
    expect(await side.page('10')).toBe(200);
    expect((await told('zhao')).subject).toBe('授权已确认');
  });

  test('learns why it ends, and is reminded before its normal end', async () => {
    const ended = await call('POST', `/clearances/${id}/end`, side.brand.token, { reason: 'other-goods-sold' });
    expect(ended).toMatchObject({ status: 200, body: { status: 'ended', reason: 'other-goods-sold' } });
    await side.running.settle();
    expect((await told('zhao')).body).toContain('销售了不在授权范围内的商品');
    await side.offer('zhao', '11');
    expect(await side.file('11')).toMatchObject({ lane: 'expedited' });
  });
});

describe('where the brand is silent', () => {
  test('it is reminded, then the review team decides and states its ground; the clearance ends by itself', async () => {
    const link = await invited('qian', '20');
    await deposited(link, 'an invoice');
    await side.pass(15);
    const tasks = (await call('GET', '/desk/tasks?kind=clearance', ann)).body.items;
    expect(tasks).toMatchObject([{ seller: 'taobao/qian', participant: side.brand.id }]);
    const [waiting] = (await call('GET', '/clearances?status=with-desk', ann)).body.items;
    const decide = (body: object) => call('POST', `/clearances/${waiting.id}/decision`, ann, body);
    expect(await decide({ decision: 'confirm' })).toMatchObject({ status: 409, body: { code: 'ground-needed' } });
    const term = new Date(side.running.clock.now().getTime() + 40 * 86_400_000).toISOString();
    const words = '已核对发票。';
    const given = await decide({ decision: 'confirm', ground: 'documents-in-order', until: term, words });
    expect(given).toMatchObject({ status: 200, body: { status: 'confirmed', by: 'desk', words } });
    expect((await call('GET', '/desk/tasks?kind=clearance', ann)).body.items).toEqual([]);
    const theirs = (await call('GET', '/clearances?status=confirmed', side.brand.token)).body.items;
    expect(theirs).toMatchObject([{ id: waiting.id, actions: [] }]);
    const end = await call('POST', `/clearances/${waiting.id}/end`, side.brand.token, { reason: 'given-by-mistake' });
    expect(end).toMatchObject({ status: 409, body: { code: 'not-for-this-actor' } });
    await side.pass(11);
    expect((await told('qian')).subject).toBe('您的授权确认即将到期');
    await side.pass(31);
    expect((await told('qian')).subject).toBe('授权确认已到期');
    expect((await call('GET', '/clearances?status=expired', ann)).body.items).toContainEqual(
      expect.objectContaining({ id: waiting.id }),
    );
    expect(await side.file('20')).toMatchObject({ lane: 'expedited' });
  });
});

describe('from the page of a case', () => {
  test('a seller asks the complainant, for a right and listings of the case; no other participant learns of it', async () => {
    await side.offer('sun', '30');
    await side.file('30');
    const seller = await openNotice(side.running, 'taobao', 'sun');
    expect((await call('GET', `/shop-clearances/${seller.link}`)).status).toBe(404);
    const ask = () => call('POST', `/answers/${seller.link}/clearance-link`);
    expect(await ask()).toMatchObject({ status: 202 });
    const sentAlready = { status: 409, body: { code: 'link-sent-already' } };
    expect(await ask(), 'while it has yet to be sent').toMatchObject(sentAlready);
    await side.running.settle();
    const { link } = await told('sun');
    expect(await ask()).toMatchObject(sentAlready);
    const page = (await call('GET', `/shop-clearances/${link}`)).body;
    expect(page.holders).toMatchObject([{ id: side.brand.id, rights: [{ id: side.right, mark: '岚木' }] }]);
    // The seller was not notified of a complaint in review, so it reveals no complainant.
    const other = await side.running.participant(
      { office: 'CN', number: '9008', owner: '山外', contact: 'registry@shanwai.example' },
      { mark: '山外', classes: [18] },
    );
    const theirs = (await call('GET', '/rights', other.token)).body.items[0].id;
    const targets = [{ kind: 'listing', marketplace: 'taobao', id: '30' }];
    const complaint = { right: theirs, reason: 'trademark', targets, declaration: true };
    expect((await call('POST', '/complaints', other.token, complaint)).status).toBe(201);
    await side.running.settle();
    expect((await call('GET', `/shop-clearances/${link}`)).body.holders).toHaveLength(1);
    const rights = [side.right];
    expect(await deposited(link, 'a letter', { rights: ['cn-1'] })).toMatchObject({
      status: 422,
      body: { code: 'unknown-right' },
    });
    expect(await deposited(link, 'a letter', { holder: 'nobody' })).toMatchObject({ status: 404 });
    expect(await deposited(link, 'a letter', { until: '2029-01-01T00:00:00.000Z' })).toMatchObject({
      body: { code: 'term-too-long' },
    });
    const asked = await deposited(link, 'a letter', { rights, listings: ['31'], goods: '托特包' });
    expect(asked.body.clearances).toMatchObject([{ status: 'asked', listings: ['31'], goods: '托特包' }]);
    const stranger = await side.running.participant(
      { office: 'CN', number: '9007', owner: '别家', contact: 'registry@else.example' },
      { mark: '别家', classes: [18] },
    );
    expect((await call('GET', '/clearances', stranger.token)).body.items).toEqual([]);
    const [{ id, documents }] = asked.body.clearances;
    const asStranger = (path: string, body: object) => call('POST', `/clearances/${id}/${path}`, stranger.token, body);
    expect((await asStranger('decision', { decision: 'confirm' })).status).toBe(404);
    expect((await asStranger('end', { reason: 'given-by-mistake' })).status).toBe(404);
    const download = await call('GET', `/clearances/${id}/documents/${documents[0].id}`, stranger.token);
    expect(download.status).toBe(404);
    const declined = { decision: 'decline', reason: 'no-longer-valid', words: '授权于一月到期。' };
    expect((await call('POST', `/clearances/${id}/decision`, side.brand.token, declined)).status).toBe(200);
    await side.running.settle();
    expect((await told('sun')).body).toContain('文件已过有效期');
    const after = (await call('GET', `/shop-clearances/${link}`)).body.clearances;
    expect(after).toMatchObject([{ status: 'declined', reason: 'no-longer-valid', words: '授权于一月到期。' }]);
    expect(await deposited(link, 'a letter')).toMatchObject({ status: 409, body: { code: 'nothing-new' } });
  });
});
