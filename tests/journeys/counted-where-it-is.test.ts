import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadPolicies } from '../../packages/service/src/platform/policies.ts';
import { type BrandSide, startBrandSide } from './brand-side.ts';

let side: BrandSide;
beforeAll(async () => {
  const policies = await loadPolicies();
  const calendar = policies.calendars.get('germany');
  if (calendar === undefined) throw new Error('there is a calendar of Germany');
  // Thursday before Labour Day.
  const host = { territories: ['DE'], zone: 'Europe/Berlin', calendar };
  side = await startBrandSide({}, { policies, host }, '2026-04-30T08:00:00.000Z');
});
afterAll(() => side.running.close());

test('a window on a German marketplace skips the holidays of Germany, not those of China', async () => {
  await side.offer('s', '1');
  const { case: id } = await side.file('1');
  const { status, clocks } = await side.caseOf(id);
  expect(status).toBe('answer-window');
  // 1 May is off, and Monday to Wednesday count; in China 1 to 5 May are off, and the last day would be the 8th.
  expect(clocks).toMatchObject([{ clock: 'answer', due: '2026-05-06T22:00:00.000Z' }]);
});
