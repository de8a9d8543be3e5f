import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BrandSide, startBrandSide } from './brand-side.ts';

/** What was upheld is filed again: nothing while it is down, a child case once it was seen up again. */
let side: BrandSide;
beforeAll(async () => {
  side = await startBrandSide();
});
afterAll(() => side.running.close());

test('a listing that is still down is not filed against twice; one that came back is, as a child', async () => {
  await side.offer('r1', '1');
  const first = await side.file('1');
  await side.pass(8);
  expect(await side.caseOf(first.case)).toMatchObject({ status: 'upheld' });
  const second = await side.file('1');
  expect(second).toMatchObject({ status: 'refused', refused: [{ code: 'still-down', field: 'target' }] });
  expect(side.effects('1')).toEqual(['listing-hidden']);

  await side.relist('1');
  expect(await side.page('1')).toBe(200);
  const third = await side.file('1');
  expect(await side.caseOf(third.case)).toMatchObject({
    parent: first.case,
    status: 'answer-window',
  });
  expect(side.effects('1')).toEqual(['listing-hidden', 'listing-reinstated', 'listing-hidden']);
  expect(await side.page('1')).toBe(404);
  const fourth = await side.file('1');
  expect(fourth).toMatchObject({ status: 'refused', refused: [{ code: 'duplicate-open' }] });
});
