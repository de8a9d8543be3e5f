/** A declaration alone takes down a listing only if its page shows the right, or if a rights holder in good standing states how they know. */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BrandSide, itemUrl, startBrandSide } from './brand-side.ts';

let side: BrandSide;
let stranger: { readonly token: string; readonly id: string };
let strangers = '';

beforeAll(async () => {
  side = await startBrandSide();
  stranger = await side.running.participant(
    { office: 'CN', number: '8001', owner: 'ZETA0', contact: 'me@zeta.example' },
    { mark: 'ZETA0', classes: [18] },
  );
  const { items } = (await side.running.call('GET', '/rights', { as: stranger.token })).body;
  strangers = items[0].id;
});
afterAll(() => side.running.close());

const chips = ['test-bought'];
const ask = async (path: '' | '/check', ids: readonly string[], more: object = {}, as = side.brand.token) => {
  const targets = ids.map((id) => ({ url: itemUrl(id) }));
  const body = { right: side.right, reason: 'counterfeit', targets, declaration: true, ...more };
  const answer = await side.running.call('POST', `/complaints${path}`, { as, body });
  expect(answer.status).toBeLessThan(300);
  return answer.body;
};
const one = async (id: string, more: object = {}, as?: string) => {
  const [checked] = (await ask('/check', [id], more, as)).results;
  return checked;
};

test('a newcomer with an unrelated mark files forty complaints about others’ goods, and none takes anything down', async () => {
  const ids = Array.from({ length: 40 }, (_, index) => `${100 + index}`);
  for (const [index, id] of ids.entries()) await side.offer(`z${index % 8}`, id);
  const { bundles } = await ask('', ids, { right: strangers, chips }, stranger.token);
  await side.running.settle();
  const cases = bundles.flatMap((bundle: { cases: { status: string; lane?: string }[] }) => bundle.cases);
  expect(cases.filter(({ status }: { status: string }) => status === 'desk-review')).toHaveLength(10);
  expect(cases.filter(({ lane }: { lane?: string }) => lane === 'expedited')).toEqual([]);
  const down = side.running.shops.taobao.effects().map(({ listing }) => listing);
  expect(ids.filter((id) => down.includes(id))).toEqual([]);
  // The prediction before filing names the lane, and why a newcomer's statement does not change it.
  side.running.clock.advance(86_400_000);
  const checked = await one('100', { right: strangers, chips }, stranger.token);
  expect(checked.refused.map(({ code }: { code: string }) => code)).toContain('duplicate-open');
  await side.offer('z9', '150');
  const told = await one('150', { right: strangers, chips }, stranger.token);
  expect(told).toMatchObject({ accepted: true, lane: 'review', warnings: [{ code: 'mark-not-named' }] });
  expect(told.review).toMatchObject([{ reason: 'right-not-shown', rule: 'lanes.notShown.liftedBy', changes: [] }]);
});

test('a brand book is no register: a spelling that is only in it counts as not shown', async () => {
  const body = { name: 'ZETA0', marks: [{ text: 'ZETA0' }, { text: '岚木', weak: true }] };
  expect(await side.running.call('POST', '/brands', { as: stranger.token, body })).toMatchObject({ status: 201 });
  await side.offer('z9', '151');
  expect(await one('151', { right: strangers, chips }, stranger.token)).toMatchObject({ lane: 'review' });
});

test('a rights holder in good standing states how they know: the answer names the cost, and the packet records it', async () => {
  await side.offer('a', '1', { title: '双肩包 原厂' });
  await side.offer('a', '2', { title: 'ZETA0 双肩包' });
  await side.offer('a', '3');
  const newcomer = await one('1', { chips });
  expect(newcomer).toMatchObject({ lane: 'review', review: [{ reason: 'right-not-shown', changes: [] }] });
  await graduate();
  const silent = await one('1');
  expect(silent).toMatchObject({
    lane: 'review',
    review: [{ changes: [{ change: 'say-how-you-know', chips: expect.arrayContaining(chips), countsAs: 2 }] }],
  });
  for (const language of ['en', 'zh-CN']) expect(silent.review[0].changes[0].text[language]).toContain('2');
  const lifted = await one('1', { chips });
  expect(lifted).toMatchObject({ lane: 'expedited', review: [] });
  expect(lifted.warnings).toMatchObject([{ code: 'mark-not-named' }, { code: 'counts-more', countsAs: 2 }]);
  // The mark of another rights holder counts against the claim.
  const named = await one('2', { chips });
  expect(named).toMatchObject({ lane: 'review', review: [{ reason: 'right-not-shown', changes: [] }] });
  expect(named.review[0].says.en).toMatch(/another rights holder/);
  expect(await one('3')).toMatchObject({ lane: 'expedited', review: [], warnings: [] });

  const { case: id } = await side.file('1', { chips });
  const packet = await side.running.call('GET', `/cases/${id}/packet`, { as: side.brand.token });
  expect(packet.body.parts.packet.body.comparison).toMatchObject({ shown: 'none' });
  expect(packet.body.parts.packet.body.comparison).not.toHaveProperty('namesOther');
  const section = packet.body.sections.find(({ item }: { item: string }) => item === 'comparison');
  expect(section.rows).toContainEqual(
    expect.objectContaining({ item: 'shown', text: { en: 'Nowhere on the page', 'zh-CN': '页面上未识别到' } }),
  );
});

test('a picture shows the right by the words in it or by an upheld photo, and never by the brand’s own', async () => {
  const { running, brand, right } = side;
  const region = { left: 0, top: 0, width: 1, height: 1 };
  const alike = { image: 'a.jpg', nth: 1, with: 'b.jpg', points: 38, mirrored: false, region, withRegion: region };
  const seen: Readonly<Record<string, object>> = {
    201: { signal: 'same-picture', bank: 'brand', right, ...alike },
    202: { signal: 'same-picture', bank: 'case', right: strangers, ...alike },
    203: { signal: 'same-picture', bank: 'case', right, ...alike },
    204: { signal: 'text-in-picture', image: 'a.jpg', nth: 1, seen: '岚木', region },
    205: { signal: 'text-in-picture', image: 'a.jpg', nth: 1, seen: '岚木', region },
  };
  for (const [id, signal] of Object.entries(seen)) {
    // The words of the last name another holder's mark.
    await side.offer('p', id, { title: id === '205' ? 'ZETA0 双肩包' : '双肩包' });
    const finding = {
      ...{ marketplace: 'taobao', listing: id, brand: 'lanmu', score: 0.1, band: 'watch', model: 'test' },
      signals: [{ logOdds: 1, ...signal }],
    };
    await running.database.asOwner((db) =>
      sql`insert into finding (tenant, marketplace, listing, brand, band, score, harm, finding, goods)
        values (${brand.id}, 'taobao', ${id}, 'lanmu', 'watch', 0.1, 0, ${JSON.stringify(finding)}::jsonb, '{}')`.execute(
        db,
      ),
    );
  }
  const lanes = await Promise.all(Object.keys(seen).map(async (id) => [id, (await one(id)).lane]));
  expect(lanes).toEqual([
    ['201', 'review'],
    ['202', 'review'],
    ['203', 'expedited'],
    ['204', 'expedited'],
    ['205', 'review'],
  ]);
  const { case: id } = await side.file('203');
  const packet = await running.call('GET', `/cases/${id}/packet`, { as: brand.token });
  const { comparison } = packet.body.parts.packet.body;
  expect(comparison).toMatchObject({ shown: 'picture', seen: [{ signal: 'same-picture', ...alike }] });
  const section = packet.body.sections.find(({ item }: { item: string }) => item === 'comparison');
  expect(JSON.stringify(section.rows)).toMatch(
    /Picture 1 of the listing shows the same photo as a listing about which a complaint was upheld \(38 matching points/,
  );
});

test('a mark that its register calls young or challenged goes to review, whatever its holder states', async () => {
  const { running } = side;
  const [entry] = [
    { office: 'CN', number: '9101', owner: '岚木工作室', contact: 'registry@lanmu.example', classes: [18] },
  ];
  await running.importEntries([{ ...entry, mark: '岚桥', registeredOn: '2024-01-10' }]);
  const added = await running.call('POST', '/rights', { as: side.brand.token, body: { office: 'CN', number: '9101' } });
  const right = added.body.id;
  expect(added.body).toMatchObject({ registeredOn: '2024-01-10' });
  await side.offer('b', '11', { title: '岚桥 双肩包' });
  const young = await one('11', { right, chips });
  expect(young).toMatchObject({
    lane: 'review',
    review: [{ reason: 'young-mark', changes: [{ change: 'comes-of-age', on: '2027-01-10' }] }],
  });
  // A later register entry counts for later complaints; an entry without these fields changes nothing.
  await running.importEntries([{ ...entry, mark: '岚桥', registeredOn: '2010-01-10', challenge: 'opposed' }]);
  await running.importEntries([{ ...entry, mark: '岚桥', registeredOn: '2010-01-10' }]);
  expect(await one('11', { right, chips })).toMatchObject({ review: [{ reason: 'challenged-mark' }] });
  const desk = await running.deskUser('vera');
  const change = { change: 'register-noted', challenge: 'none' };
  const noted = await running.call('POST', `/desk/rights/${right}/changes`, { as: desk, body: change });
  expect(noted.status).toBeLessThan(300);
  expect(noted.body).toMatchObject({ registeredOn: '2010-01-10' });
  expect(await one('11', { right })).toMatchObject({ lane: 'expedited', review: [] });
});

/** Ten upheld cases. */
async function graduate(): Promise<void> {
  for (let number = 0; number < 10; number += 1) {
    await side.offer(`g${number}`, `${60 + number}`);
    await side.file(`${60 + number}`);
  }
  for (let day = 0; day < 12; day += 1) await side.pass(1);
  const { body } = await side.running.call('GET', `/participants/${side.brand.id}/standing`, { as: side.brand.token });
  expect(JSON.stringify(body)).toContain('good');
}
