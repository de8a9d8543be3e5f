import { expect, test } from 'vitest';
import { playEach } from './many.ts';

/** `npm run soak:marketplaces` plays hundreds. */
const each = 8;

test('whatever a marketplace does, each decision has its one effect, and unconfirmed states are shown', {
  timeout: 15 * 60_000,
}, async () => {
  const tallies = await playEach(each, 1);
  expect(tallies.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
  for (const { behaviour, count, struck, withdrawn } of tallies) {
    expect(count, behaviour).toBe(each);
    expect(struck, behaviour).toBeGreaterThan(2);
    expect(withdrawn, behaviour).toBeGreaterThan(0);
  }
});
