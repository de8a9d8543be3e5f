import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BrandSide, startBrandSide } from './brand-side.ts';
import { allMet, proof, type Stage, stages } from './contest.ts';

/** Rulings on contests: the findings on the proof and the rights holder's reaction determine the outcome; another one needs a reason. */
let side: BrandSide;
let desk: string;
let removed: () => Promise<Stage>;
beforeAll(async () => {
  side = await startBrandSide();
  desk = await side.running.deskUser('desk');
  removed = stages(() => side, 700);
});
afterAll(() => side.running.close());

const tied = { ...allMet, 'purchase-invoice': 'unverifiable' };

async function contested(): Promise<Stage> {
  const stage = await removed();
  await stage.seller.answer('genuine-from', ['purchase-invoice', 'same-goods'], proof);
  await side.running.settle();
  const stood = await side.running.call('POST', `/cases/${stage.id}/stand-behind`, { as: side.brand.token, body: {} });
  expect(stood.status).toBe(200);
  return stage;
}
const ask = (id: string, checklist: object, as = desk) =>
  side.running.call('POST', `/desk/cases/${id}/ruling/check`, { as, body: { checklist } });
const rule = async (id: string, body: object) => {
  const answer = await side.running.call('POST', `/desk/cases/${id}/ruling`, {
    as: desk,
    body: { reasons: 'Read together.', ...body },
  });
  await side.running.settle();
  return answer;
};

test('the review team sees the resulting outcome before it rules, and asking decides nothing', async () => {
  const { id } = await contested();
  expect((await ask(id, tied)).body).toMatchObject({
    proof: { level: 'unverifiable', text: { 'zh-CN': expect.stringContaining('无法核实') } },
    brand: { answer: 'bare' },
    usual: 'upheld',
    against: [{ reason: 'claim-does-not-fit' }, { reason: 'no-better-proof', text: { en: expect.any(String) } }],
  });
  expect((await ask(id, { ...allMet, supplier: 'verified' })).body).toMatchObject({ usual: 'overturned', against: [] });
  expect((await ask(id, tied, side.brand.token)).status).toBe(403);
  expect((await side.caseOf(id)).status).toBe('ruling');
});

test('the check refuses the same as the ruling, with the same answer', async () => {
  const { id } = await contested();
  const same = async (checklist: object, code: string) => {
    const checked = await ask(id, checklist);
    expect(checked).toMatchObject({ status: 409, body: { code } });
    const { status, body } = await rule(id, { outcome: 'upheld', checklist });
    expect({ status, code: body.code, errors: body.errors }).toEqual({
      ...{ status: 409, code, errors: checked.body.errors },
    });
  };
  await same({}, 'checklist-incomplete');
  const { supplier: _, ...some } = allMet;
  await same(some, 'checklist-incomplete');
  await same({ ...tied, 'no-such-item': 'met' }, 'checklist-incomplete');
  const hold = { ground: 'in-litigation', reasons: 'A court has it.' };
  expect((await side.running.call('POST', `/desk/cases/${id}/hold`, { as: desk, body: hold })).status).toBe(200);
  await same(tied, 'case-on-hold');
  const release = { outcome: 'upheld', reasons: 'The court found so.' };
  expect((await side.running.call('POST', `/desk/cases/${id}/release`, { as: desk, body: release })).status).toBe(200);
  await same(tied, 'wrong-state');
});

test('a tie stays down; another outcome needs a named reason, and both sides read it', async () => {
  const { id, listing, seller } = await contested();
  expect(await rule(id, { outcome: 'overturned', checklist: tied })).toMatchObject({
    status: 409,
    body: { code: 'ruling-needs-reason' },
  });
  const wrong = await rule(id, { outcome: 'overturned', checklist: tied, against: 'danger-to-buyers' });
  expect(wrong).toMatchObject({ status: 409, body: { code: 'reason-not-for-ruling' } });
  expect((await rule(id, { outcome: 'overturned', checklist: tied, against: 'made-up' })).status).toBe(400);
  expect(await rule(id, { outcome: 'overturned', checklist: tied, against: 'no-better-proof' })).toMatchObject({
    status: 200,
  });
  expect(await side.page(listing)).toBe(200);
  const lines = (await side.caseOf(id)).decisionReasons;
  const line = (item: string) => lines.find((one: { item: string }) => one.item === item)?.text;
  expect(line('proof')['zh-CN']).toContain('无法核实');
  expect(line('brand').en).toBe('The rights holder maintains the complaint.');
  expect(line('against').en).toContain('cannot have better papers');
  expect(line('ground').en).toContain('contest.rulings');
  expect((await seller.notice()).decisions).toMatchObject([{ cases: [id], lines }]);
});

test('a refuted item is named as refuted to the seller', async () => {
  const { id, seller } = await contested();
  const refuted = { ...allMet, 'purchase-invoice': 'contradicted' };
  expect((await rule(id, { outcome: 'upheld', checklist: refuted })).status).toBe(200);
  const [{ lines }] = (await seller.notice()).decisions;
  const missing = lines.filter(({ item }: { item: string }) => item === 'missing');
  expect(missing[0]).toMatchObject({ text: { 'zh-CN': expect.stringContaining('被证明不属实') } });
});
