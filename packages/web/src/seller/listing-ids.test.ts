import { expect, test } from 'vitest';
import { listingIds } from './listing-ids.ts';

test('ids and addresses in any pasted form, each once', () => {
  const pasted = `7574689516, 7574689517
https://item.taobao.com/item.htm?spm=a1&id=7574689518#detail
https://shop.example/goods/7574689519.html，abc-1 7574689516`;
  expect(listingIds(pasted)).toEqual(['7574689516', '7574689517', '7574689518', '7574689519', 'abc-1']);
  expect(listingIds('  \n')).toEqual([]);
});
