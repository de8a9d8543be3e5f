import { expect, test } from 'vitest';
import { playEach } from './many.ts';

test('whatever a marketplace does, each decision has its one effect, and what is not known is shown', {
  timeout: 15 * 60_000,
}, async () => {
  const tallies = await playEach(20, 1);
  expect(tallies.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
  for (const { behaviour, count, struck, withdrawn } of tallies) {
    expect(count, behaviour).toBe(20);
    expect(struck, behaviour).toBeGreaterThan(5);
    expect(withdrawn, behaviour).toBeGreaterThan(1);
  }
});
