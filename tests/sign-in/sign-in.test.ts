import { expect, test } from 'vitest';
import { cases } from './cases.ts';
import { play } from './play.ts';

/** `npm run soak:sign-in` does the same with more trials. */
test('200 times: codes, recovery codes, passkeys and mailed links that are replayed, stolen, expired or parallel get in no more often than their owner', async () => {
  const { byCase, wrong } = await play({ many: 200, seed: 7 });
  expect(wrong).toEqual([]);
  expect(byCase.size).toBe(Object.keys(cases).length);
}, 300_000);
