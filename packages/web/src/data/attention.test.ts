import { environmentManager, QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchAttention } from './attention.ts';

const minute = 60_000;

class Page extends EventTarget {
  visibilityState: DocumentVisibilityState = 'visible';
  turn(to: DocumentVisibilityState) {
    this.visibilityState = to;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

let page: Page;
let reads: number;
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  // The library repeats reads only in a browser.
  environmentManager.setIsServer(() => false);
  page = new Page();
  reads = 0;
  const queries = new QueryClient();
  queries.mount();
  watchAttention(queries, page as unknown as Document);
  const once = new QueryObserver(queries, {
    queryKey: ['once'],
    queryFn: () => (reads += 1),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const often = new QueryObserver(queries, { queryKey: ['often'], queryFn: () => (reads += 1), refetchInterval: 3000 });
  const ends = [once.subscribe(() => undefined), often.subscribe(() => undefined)];
  stop = () => {
    for (const end of ends) end();
    queries.unmount();
  };
});

afterEach(() => {
  stop();
  vi.useRealTimers();
});

test('a tab in use reads at its own pace', async () => {
  await vi.advanceTimersByTimeAsync(27_000);
  expect(reads).toBe(2 + 9);
});

test('an idle tab reads no faster than every 30 s, and at once when its person is back', async () => {
  await vi.advanceTimersByTimeAsync(minute);
  reads = 0;
  await vi.advanceTimersByTimeAsync(10 * minute);
  expect(reads).toBe(20);
  page.dispatchEvent(new Event('pointermove'));
  await vi.advanceTimersByTimeAsync(1);
  expect(reads).toBe(21);
  await vi.advanceTimersByTimeAsync(9000);
  expect(reads).toBe(24);
});

test('a hidden tab reads nothing, and reads again when it is shown', async () => {
  page.turn('hidden');
  reads = 0;
  await vi.advanceTimersByTimeAsync(60 * minute);
  expect(reads).toBe(0);
  page.turn('visible');
  await vi.advanceTimersByTimeAsync(1);
  expect(reads).toBe(1);
});
