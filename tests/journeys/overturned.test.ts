/** A seller's view of their shop on a notice's page: the points, the next step, and the effects of a reversal. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BrandSide, startBrandSide } from './brand-side.ts';
import { takenDown } from './seller.ts';

let side: BrandSide;
beforeAll(async () => {
  side = await startBrandSide();
});
afterAll(() => side.running.close());

test('the predicted effects of an appeal equal the real ones', async () => {
  const { id, seller: shop } = await takenDown(side, 's1', '1');
  const { points, warnAt, closeAt } = side.running.rules().strikes;
  const [first = closeAt] = warnAt;
  expect((await shop.notice()).standing).toEqual({
    ...{ points: 0, closeAt, pointsIfUpheld: points.normal, strikes: [] },
    next: { step: 'warning', at: first, left: first },
  });

  await side.pass(10);
  const { standing } = await shop.notice();
  const next = warnAt.find((step) => step > points.normal) ?? closeAt;
  expect(standing).toMatchObject({
    ...{ points: points.normal, next: { at: next, left: next - points.normal } },
    strikes: [{ track: 'counterfeit', points: points.normal, because: 'case', cases: 1, counts: true }],
    ifOverturned: {
      points: [{ track: 'counterfeit', before: points.normal, after: 0 }],
      strikes: [{ track: 'counterfeit', before: points.normal, after: 0 }],
    },
  });
  expect(standing.ifOverturned.closure).toBeUndefined();

  expect(await shop.appeal('These are my own goods.')).toMatchObject({ status: 200 });
  const desk = await side.running.deskUser('he');
  const body = { outcome: 'reversed', reasons: 'They are.' };
  expect(await side.running.call('POST', `/desk/cases/${id}/appeal-decision`, { as: desk, body })).toMatchObject({
    status: 200,
  });
  await side.running.settle();
  const after = (await shop.notice()).standing;
  expect(after).toMatchObject({ points: 0, strikes: [], next: { step: 'warning', left: first } });
  expect(after.ifOverturned).toBeUndefined();
  expect(await side.page('1')).toBe(200);
});
