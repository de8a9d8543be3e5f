/**
 * The invariants of the procedure over random histories, each held against every step of all of them; `npm run
 * soak:procedure` plays more. Of the design's list pure code can hold
 *
 *     I1 bans   I2 one strike each   I3 who takes down   I4 told before it counts   I5 windows, not early and at their instant
 *     I6 retractions   I7 what an appeal undoes   I8 other people decide   I9 told, with the ground   I10 nothing stuck
 *     I11 authority   I12 one open, none again without something new   I13 suspension   I14 what a retraction costs
 *     I16 fold = state   I18 nothing moves by what is said twice   I20 conservation
 *
 * and what has no number there: reports and replies, holds of money, the statutory track, delay that is not counted, goods of
 * health and safety, variants of listings. The whole service holds the rest (`tests/simulation`, `tests/walls`, `tests/crash`, `tests/blast-radius`): I5's five minutes,
 * I14's contact data, I15 bytes of evidence, I17 non-interference, I19 the stop, I21 rules of the filing, I22 crashes.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { notMet, search } from './play.ts';

const least = 100_000;

it(`holds every invariant over ${least} steps at least, and what should happen sometimes does`, () => {
  const { broken, steps, times } = search(1200, fc.readConfigureGlobal()?.seed ?? 1);
  expect(broken).toBeUndefined();
  expect(steps).toBeGreaterThanOrEqual(least);
  expect(notMet(times, 3)).toEqual([]);
}, 300_000);
