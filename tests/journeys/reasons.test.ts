import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type BrandSide, startBrandSide } from './brand-side.ts';
import { noneMet, proof, stages } from './contest.ts';
import { inboxOf } from './seller.ts';

/** Each measure and refusal gives both sides its ground, each missing thing and the remedies, in their language. */
let side: BrandSide;
let ann: string;
let ben: string;
beforeAll(async () => {
  side = await startBrandSide();
  ann = await side.running.deskUser('ann');
  ben = await side.running.deskUser('ben');
});
beforeEach(() => side.pass(1));
afterAll(() => side.running.close());

interface Line {
  readonly item: string;
  readonly text: { readonly en: string; readonly 'zh-CN': string };
}
const nextStage = stages(() => side, 700);
const call = (method: 'GET' | 'POST', path: string, as?: string, body?: object) =>
  side.running.call(method, path, { ...(as !== undefined && { as }), ...(body && { body }) });
const textOf = (lines: readonly Line[], item: string) =>
  lines.filter((line) => line.item === item).map(({ text }) => text);
const mails = async (subject: string) =>
  (await side.running.mailTo('9001@cn.example')).filter((mail) => mail.subject.includes(subject));
const whole = ['measure', 'period', 'territory', 'facts', 'source', 'automation', 'ground', 'redress'];
const reasons = 'As the desk sees it.';

test('a removed listing: the seller, the complainant and the review team read the same reasons', async () => {
  const { id, listing, seller } = await nextStage();
  const [message] = await inboxOf(side.running, 'taobao', `s${listing}`);
  for (const label of ['采取的措施', '起始与期限', '适用地域', '事实与情形', '来源', '自动化手段', '依据', '救济途径'])
    expect(message?.body).toContain(`${label}：`);
  expect(message?.body).toContain('lanes.expedited');
  const [mail] = await mails('A listing was taken down');
  expect(mail?.text).toContain('Ground: ');
  expect(mail?.text).toContain('The seller can answer with proof within');
  const notice = await seller.notice();
  expect(notice.statement.map(({ item }: Line) => item)).toEqual(whole);
  expect(notice.decisions).toEqual([]);
  for (const as of [side.brand.token, ann]) {
    const { statement } = await side.caseOf(id, as);
    expect(statement.map(({ item }: Line) => item)).toEqual(whole);
    expect(textOf(statement, 'ground')).toEqual(textOf(notice.statement, 'ground'));
    expect(textOf(statement, 'facts')).toEqual(textOf(notice.statement, 'facts'));
  }
});

test('a complaint about an earlier finding says so, and no other does', async () => {
  const { statement } = await side.caseOf((await nextStage()).id);
  expect(textOf(statement, 'automation')[0]?.en).toContain('Not found by automated means.');
  const brand = { name: '岚木', marks: [{ text: '岚木' }], classes: [18], territories: ['CN'] };
  expect((await call('POST', '/brands', side.brand.token, brand)).status).toBe(201);
  await side.offer('found', '790', { title: '高仿 岚木 LANMU 托特包 原单' });
  await side.running.settle();
  const { body } = await call('GET', '/findings', side.brand.token);
  expect(JSON.stringify(body)).toContain('790');
  const { case: id } = await side.file('790');
  const [automation] = textOf((await side.caseOf(id)).statement, 'automation');
  expect(automation?.en).toContain('Found by automated means.');
});

describe('a refusal', () => {
  test('in review is refused itself without a ground; with one, the complainant reads its name', async () => {
    await side.offer('reviewed', '780');
    const { case: id, lane } = await side.file('780', { reason: 'trademark' });
    expect(lane).toBe('review');
    const refuse = (lacks: readonly string[]) =>
      call('POST', `/desk/cases/${id}/review`, ann, { decision: 'refuse', lacks, reasons });
    expect((await refuse([])).status).toBe(400);
    expect((await refuse(['a feeling'])).status).toBe(400);
    expect((await refuse(['innocent-reading'])).status).toBe(200);
    const told = await side.caseOf(id);
    expect(told.refused.map(({ code }: { code: string }) => code)).toEqual(['innocent-reading']);
    expect(textOf(told.decisionReasons, 'missing')[0]?.['zh-CN']).toContain('正当使用');
    await side.running.settle();
    const [mail] = await mails('A complaint was refused');
    expect(mail?.text).toContain('What is missing: The listing uses the mark lawfully');
    expect(mail?.text).toContain('can appeal until');
    expect(await inboxOf(side.running, 'taobao', 'reviewed')).toEqual([]);
  });

  test('of an appeal tells both sides that the decision stands, and that the courts are open', async () => {
    const { id, listing, seller } = await nextStage();
    await side.pass(6);
    expect((await seller.appeal('It was genuine.')).status).toBe(200);
    expect(
      (await call('POST', `/desk/cases/${id}/appeal-decision`, ben, { outcome: 'confirmed', reasons })).status,
    ).toBe(200);
    await side.running.settle();
    const message = (await inboxOf(side.running, 'taobao', `s${listing}`)).find(
      ({ subject }) => subject === '复核已有结果',
    );
    expect(message?.body).toContain('复核维持原结果。');
    expect(message?.body).toContain('也可依法向法院起诉');
    expect((await mails('The appeal was decided'))[0]?.text).toContain('The appeal is dismissed: the decision stands.');
  });

  test('of the seller’s proof names each unmet item to both', async () => {
    const { id, listing, seller } = await nextStage();
    await seller.answer('genuine-from', ['purchase-invoice', 'order-and-payment', 'same-goods'], proof);
    await call('POST', `/cases/${id}/stand-behind`, side.brand.token, {});
    const ruled = await call('POST', `/desk/cases/${id}/ruling`, ann, {
      outcome: 'upheld',
      checklist: noneMet,
      reasons,
    });
    expect(ruled.status).toBe(200);
    await side.running.settle();
    const { decisions } = await seller.notice();
    expect(decisions).toHaveLength(1);
    expect(textOf(decisions[0].lines, 'missing').length).toBeGreaterThan(0);
    expect(textOf((await side.caseOf(id)).decisionReasons, 'missing')).toEqual(textOf(decisions[0].lines, 'missing'));
    const message = (await inboxOf(side.running, 'taobao', `s${listing}`)).find(
      ({ subject }) => subject === '投诉成立',
    );
    expect(message?.body).toContain('欠缺事项：');
    expect((await mails('The complaint was upheld'))[0]?.text).toContain('What is missing: ');
  });

  test('to continue under a lapsed right tells both sides that cause', async () => {
    const { id, listing, seller } = await nextStage();
    await call('POST', `/desk/rights/${side.right}/changes`, ann, { change: 'lapsed', cause: 'surrendered' });
    await side.running.settle();
    expect((await call('POST', `/desk/cases/${id}/resume`, ben, { decision: 'restore', reasons })).status).toBe(200);
    await side.running.settle();
    expect(textOf((await side.caseOf(id)).decisionReasons, 'cause')[0]?.en).toBe('The right has lapsed.');
    // The measure ended with that decision, and its statement says when.
    expect(textOf((await side.caseOf(id)).statement, 'period')[0]?.en).toMatch(/^Until .*\.$/);
    expect(textOf((await seller.notice()).decisions[0].lines, 'cause')[0]?.['zh-CN']).toBe('该权利已失效。');
    const message = (await inboxOf(side.running, 'taobao', `s${listing}`)).find(
      ({ subject }) => subject === '案件已终止',
    );
    expect(message?.body).toContain('原因：该权利已失效。');
    const renewed = { change: 'renewed', validUntil: '2035-01-01T00:00:00.000Z' };
    expect((await call('POST', `/desk/rights/${side.right}/changes`, ann, renewed)).status).toBe(200);
  });
});

describe('a shop', () => {
  const shopNotice = async (seller: string, subject: string) => {
    // A closed shop cannot open its inbox, so the notice is also mailed.
    const mail = (await side.running.mailTo(`${seller}@shop.example`)).find((one) => one.subject === subject);
    if (!mail?.link) throw new Error(`${seller} was not told: ${subject}`);
    const link = mail.link.slice(mail.link.lastIndexOf('/') + 1);
    return { link, text: mail.text, page: (await call('GET', `/shop-notices/${link}`)).body };
  };

  const closeShop = async (seller: string, first: number): Promise<void> => {
    for (let id = first; id < first + 3; id += 1) {
      await side.offer(seller, `${id}`);
      await side.file(`${id}`);
      await side.pass(6);
    }
  };
  const decide = (seller: string, as: string, approve: boolean) =>
    call('POST', `/sellers/taobao/${seller}/ban-decisions`, as, { approve, reasons });

  test('that is closed, and not banned, reads why and by which rule', async () => {
    await closeShop('spared', 760);
    for (const subject of ['店铺将被关闭', '店铺已关闭']) {
      const closed = await shopNotice('spared', subject);
      expect(closed.page.statement.map(({ item }: Line) => item)).toEqual(whole);
      expect(textOf(closed.page.statement, 'ground')[0]?.en).toContain('strikes.closeAt');
      expect(closed.text).toContain('依据：');
    }
    expect((await decide('spared', ann, false)).status).toBe(200);
    await side.running.settle();
    const spared = await shopNotice('spared', '店铺不予清退');
    expect(spared.text).toContain('ban.approvals');
    expect(spared.page.statement).toEqual([]);
  });

  test('that is banned, and one that continues it, does too', async () => {
    await closeShop('repeat', 770);
    for (const as of [ann, ben]) expect((await decide('repeat', as, true)).status).toBe(200);
    await side.running.settle();
    const banned = await shopNotice('repeat', '店铺被清退');
    expect(textOf(banned.page.statement, 'automation')[0]?.en).toContain('Several people agreed');
    const identity = { kind: 'company-no' as const, number: '91110000repeat', holder: '李某' };
    const again = { id: 'again', name: '新店', password: 'shop', email: 'again@shop.example', identity };
    side.running.shops.taobao.putSellers([again]);
    await side.pulled();
    const recognised = await shopNotice('again', '店铺将被关闭：与另一店铺身份相同');
    expect(textOf(recognised.page.statement, 'facts')[0]?.en).toContain('taobao/repeat');
    expect(textOf(recognised.page.statement, 'redress')[0]?.en).toContain('a reviewer decides');
    const objected = { grounds: '公司已转让。' };
    expect((await call('POST', `/shop-notices/${recognised.link}/contest`, undefined, objected)).status).toBe(200);
    const confirmed = { outcome: 'confirmed', reasons };
    const decided = await call('POST', '/sellers/taobao/again/recognition-decisions', ann, confirmed);
    expect(decided.status).toBe(200);
    await side.running.settle();
    const refused = await shopNotice('again', '关闭本店的决定维持不变');
    expect(refused.text).toContain('异议不成立');
    expect(refused.text).toContain('“recognition”');
  });
});
