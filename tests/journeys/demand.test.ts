import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BrandSide, startBrandSide } from './brand-side.ts';
import { inboxOf, type SellerSide, takenDown } from './seller.ts';

/** A demand for money to withdraw a complaint: the seller reports it, and the brand learns only what concerns itself. */
let side: BrandSide;
let ann: string;
let bo: string;
beforeAll(async () => {
  side = await startBrandSide();
  ann = await side.running.deskUser('ann');
  bo = await side.running.deskUser('bo');
});
afterAll(() => side.running.close());

const call = (method: 'GET' | 'POST', path: string, as?: string, body?: object) =>
  side.running.call(method, path, { ...(as !== undefined && { as }), ...(body && { body }) });

async function reported(seller: SellerSide, more: object = {}) {
  const { body: screenshot } = await seller.upload('screenshot.pdf');
  const facts = { channel: 'messenger', on: '2026-03-02', amount: { amount: '5000.00', currency: 'CNY' } };
  const said = { ...facts, words: '对方在微信上说付五千元就撤诉。', ...more };
  const body = { kind: 'demand', said, documents: [screenshot.id] };
  const answer = await call('POST', `/answers/${seller.link}/matters`, undefined, body);
  await side.running.settle();
  return answer;
}

/** Everything that the brand can read about a case and its own record. */
const seenByBrand = async (id: string) => {
  const [detail, bundles, me] = await Promise.all([
    call('GET', `/cases/${id}`, side.brand.token),
    call('GET', '/bundles', side.brand.token),
    call('GET', '/me', side.brand.token),
  ]);
  return [detail.body, bundles.body, me.body];
};

test('the report goes only to the review team, with its facts and its screenshot', async () => {
  const { id, seller } = await takenDown(side, 'w1', '1');
  const before = await seenByBrand(id);
  expect(await reported(seller)).toMatchObject({ status: 201, body: { cases: [{ case: id }] } });
  expect(await seenByBrand(id)).toEqual(before);
  const page = await seller.notice();
  expect(page).toMatchObject({ matters: [{ kind: 'demand', at: expect.any(String) }] });
  expect(page.actions).not.toContain('report-demand');
  expect(await reported(seller)).toMatchObject({ status: 409 });
  const tasks = (await call('GET', '/desk/tasks?kind=demand', ann)).body.items;
  expect(tasks).toMatchObject([{ case: id, due: expect.any(String) }]);
  const atDesk = await side.caseOf(id, ann);
  expect(atDesk.actions).toContain('decide-demand');
  expect(atDesk.matters).toMatchObject([
    {
      said: { channel: 'messenger', on: '2026-03-02', amount: { amount: '5000.00', currency: 'CNY' } },
      documents: [{}],
    },
  ]);
  const [{ id: document }] = atDesk.matters[0].documents;
  expect((await call('GET', `/cases/${id}/exhibits/${document}`, side.brand.token)).status).toBe(404);
  const [message] = await inboxOf(side.running, 'taobao', 'w1');
  expect(message?.subject).toBe('已收到您的举报');
});

test('a confirmed demand reverses the settlement, and counts; a different reviewer may decide otherwise', async () => {
  const { id, seller } = await takenDown(side, 'w2', '2');
  await reported(seller);
  const settled = await call('POST', `/cases/${id}/withdraw`, side.brand.token, { kind: 'settled', keepDown: true });
  expect(settled.status).toBe(200);
  await side.running.settle();
  expect(await side.page('2')).toBe(404);
  const [{ id: matter }] = (await side.caseOf(id, ann)).matters;
  const about = { kind: 'demand', matter, reasons: '截图与转账记录一致。' };
  const decide = (finding: string, as: string) => call('POST', `/desk/cases/${id}/findings`, as, { ...about, finding });
  expect(await decide('extortion-found', side.brand.token)).toMatchObject({ status: 403 });
  expect(await decide('extortion-found', ann)).toMatchObject({ status: 200 });
  await side.running.settle();
  expect(await side.page('2')).toBe(200);
  expect((await side.caseOf(id)).timeline.map(({ type }: { type: string }) => type)).toContain('matter-found');
  expect(
    (await call('GET', '/desk/tasks?kind=demand', ann)).body.items.map((one: { case: string }) => one.case),
  ).not.toContain(id);
  const mails = await side.running.mailTo('registry@lanmu.example');
  expect(JSON.stringify(mails)).not.toContain('微信');
  // Not again without something new, and the refusal says what that could be.
  const again = await side.file('2');
  expect(again.refused).toMatchObject([{ code: 'already-decided', message: expect.stringContaining('evidence') }]);
  expect(await decide('not-found', ann)).toMatchObject({ status: 409, body: { code: 'decider-not-distinct' } });
  expect(await decide('not-found', bo)).toMatchObject({ status: 200 });
});
