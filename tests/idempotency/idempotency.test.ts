import { expect, test } from 'vitest';
import { play } from './play.ts';

/** `npm run soak:idempotency` does the same with more of everything. */
test('500 times: any use of one key has one effect and the same bytes as answer, a month later too', async () => {
  const { byKind, cut, answerLost, later, wrong } = await play({ many: 500, seed: '7' });
  expect(wrong).toEqual([]);
  expect(byKind.size).toBe(8);
  expect(cut).toBeGreaterThan(50);
  expect(answerLost).toBeGreaterThan(5);
  expect(later).toBeGreaterThan(500);
}, 300_000);

test('the control: without the keys it happens as often as it is sent', async () => {
  const { wrong } = await play({ many: 16, seed: '7', keys: false });
  expect(wrong.length).toBeGreaterThan(8);
});
