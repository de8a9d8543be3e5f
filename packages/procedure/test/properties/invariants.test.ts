/**
 * The invariants of the procedure over random histories, each checked after every step; `npm run soak:procedure` plays more. From
 * the design's list, pure code can check:
 * - I1 bans, I2 one strike each, I3 who takes down, I4 notice before it counts, I5 deadlines at their instant,
 * - I6 retractions, I7 reversal by an appeal, I8 other people decide, I9 notices with the ground, I10 nothing stuck,
 * - I11 authority, I12 one open, none again without new evidence, I13 suspension, I14 cost of a retraction,
 * - I16 fold = state, I18 repeated reports move nothing, I20 conservation,
 * - and, without a number: reports and replies, holds of proceeds, the statutory track, uncounted delay, goods of health and
 * safety, variants of listings.
 * Tests of the whole service check the rest (`tests/simulation`, `tests/tenant-isolation`, `tests/crash`, `tests/blast-radius`): I5's five
 * minutes, I14's contact data, I15 bytes of evidence, I17 non-interference, I19 the kill switch, I21 rules of the filing, I22
 * crashes.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { notMet, search } from './play.ts';

const least = 100_000;

it(`keeps every invariant over at least ${least} steps, and meets every rare situation`, () => {
  const { broken, steps, times } = search(1200, fc.readConfigureGlobal()?.seed ?? 1);
  expect(broken).toBeUndefined();
  expect(steps).toBeGreaterThanOrEqual(least);
  expect(notMet(times, 3)).toEqual([]);
}, 300_000);
