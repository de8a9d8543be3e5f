import { afterAll, beforeAll, expect, test } from 'vitest';
import { paper } from '../../packages/service/src/testing/paper.ts';
import { type BrandSide, startBrandSide } from './brand-side.ts';
import { uploadDocument } from './own-document.ts';
import { openNotice } from './seller.ts';

/** A withdrawn matter is filed again with something new, and with nothing else; the seller sees it. */
let side: BrandSide;
let desk: string;
beforeAll(async () => {
  side = await startBrandSide();
  desk = await side.running.deskUser('ann');
});
afterAll(() => side.running.close());

const document = (text: string) => paper(text, 'Li');

const upload = (as: string | undefined, bytes: Buffer, name?: string) => uploadDocument(side.running, as, bytes, name);

const withdraw = async (id: string) => {
  await side.running.call('POST', `/cases/${id}/withdraw`, { as: side.brand.token, body: { kind: 'mistake' } });
  await side.pulled();
};

test('without anything new it is refused, and the refusal names the earlier case and what would be new', async () => {
  await side.offer('w1', '1');
  const { case: first } = await side.file('1');
  await withdraw(first);
  const again = await side.file('1');
  expect(again.refused).toMatchObject([
    { code: 'already-decided', case: first, message: expect.stringContaining('Attach it to the new complaint') },
  ]);
  const check = await side.running.call('POST', '/complaints/check', {
    as: side.brand.token,
    body: {
      ...{ right: side.right, reason: 'counterfeit', declaration: true },
      targets: [{ kind: 'listing', marketplace: 'taobao', id: '1' }],
    },
  });
  expect(check.body.results).toMatchObject([{ accepted: false, refused: [{ case: first }] }]);
});

test('with a new document it is accepted; the seller reads what it is, and gets a copy', async () => {
  await side.offer('w2', '2');
  const { case: first } = await side.file('2');
  await withdraw(first);
  const bytes = document('what was bought');
  const { status, body: uploaded } = await upload(side.brand.token, bytes);
  expect(status).toBe(201);
  const evidence = [{ id: uploaded.id, kind: 'test-purchase' }];
  const again = await side.file('2', { evidence });
  expect(again).toMatchObject({ status: 'removing', refused: [] });
  const { case: second } = again;

  const seller = await openNotice(side.running, 'taobao', 'w2');
  const notice = await seller.notice();
  expect(notice.evidence).toMatchObject([
    { id: uploaded.id, kind: 'test-purchase', name: 'test-purchase-1.pdf', sha256: uploaded.sha256 },
  ]);
  expect(JSON.stringify(notice)).not.toContain('report.pdf');
  expect(JSON.stringify(notice.statement)).toContain('a test purchase');
  const get = (url: string, as?: string) =>
    side.running.service.app.inject({
      url: `/api/v1${url}`,
      ...(as && { headers: { authorization: `Bearer ${as}` } }),
    });
  const copy = await get(`/answers/${seller.link}/evidence/${uploaded.id}`);
  expect(copy.statusCode).toBe(200);
  expect(copy.body).toContain('%PDF-');
  expect(copy.body).not.toContain('(Li)');
  expect((await get(`/cases/${second}/exhibits/${uploaded.id}?original=yes`, desk)).body).toContain('(Li)');
  expect((await side.caseOf(second)).evidence).toMatchObject([{ kind: 'test-purchase' }]);
  const packet = await side.running.call('GET', `/cases/${second}/packet`, { as: side.brand.token });
  expect(packet.body.parts.packet.body.claim.evidence).toEqual([{ kind: 'test-purchase', sha256: uploaded.sha256 }]);

  // The same bytes are not new a second time, under any name.
  await withdraw(second);
  const { body: same } = await upload(side.brand.token, bytes, 'another-name.pdf');
  expect(await side.file('2', { evidence: [{ id: same.id, kind: 'comparison' }] })).toMatchObject({
    status: 'refused',
    refused: [{ code: 'already-decided', case: second }],
  });
});

test('a complaint needs none; another’s document, or one of no kind, is refused, and outsiders cannot read one', async () => {
  await side.offer('w3', '3');
  const rival = await side.running.participant(
    { office: 'CN', number: '9002', owner: '清河工坊', contact: 'mark@qinghe.example' },
    { mark: '清河', classes: [18] },
  );
  const { body: theirs } = await upload(rival.token, document('theirs'));
  const file = (evidence: object[]) =>
    side.running.call('POST', '/complaints', {
      as: side.brand.token,
      body: {
        ...{ right: side.right, reason: 'counterfeit', declaration: true, evidence },
        targets: [{ kind: 'listing', marketplace: 'taobao', id: '3' }],
      },
    });
  expect(await file([{ id: theirs.id, kind: 'comparison' }])).toMatchObject({
    status: 422,
    body: { code: 'unknown-exhibit' },
  });
  expect(await file([{ id: theirs.id, kind: 'rumour' }])).toMatchObject({ status: 400 });
  expect((await upload(undefined, document('x'))).status).toBe(401);
  const byTheDesk = await upload(desk, document('x'));
  expect(byTheDesk.status).toBe(201);
  expect(await file([{ id: byTheDesk.body.id, kind: 'comparison' }])).toMatchObject({
    status: 422,
    body: { code: 'unknown-exhibit' },
  });
  expect(await upload(side.brand.token, Buffer.from('MZ\0 no document'))).toMatchObject({ status: 415 });
  expect(await file([])).toMatchObject({ status: 201 });
  await side.running.settle();
  const seller = await openNotice(side.running, 'taobao', 'w3');
  expect((await seller.notice()).evidence).toEqual([]);
});
