/** China's statutory track (E-Commerce Law Arts. 42 and 43), run by a programme whose pack is on it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrandSide, startBrandSide } from './brand-side.ts';
import { openNotice } from './seller.ts';

let side: BrandSide;
beforeAll(async () => {
  // Monday, 2 March 2026, 10:00 in Shanghai.
  side = await startBrandSide({}, { pack: 'marketsafe-china' });
});
afterAll(() => side.running.close());

/** Goods that are down, and whose seller has declared that they infringe nothing. */
async function declared(listing: string): Promise<string> {
  await side.offer(`s${listing}`, listing);
  const filed = await side.file(listing);
  expect(filed.refused).toEqual([]);
  const seller = await openNotice(side.running, 'taobao', `s${listing}`);
  expect(await side.page(listing)).toBe(404);
  const answer = await seller.answer('genuine-from', ['purchase-invoice', 'same-goods'], {
    statement: '从品牌经销商处进货。',
    supplier: '品牌经销商',
  });
  expect(answer.status).toBe(201);
  await side.running.settle();
  return filed.case;
}

describe('a declaration of non-infringement', () => {
  test('brings the goods back after fifteen days in which nobody sued, and not a moment sooner', async () => {
    const id = await declared('1');
    const { clocks, actions, needsProceedings } = await side.caseOf(id);
    // From 3 to 17 March; it ends with the day in Shanghai.
    expect(clocks.find((one: { clock: string }) => one.clock === 'brand')?.due).toBe('2026-03-17T16:00:00.000Z');
    expect(needsProceedings).toBe(true);
    expect(actions).toEqual(['withdraw']);
    side.running.clock.set('2026-03-17T15:59:59.999Z');
    await side.running.settle();
    expect(await side.page('1')).toBe(404);
    side.running.clock.set('2026-03-17T16:00:00.000Z');
    await side.running.settle();
    expect(await side.page('1')).toBe(200);
    expect(await side.caseOf(id)).toMatchObject({ status: 'restored', decision: 'withdrawn' });
  });

  test('gives the right holder no more time for the asking', async () => {
    const id = await declared('2');
    const asked = await side.running.call('POST', `/cases/${id}/extend`, { as: side.brand.token, body: {} });
    expect(asked).toMatchObject({ status: 409, body: { code: 'not-extendable' } });
  });
});
