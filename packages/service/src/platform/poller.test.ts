import { expect, test } from 'vitest';
import { Poller, workSource } from './poller.ts';

test('what was left behind and is done by the time that nothing more is due has its consequences worked, too', async () => {
  const due = ['slow'];
  const worked: string[] = [];
  let answer = (): void => undefined;
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const source = workSource<string>({
    claim: async () => due.splice(0),
    handle: async (row) => {
      if (row === 'slow') {
        await answered;
        due.push('consequence');
      }
      worked.push(row);
    },
    fail: async (_, error) => {
      throw error;
    },
    softTimeoutMs: 1,
  });
  let looks = 0;
  const poller = new Poller({ source }, async () => {
    looks += 1;
    const found = due.length > 0;
    // Nothing is due any more, and before anybody is told so the slow one is done.
    if (looks === 2) {
      answer();
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    return new Set(found ? (['source'] as const) : []);
  });
  await poller.drain();
  expect(worked).toEqual(['slow', 'consequence']);
});
