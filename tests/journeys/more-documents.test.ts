/** Documents that a seller adds after its answer, or sends with an appeal; and all cases of its shop behind one link. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { paper } from '../../packages/service/src/testing/paper.ts';
import { type BrandSide, startBrandSide } from './brand-side.ts';
import { noneMet, proof, stages } from './contest.ts';
import { inboxOf } from './seller.ts';

let side: BrandSide;
let reviewer: string;

beforeAll(async () => {
  side = await startBrandSide();
  reviewer = await side.running.deskUser('reviewer');
});
afterAll(() => side.running.close());

const stage = stages(() => side, 100);
const post = (path: string, as: string, body: object = {}) => side.running.call('POST', path, { as, body });

describe('more documents', () => {
  test('join an answer while the rights holder’s time runs, and are read by both sides and the desk', async () => {
    const { id, seller } = await stage();
    const add = async (...ids: string[]) =>
      side.running.call('POST', `/answers/${seller.link}/documents`, {
        body: { exhibits: ids.map((one) => ({ id: one, item: 'purchase-invoice' })) },
      });
    const { body: early } = await seller.upload('early.pdf', paper('early'));
    expect(await add(early.id)).toMatchObject({ status: 409, body: { code: 'wrong-state' } });
    expect((await seller.answer('genuine-from', ['purchase-invoice'], proof)).status).toBe(201);
    const { clocks } = await side.caseOf(id);
    expect((await seller.notice()).actions).toContain('add-documents');
    const { body: more } = await seller.upload('clearer.pdf', paper('clearer'));
    expect(await add(more.id)).toMatchObject({ status: 201, body: { cases: [{ case: id, status: 'brand-window' }] } });
    expect(await add(more.id)).toMatchObject({ status: 409 });
    const detail = await side.caseOf(id);
    expect(detail.answer.exhibits.map((one: { name: string }) => one.name)).toEqual([
      'purchase-invoice-1.pdf',
      'purchase-invoice-2.pdf',
    ]);
    expect(detail.clocks).toEqual(clocks);
    expect(detail.timeline.map((one: { type: string }) => one.type)).toContain('answer-supplemented');
    expect((await post(`/cases/${id}/stand-behind`, side.brand.token)).status).toBe(200);
    expect(await add(early.id)).toMatchObject({ status: 409 });
  });

  test('go with an appeal, for the desk and the seller alone', async () => {
    const { id, seller } = await stage();
    expect((await seller.answer('genuine-from', ['purchase-invoice'], proof)).status).toBe(201);
    expect((await post(`/cases/${id}/stand-behind`, side.brand.token)).status).toBe(200);
    const ruling = { outcome: 'upheld', checklist: noneMet, reasons: 'The invoice cannot be read.' };
    expect((await post(`/desk/cases/${id}/ruling`, reviewer, ruling)).status).toBe(200);
    const { body: file } = await seller.upload('clearer.pdf', paper('a clearer invoice'));
    const appeal = (documents: string[]) =>
      side.running.call('POST', `/answers/${seller.link}/appeal`, { body: { grounds: 'It can be read.', documents } });
    expect(await appeal(['missing'])).toMatchObject({ status: 422, body: { code: 'unknown-exhibit' } });
    expect((await appeal([file.id])).status).toBe(200);
    expect((await side.caseOf(id, reviewer)).appeal).toMatchObject({
      grounds: 'It can be read.',
      documents: [{ id: file.id, name: 'clearer.pdf', item: 'appeal' }],
    });
    expect((await side.caseOf(id)).appeal).not.toHaveProperty('documents');
    const read = (as: string) => side.running.call('GET', `/cases/${id}/exhibits/${file.id}`, { as });
    expect((await read(side.brand.token)).status).toBe(404);
  });
});

test('all cases of a shop are behind a link of their own, what is the shop’s turn first', async () => {
  await side.offer('s300', '301');
  await side.offer('s300', '302');
  const first = await side.file('301');
  await side.file('302');
  const links = async (page: string) =>
    (await inboxOf(side.running, 'taobao', 's300')).flatMap(({ link }) =>
      link?.includes(page) ? [link.split('/').at(-1) ?? ''] : [],
    );
  const [link] = (await links('/answer/')).toReversed();
  const answered = { kind: 'accepted', declaration: true, supplier: '某批发部', statement: '购入三件' };
  expect((await side.running.call('POST', `/answers/${link}/counter-notice`, { body: answered })).status).toBe(201);
  await side.running.settle();
  expect((await side.caseOf(first.case)).status).toBe('upheld');
  expect((await side.running.call('POST', `/answers/${link}/shop-link`)).status).toBe(202);
  expect(await side.running.call('POST', `/answers/${link}/shop-link`)).toMatchObject({
    status: 409,
    body: { code: 'link-sent-already' },
  });
  await side.running.settle();
  const [shop] = await links('/shop-notice/');
  expect((await side.running.call('GET', `/shop-notices/${link}`)).status).toBe(404);
  const { body } = await side.running.call('GET', `/shop-notices/${shop}`);
  expect(body).toMatchObject({
    status: 'open',
    decisions: [
      {
        title: '岚木 托特包 302',
        cases: 1,
        status: 'answer-window',
        next: { whose: 'seller', due: expect.any(String) },
      },
      { title: '岚木 托特包 301', cases: 1, status: 'upheld' },
    ],
  });
  const again = await side.running.call('GET', `/answers/${body.decisions[0].link}`);
  expect(again.body.cases).toMatchObject([{ status: 'answer-window' }]);
});
