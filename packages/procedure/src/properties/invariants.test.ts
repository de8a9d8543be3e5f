/**
 * The invariants of the procedure over random histories, each held against every step of all of them. Which numbers of the
 * design's list they are, and which are the whole service's, says `invariants/index.ts`. `npm run soak:procedure` plays more.
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
