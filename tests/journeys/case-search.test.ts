import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BrandSide, startBrandSide } from './brand-side.ts';

let side: BrandSide;
beforeAll(async () => {
  side = await startBrandSide();
  await side.offer('s1', '1', { title: '岚木 皮革 Tote bag 大号' });
  await side.offer('s1', '2', { title: '岚木 帆布 tote 小号' });
  for (const id of ['1', '2']) await side.file(id);
});
afterAll(() => side.running.close());

const search = (q: string) => side.running.call('GET', `/bundles?q=${encodeURIComponent(q)}`, { as: side.brand.token });
const found = async (q: string) =>
  (await search(q)).body.items
    .flatMap(({ cases }: { cases: { target: { id: string } }[] }) => cases.map(({ target }) => target.id))
    .sort();

test.each([
  ['tote', ['1', '2']],
  ['皮革', ['1']],
  ['bag tote', ['1']],
  ['tote 岚木', ['1', '2']],
  ['小号 岚木 TOTE', ['2']],
  ['皮革 小号', []],
  ['岚木 9001', ['1', '2']],
])('a search for %j finds the cases that have every word, in any order', async (query, ids) => {
  expect(await found(query)).toEqual(ids);
});

test('a search for one letter says what a search needs', async () => {
  expect(await search('a')).toMatchObject({ status: 400, body: { code: 'query-too-short' } });
});
