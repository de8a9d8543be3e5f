import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BrandSide, startBrandSide } from './brand-side.ts';
import { inboxOf, takenDown } from './seller.ts';

/** A seller writes after every deadline: nothing is lost, nothing changes, and the remaining remedy is named. */
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

const words = { statement: '进货时老板说是正品。', identifiers: [{ item: 'supplier', text: '某批发部' }] };

test('a late statement is kept, shown to both sides and the review team, and answered with the appeal', async () => {
  const { id, seller } = await takenDown(side, 'r1', '1');
  await side.pass(60);
  expect(await seller.notice()).toMatchObject({ recorded: [], actions: expect.arrayContaining(['add-to-record']) });
  const before = await side.caseOf(id);
  const sent = await seller.answer('genuine-from', ['purchase-invoice'], words);
  expect(sent).toMatchObject({ status: 201, body: { cases: [{ case: id, status: 'upheld' }] } });
  const { recorded } = sent.body as { recorded: { case: string; redress: { en: string; 'zh-CN': string } }[] };
  expect(recorded).toMatchObject([
    {
      case: id,
      redress: { en: expect.stringMatching(/appeal until .*2026.*court/s), 'zh-CN': expect.stringContaining('复核') },
    },
  ]);
  await side.running.settle();

  const [message] = await inboxOf(side.running, 'taobao', 'r1');
  expect(message?.subject).toBe('您提交的内容已存入案件');
  expect(message?.body).toContain(recorded[0]?.redress['zh-CN']);
  const page = await seller.notice();
  expect(page).toMatchObject({
    recorded: [{ kind: 'genuine-from', statement: words.statement, exhibits: [{ name: 'purchase-invoice.pdf' }] }],
    left: recorded[0]?.redress,
  });

  const brand = await side.caseOf(id);
  expect(brand).toMatchObject({
    status: 'upheld',
    clocks: before.clocks,
    recorded: [{ statement: words.statement, identifiers: [], exhibits: [{ item: 'purchase-invoice' }] }],
  });
  expect(brand.timeline.at(-1)).toMatchObject({ type: 'answer-recorded', by: 'seller', detail: { exhibits: 2 } });
  const [exhibit] = brand.recorded[0].exhibits;
  expect(exhibit.name).not.toBe('purchase-invoice.pdf');
  const copy = await side.running.service.app.inject({
    url: `/api/v1/cases/${id}/exhibits/${exhibit.id}`,
    headers: { authorization: `Bearer ${side.brand.token}` },
  });
  expect([copy.statusCode, copy.body.slice(0, 5)]).toEqual([200, '%PDF-']);
  const atDesk = await side.caseOf(id, ann);
  expect(atDesk.recorded).toMatchObject([{ identifiers: [{ text: '某批发部' }] }]);
  expect(JSON.stringify(await side.running.mailTo('registry@lanmu.example'))).not.toContain('某批发部');
});

test('after an appeal’s decision no internal remedy is left, and more than the rules keep is refused with the remaining one', async () => {
  const { id, seller } = await takenDown(side, 'r2', '2');
  await side.pass(60);
  await seller.appeal('货是正品。');
  // The deciding reviewer reads why; the other side learns that there is an appeal.
  expect((await side.caseOf(id, ann)).appeal).toMatchObject({ by: 'seller', grounds: '货是正品。' });
  expect((await side.caseOf(id)).appeal.grounds).toBeUndefined();
  expect((await seller.notice()).appeal).toEqual({ by: 'seller', openedAt: side.running.clock.now().toISOString() });
  const sent = await seller.answer('genuine-from', [], words);
  expect(sent.body).toMatchObject({ recorded: [{ redress: { en: expect.stringContaining('An appeal is open') } }] });
  await call('POST', `/desk/cases/${id}/appeal-decision`, bo, { outcome: 'confirmed', reasons: '没有新的证据。' });
  await side.running.settle();
  for (const kind of ['genuine-from', 'second-hand']) {
    expect(await seller.answer(kind, [], { statement: kind })).toMatchObject({
      status: 201,
      body: {
        recorded: [{ redress: { en: expect.stringMatching(/^This programme offers no further remedy.*court/) } }],
      },
    });
  }
  expect(await seller.answer('genuine-from', [], words)).toMatchObject({ status: 409, body: { code: 'record-full' } });
  const page = await seller.notice();
  expect(page.appeal).toBeUndefined();
  expect(page.recorded.map(({ statement }: { statement: string }) => statement)).toHaveLength(3);
  expect(page.left['zh-CN']).toContain('本项目内已无其他救济途径');
});

test('a statement between the last instant and the programme’s decision is late proof', async () => {
  const { id, seller } = await takenDown(side, 'r3', '3');
  const { clocks } = await side.caseOf(id);
  const due = Date.parse(clocks.find(({ clock }: { clock: string }) => clock === 'answer').due);
  side.running.clock.advance(due - side.running.clock.now().getTime());
  expect(await side.caseOf(id)).toMatchObject({ status: 'answer-window' });
  const sent = await seller.answer('genuine-from', ['purchase-invoice'], words);
  expect(sent).toMatchObject({ status: 201, body: { cases: [{ status: 'brand-window' }], recorded: [] } });
  await side.running.settle();
  const { timeline } = await side.caseOf(id);
  expect(timeline.map(({ type }: { type: string }) => type)).toEqual(
    expect.arrayContaining(['case-upheld', 'late-proof-received']),
  );
});
