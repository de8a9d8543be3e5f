import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type BrandSide, startBrandSide } from './brand-side.ts';
import { withRules } from './changed-rules.ts';
import { inboxOf, openNotice } from './seller.ts';

/** Proceeds owed to a seller with a record are held with the listing, always for a limited time, and hidden from complainants. */
let side: BrandSide;
let ann: string;
let ben: string;
let policies: Awaited<ReturnType<typeof withRules>>;

beforeAll(async () => {
  policies = await withRules(
    'newcomer: { first: [hide], repeated: [hide], grave: [remove] }',
    'newcomer: { first: [hide], repeated: [hide, hold-funds], grave: [remove, hold-funds] }',
  );
  side = await startBrandSide({}, { policies });
  ann = await side.running.deskUser('ann');
  ben = await side.running.deskUser('ben');
  await withRecord(side, 'wang');
});
beforeEach(async () => {
  side.running.shops.taobao.faults.clear();
  await side.pass(1);
});
afterAll(() => side.running.close());

interface Proven {
  readonly entry: { readonly type: { readonly value: string } };
}

/** One complaint was upheld against the seller. */
async function withRecord(of: BrandSide, seller: string): Promise<void> {
  await of.offer(seller, '900');
  const { case: id } = await of.file('900');
  await of.pass(6);
  expect(await of.caseOf(id)).toMatchObject({ status: 'upheld' });
}

const moneyOf = (id: string, of = side) =>
  of.running.shops.taobao
    .effects()
    .filter(({ proceeds }) => proceeds === id)
    .map(({ effect, seller }) => `${effect} of ${seller}`);
const withdraw = async (id: string, more: object = {}) => {
  const body = { kind: 'authorised-since', ...more };
  expect((await side.running.call('POST', `/cases/${id}/withdraw`, { as: side.brand.token, body })).status).toBe(200);
  await side.running.settle();
};

test('a first complaint holds no money; the next one does, once the goods are gone, and releases it with them', async () => {
  expect(moneyOf('900')).toEqual([]);
  await side.offer('wang', '1');
  const { case: id } = await side.file('1');
  expect(await side.page('1')).toBe(404);
  expect(moneyOf('1')).toEqual(['proceeds-held of wang']);
  expect(await side.caseOf(id, ann)).toMatchObject({ funds: 'hold', proceeds: { status: 'held' }, measure: 'hide' });

  await withdraw(id);
  expect(await side.caseOf(id, ann)).toMatchObject({ status: 'restored', proceeds: { status: 'released' } });
  expect(await side.page('1')).toBe(200);
  expect(side.effects('1')).toEqual(['listing-hidden', 'listing-reinstated']);
  expect(moneyOf('1')).toEqual(['proceeds-held of wang', 'proceeds-released of wang']);
});

test('its seller reads until when, in the notice and on its page; the complainant reads nothing about it', async () => {
  await side.offer('wang', '2');
  const { case: id } = await side.file('2');
  const [letter] = await inboxOf(side.running, 'taobao', 'wang');
  expect(letter?.body).toContain('货款予以冻结，暂不支付，最迟至');
  const notice = await (await openNotice(side.running, 'taobao', 'wang')).notice();
  const { proceeds } = notice.cases.find((one: { id: string }) => one.id === id);
  expect(proceeds).toMatchObject({ status: 'held' });
  expect(Date.parse(proceeds.until) - Date.parse(proceeds.since)).toBeGreaterThan(30 * 86_400_000);
  expect(Date.parse(proceeds.until) - Date.parse(proceeds.since)).toBeLessThanOrEqual(31 * 86_400_000);

  const told = JSON.stringify([await side.caseOf(id), await side.running.mailTo('9001@cn.example')]);
  const leak = /proceeds-|hold-funds|"funds"|held back|money/.exec(told);
  expect(leak && told.slice(leak.index - 60, leak.index + 60)).toBeNull();
  await withdraw(id);
});

test('the proof of its case has the same fields as any other, whatever was chosen', async () => {
  const membersOf = async (id: string) => {
    const { body } = await side.running.call('GET', `/cases/${id}/proof`, { as: side.brand.token });
    expect(/proceeds-|hold-funds|held back|money/.test(JSON.stringify(body))).toBe(false);
    const [filed] = body.entries.filter(({ entry }: Proven) => entry.type.value === 'complaint-filed');
    return Object.keys(filed.entry.payload.members).sort();
  };
  await side.offer('wang', '21');
  const { case: held } = await side.file('21');
  await side.offer('li', '22');
  const { case: first } = await side.file('22');
  for (let minute = 0; minute < 7; minute += 1) await side.pulled();
  expect(await side.caseOf(held, ann)).toMatchObject({ funds: 'hold' });
  expect((await side.caseOf(first, ann)).funds).toBeUndefined();
  expect(await membersOf(held)).toEqual(await membersOf(first));
  await withdraw(held);
});

test('it ends by itself although the decision stands and the goods stay down', async () => {
  await side.offer('wang', '3');
  const { case: id } = await side.file('3');
  const seller = await openNotice(side.running, 'taobao', 'wang');
  const said = async () => JSON.stringify((await seller.notice()).statement);
  expect(await said()).toContain('货款');
  await side.pass(29);
  expect(moneyOf('3')).toEqual(['proceeds-held of wang']);
  await side.pass(2);
  expect(moneyOf('3')).toEqual(['proceeds-held of wang', 'proceeds-released of wang']);
  expect(await side.caseOf(id, ann)).toMatchObject({ status: 'upheld', proceeds: { status: 'released' } });
  expect(await side.page('3')).toBe(404);
  expect(await said()).not.toContain('货款');
  const letters = await inboxOf(side.running, 'taobao', 'wang');
  expect(letters.filter(({ subject, body }) => subject === '货款冻结已解除' && body.includes('托特包 3'))).toHaveLength(
    1,
  );
});

test('after a settlement the goods stay down and the money is released', async () => {
  await side.offer('wang', '4');
  const { case: id } = await side.file('4');
  await withdraw(id, { kind: 'settled', keepDown: true });
  expect(await side.page('4')).toBe(404);
  expect(moneyOf('4')).toEqual(['proceeds-held of wang', 'proceeds-released of wang']);
});

test('withdrawn before the marketplace holds it, it ends released, whatever arrives late', async () => {
  await side.offer('wang', '5');
  side.running.shops.taobao.faults.arm({ kind: 'late-effect', skip: 1, afterMs: 120_000, listing: '5' });
  const { case: id } = await side.file('5');
  expect(await side.caseOf(id, ann)).toMatchObject({ proceeds: { status: 'asked' } });
  await withdraw(id);
  for (let minute = 0; minute < 10; minute += 1) await side.pulled();
  const effects = moneyOf('5');
  expect(effects.at(-1) ?? 'proceeds-released of wang').toBe('proceeds-released of wang');
  expect(effects.length).toBeLessThanOrEqual(2);
  expect(await side.caseOf(id, ann)).toMatchObject({ status: 'restored', proceeds: { status: 'released' } });
});

test('while removals are stopped no money is held either, and only the review team sees that it waits', async () => {
  await side.offer('wang', '6');
  side.running.shops.taobao.faults.arm({ kind: 'late-effect', afterMs: 60_000, listing: '6' });
  const { case: id } = await side.file('6');
  const because = { reasons: 'Something is wrong.' };
  expect((await side.running.call('POST', '/desk/removal-stops', { as: ann, body: because })).status).toBe(200);
  for (let minute = 0; minute < 3; minute += 1) await side.pulled();
  expect(await side.page('6')).toBe(404);
  expect(moneyOf('6')).toEqual([]);
  expect((await side.caseOf(id)).removalHeld).toBeUndefined();
  for (const as of [ann, ben])
    expect((await side.running.call('POST', '/desk/removal-resumptions', { as, body: because })).status).toBe(200);
  await side.pulled();
  expect(moneyOf('6')).toEqual(['proceeds-held of wang']);
});

test('a marketplace that cannot hold the proceeds of one listing holds none, and the review team reads so', async () => {
  const other = await startBrandSide({}, { policies, holdsProceeds: false });
  const mei = await other.running.deskUser('mei');
  await withRecord(other, 'wang');
  await other.offer('wang', '1');
  const { case: id } = await other.file('1');
  const seen = await other.caseOf(id, mei);
  expect(seen).toMatchObject({ status: 'answer-window', funds: 'not-here' });
  expect(seen.proceeds).toBeUndefined();
  expect(moneyOf('1', other)).toEqual([]);
  const notice = await (await openNotice(other.running, 'taobao', 'wang')).notice();
  expect(JSON.stringify(notice)).not.toMatch(/货款|held (back|until)/);
  await other.running.close();
});
