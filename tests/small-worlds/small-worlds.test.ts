/**
 * Every possible sequence of acts in small worlds with a pack of days, to a depth that fits into a test
 * run; `npm run soak:small-worlds -- 8` goes further. The invariants are those of random histories.
 */
import { expect, it } from 'vitest';
import { explore } from './explore.ts';
import { rules } from './small-pack.ts';
import { smallWorlds } from './worlds.ts';

it('the pack is small: two strikes close a shop, and windows are days', () => {
  expect(2 * rules.strikes.points.normal).toBe(rules.strikes.closeAt);
  const { answer, brand, appeal } = rules.clocks;
  expect([answer, brand, appeal].map(({ count, unit }) => `${count} ${unit}`)).toEqual([
    '1 calendar-day',
    '2 calendar-day',
    '3 calendar-day',
  ]);
});

it.each(smallWorlds)(
  '$name: no sequence of acts breaks an invariant',
  (world) => {
    const { depth, states, steps, met, broken } = explore(world, world.depth);
    console.log(`${world.name}: depth ${depth}, ${states} states, ${steps} steps`);
    expect(broken).toBeUndefined();
    expect(states).toBeGreaterThan(1000);
    expect(world.meets.filter((what) => !met.has(what))).toEqual([]);
  },
  300_000,
);
