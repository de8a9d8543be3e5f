/** A complaint needs no evidence, so one about other goods is accepted too, and warns the filer that the listing names another brand. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BrandSide, itemUrl, startBrandSide } from './brand-side.ts';

let side: BrandSide;
beforeAll(async () => {
  side = await startBrandSide();
  // A second right and brand, and a brand whose mark has another spelling.
  await side.running.importEntries([
    { ...entry('9002', '乔木') },
    { ...entry('9003', 'LANMU') },
    { ...entry('8001', '霁川'), owner: '霁川工作室', contact: 'registry@jichuan.example' },
  ]);
  for (const number of ['9002', '9003']) await register(side.brand.token, number);
  await book(side.brand.token, '岚木', ['岚木', 'LANMU']);
});
afterAll(() => side.running.close());

const entry = (number: string, mark: string) => ({
  ...{ office: 'CN', number, owner: '岚木工作室', contact: 'registry@lanmu.example', mark, classes: [18] },
  ...{ territories: ['CN'], validUntil: '2030-01-01T00:00:00.000Z' },
});
const register = async (as: string, number: string): Promise<void> => {
  const answer = await side.running.call('POST', '/rights', { as, body: { office: 'CN', number } });
  expect([200, 201]).toContain(answer.status);
};
const book = async (as: string, name: string, marks: readonly string[]): Promise<void> => {
  const body = { name, marks: marks.map((text) => ({ text })) };
  expect(await side.running.call('POST', '/brands', { as, body })).toMatchObject({ status: 201 });
};
const ask = async (path: '' | '/check', ids: readonly string[], more: object = {}, as = side.brand.token) => {
  const targets = ids.map((id) => ({ url: itemUrl(id) }));
  const body = { right: side.right, reason: 'counterfeit', targets, declaration: true, ...more };
  const answer = await side.running.call('POST', `/complaints${path}`, { as, body });
  expect(answer.status).toBeLessThan(300);
  return answer.body;
};
const checked = async (...[ids, more, as]: [readonly string[], object?, string?]) =>
  (await ask('/check', ids, more, as)).results;

test('a listing that names another mark of the filer is accepted, with a warning before filing and in the answer', async () => {
  await side.offer('a', '1', { title: '乔木 双肩包' });
  await side.offer('a', '2');
  const [other, own] = await checked(['1', '2']);
  const warnings = [
    { code: 'mark-not-named', mark: '岚木', names: ['乔木'], message: expect.stringContaining('岚木') },
  ];
  expect(other).toMatchObject({ accepted: true, lane: 'review', refused: [], warnings });
  expect(other.warnings[0].message).toMatch(/乔木.*counts/);
  expect(own).toMatchObject({ accepted: true, warnings: [] });
  const [{ cases }] = (await ask('', ['1', '2'])).bundles;
  expect(cases).toMatchObject([
    { refused: [], warnings },
    { refused: [], warnings: [] },
  ]);
});

test('a brand’s other spelling counts, and so do its variants and attributes', async () => {
  await side.offer('b', '3', { title: 'Lanmu tote' });
  await side.offer('b', '4', { title: '托特包 大号', attributes: { 品牌: '岚木' } });
  await side.offer('b', '5', { title: '托特包 中号', variants: [{ id: 'v1', title: '岚木 黑色' }] });
  for (const one of await checked(['3', '4', '5'])) expect(one).toMatchObject({ accepted: true, warnings: [] });
});

test('two hanzi that screening reads as parts of other words count too', async () => {
  await side.offer('b', '8', { title: '青岚木质托特包' });
  expect(await checked(['8'])).toMatchObject([{ accepted: true, warnings: [] }]);
});

test('a listing without the filer’s marks gets a warning without a name, in the reader’s language', async () => {
  await side.offer('c', '6', { title: '霁川 托特包' });
  const stranger = await side.running.participant(
    { office: 'CN', number: '8001', owner: '霁川工作室', contact: 'registry@jichuan.example' },
    { mark: '霁川', classes: [18] },
  );
  await book(stranger.token, '霁川', ['霁川']);
  const body = { right: side.right, reason: 'counterfeit', targets: [{ url: itemUrl('6') }], declaration: true };
  const { results } = (
    await side.running.call('POST', '/complaints/check', {
      ...{ as: side.brand.token, body, headers: { 'accept-language': 'zh-CN' } },
    })
  ).body;
  expect(results).toMatchObject([{ warnings: [{ code: 'mark-not-named', names: [] }] }]);
  expect(results[0].warnings[0].message).toMatch(/岚木.*撤回/);
});

test('refused complaints, shops and unknown listings get no warning', async () => {
  expect(await checked(['1'], { reason: 'warranty' })).toMatchObject([{ accepted: false, warnings: [] }]);
  expect(await checked(['404404'])).toMatchObject([{ accepted: false, warnings: [] }]);
  const shop = [{ kind: 'storefront', marketplace: 'taobao', id: 'c' }];
  expect(await checked([], { targets: shop })).toMatchObject([{ warnings: [] }]);
});

test('an agent is warned about the rights that it may file under, and about nothing in its client’s book', async () => {
  const agency = await side.running.participant(
    { office: 'CN', number: '9009', owner: '清和代理', contact: 'office@qinghe.example' },
    { kind: 'agent' },
  );
  const until = '2027-01-01T00:00:00.000Z';
  const mandate = (right: string) =>
    side.running.call('POST', `/rights/${right}/mandates`, { as: side.brand.token, body: { agent: agency.id, until } });
  await mandate(side.right);
  await side.offer('d', '7', { title: '乔木 手提包' });
  expect(await checked(['7'], {}, agency.token)).toMatchObject([{ warnings: [{ names: [] }] }]);
  const { items } = (await side.running.call('GET', '/rights', { as: side.brand.token })).body;
  await mandate(items.find(({ mark }: { mark: string }) => mark === '乔木').id);
  expect(await checked(['7'], {}, agency.token)).toMatchObject([{ warnings: [{ names: ['乔木'] }] }]);
});
