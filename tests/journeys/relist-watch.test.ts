import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { counted } from '../../packages/service/src/testing/counted.ts';
import { type BrandSide, startBrandSide } from './brand-side.ts';
import { openNotice, takenDown } from './seller.ts';

/** What an upheld case removed and is offered again: at the top of the queue with the old decision, and filed by a person only. */
let side: BrandSide;
const title = '岚木 手工植鞣 牛皮 大容量 通勤 托特包 高仿';
const dear = { title: '岚木 高仿 旅行箱', price: { amount: '9999.00', currency: 'CNY' }, sold: 900 };

beforeAll(async () => {
  side = await startBrandSide();
  const body = { name: '岚木', marks: [{ text: '岚木' }], classes: [18] };
  expect((await side.running.call('POST', '/brands', { as: side.brand.token, body })).status).toBe(201);
  await side.offer('dear', '900', dear);
});
afterAll(() => side.running.close());

const queue = async (query = '') =>
  (await side.running.call('GET', `/findings?limit=100&state=open&${query}`, { as: side.brand.token })).body.items;
const findingOf = async (id: string) =>
  (await queue()).find(({ listing }: { listing: { id: string } }) => listing.id === id);
/** A page of the seller that a complaint was upheld about. */
async function removed(seller: string, id: string, more: object = {}): Promise<string> {
  const { id: first } = await takenDown(side, seller, id, { title, ...more });
  await side.pass(8);
  expect(await side.caseOf(first)).toMatchObject({ status: 'upheld' });
  return first;
}
/** Another account of the operator behind a seller. */
async function opensAs(id: string, operatorOf: string): Promise<void> {
  const identity = { kind: 'company-no' as const, number: `91110000${operatorOf}`, holder: '李某' };
  side.running.shops.taobao.putSellers([
    { id, name: `${id} 店`, password: 'shop', email: `${id}@shop.example`, identity },
  ]);
  await side.pulled();
}
const cases = async (): Promise<number> =>
  (await side.running.call('GET', '/bundles?limit=100', { as: side.brand.token })).body.items.length;

describe('goods that were removed', () => {
  let first: string;

  test('and return at the same account stand at the top of the queue, prepared, and nothing is filed by itself', async () => {
    first = await removed('wang', '1');
    const before = await cases();
    await side.offer('wang', '2', { title });
    const [top, ...others] = await queue();
    expect(top).toMatchObject({
      listing: { id: '2' },
      right: side.right,
      relist: {
        ...{ case: first, right: side.right, reason: 'counterfeit', title, seller: { key: 'taobao/wang' } },
        agree: ['title', 'price', 'seller'],
        removedAt: expect.any(String),
      },
    });
    expect(others.map(({ listing }: { listing: { id: string } }) => listing.id)).toContain('900');
    const groups = await side.running.call('GET', '/findings/groups?state=open', { as: side.brand.token });
    expect(groups.body.items[0].lead.listing.id).toBe('2');
    await side.pass(2);
    expect(await cases()).toBe(before);
    expect(await side.page('2')).toBe(200);
  });

  test('are read page by page without a gap or a repetition', async () => {
    const all = (await queue()).map(({ listing }: { listing: { id: string } }) => listing.id);
    const read: string[] = [];
    for (let next: string | undefined = ''; next !== undefined; ) {
      const cursor = next === '' ? '' : `&cursor=${next}`;
      const page = await side.running.call('GET', `/findings?limit=1&state=open${cursor}`, { as: side.brand.token });
      read.push(...page.body.items.map(({ listing }: { listing: { id: string } }) => listing.id));
      next = page.body.next;
    }
    expect(read).toEqual(all);
  });

  test('are filed against as a child case, and the time until they came back is published', async () => {
    const child = await side.file('2');
    expect(await side.caseOf(child.case)).toMatchObject({
      ...{ parent: first, status: 'answer-window', laneReasons: ['returned-after-removal'] },
      alike: { in: ['title', 'price', 'seller'] },
    });
    const live = async () => (await counted(side.running)).live.relisted;
    expect(await live()).toEqual({ listings: 0, within7Days: 0 });
    await side.pass(8);
    expect(await side.caseOf(child.case)).toMatchObject({ status: 'upheld' });
    expect(await live()).toMatchObject({ listings: 1, medianMs: expect.any(Number), within7Days: 0 });
    const body = { kind: 'mistake' };
    const taken = await side.running.call('POST', `/cases/${child.case}/withdraw`, { as: side.brand.token, body });
    expect(taken.status).toBe(200);
    await side.running.settle();
    expect(await live()).toMatchObject({ listings: 0 });
  });
});

describe('the same goods at another seller', () => {
  test('are a new case with the old decision beside it: usual lane and points, and the seller reads nothing of the other', async () => {
    const first = await removed('zhao', '11', { title: `${title} 甲` });
    await side.offer('sun', '12', { title: `${title} 甲` });
    expect(await findingOf('12')).toMatchObject({ relist: { case: first, agree: ['title', 'price'] } });
    const { case: id } = await side.file('12');
    const own = await side.caseOf(id);
    expect(own).toMatchObject({ earlier: first, status: 'answer-window', lane: 'expedited', laneReasons: [] });
    expect(own).not.toHaveProperty('parent');
    const notice = await (await openNotice(side.running, 'taobao', 'sun')).notice();
    expect(notice.cases[0].alike).toMatchObject({ in: ['title', 'price'] });
    for (const others of [first, 'zhao']) expect(JSON.stringify(notice)).not.toContain(others);
    await side.pass(8);
    const desk = await side.running.deskUser('reading');
    const shop = await side.running.call('GET', '/sellers/taobao/sun', { as: desk });
    expect(shop.body).toMatchObject({ points: 12, status: 'open' });
    expect(await side.caseOf(id, desk)).toMatchObject({ earlier: first });
  });

  test('are only named alike where the page was there before the removal', async () => {
    await side.offer('early', '21', { title: `${title} 乙` });
    await removed('late', '22', { title: `${title} 乙` });
    await side.pulled();
    expect(await findingOf('21')).not.toHaveProperty('relist');
  });

  test('whose photo was copied: they say so with the original, and win', async () => {
    const first = await removed('thief', '31', { title: `${title} 丙` });
    await side.offer('honest', '32', { title: `${title} 丙` });
    const { case: id } = await side.file('32');
    expect(await side.caseOf(id)).toMatchObject({ earlier: first });
    const seller = await openNotice(side.running, 'taobao', 'honest');
    const said = await seller.answer('own-right', ['own-photo'], { statement: '照片是我自己拍摄的，原图附后。' });
    expect(said.status).toBe(201);
    await side.running.settle();
    const maintained = await side.running.call('POST', `/cases/${id}/stand-behind`, {
      as: side.brand.token,
      body: { scope: 'case' },
    });
    expect(maintained.status).toBe(200);
    await side.running.settle();
    const desk = await side.running.deskUser('ruling');
    const checklist = {
      certificate: 'not-applicable',
      'own-photo': 'met',
      'covers-these-goods': 'met',
      licence: 'not-applicable',
    };
    const body = {
      outcome: 'overturned',
      checklist,
      reasons: 'The original file shows that the photo is the seller’s own.',
    };
    const ruled = await side.running.call('POST', `/desk/cases/${id}/ruling`, { as: desk, body });
    expect(ruled.status).toBe(200);
    await side.running.settle();
    expect(await side.page('32')).toBe(200);
    expect((await side.running.call('GET', '/sellers/taobao/honest', { as: desk })).body).toMatchObject({ points: 0 });
  });
});

describe('another account of the same declared identity', () => {
  test('continues the decision, and what rested on it falls with it', async () => {
    const first = await removed('old', '41', { title: `${title} 丁` });
    await opensAs('new', 'old');
    side.running.shops.taobao.putListings([
      {
        ...{ id: '42', title: `${title} 丁`, seller: { id: 'new' }, price: { amount: '99.00', currency: 'CNY' } },
        ...{ shipsTo: ['CN'], classes: [18], sold: 40 },
      },
    ] as never);
    await side.pulled();
    const { case: id } = await side.file('42');
    expect(await side.caseOf(id)).toMatchObject({ parent: first, laneReasons: ['returned-after-removal'] });
    // The Labour Day holidays are among these days, and no window runs in them.
    await side.pass(12);
    expect(await side.caseOf(id)).toMatchObject({ status: 'upheld' });
    const desk = await side.running.deskUser('family');
    const account = async () => (await side.running.call('GET', '/sellers/taobao/new', { as: desk })).body;
    expect(await account()).toMatchObject({ points: 48, status: 'closed' });
    const body = { kind: 'authorised-since' };
    await side.running.call('POST', `/cases/${first}/withdraw`, { as: side.brand.token, body });
    await side.running.settle();
    expect(await account()).toMatchObject({ points: 12, status: 'open' });
  });
});

test('a decision that no longer stands puts nothing at the top', async () => {
  const first = await removed('wrong', '51', { title: `${title} 戊` });
  await side.offer('wrong', '52', { title: `${title} 戊` });
  expect(await findingOf('52')).toMatchObject({ relist: { case: first } });
  const body = { kind: 'mistake' };
  await side.running.call('POST', `/cases/${first}/withdraw`, { as: side.brand.token, body });
  await side.pulled();
  expect(await findingOf('52')).not.toHaveProperty('relist');
});
