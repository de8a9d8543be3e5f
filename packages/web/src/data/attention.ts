import { focusManager, type QueryClient } from '@tanstack/react-query';

/** Milliseconds without input after which a tab counts as idle. */
const idleAfter = 30_000;
/** Milliseconds between reads of an idle tab. A status that is half a minute old misleads no reader who looks up again. */
const idlePace = 30_000;
const inputs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

/**
 * Reads repeat at their own pace only while a person uses the tab. An idle tab reads every 30 s, a hidden one not at all; both read again
 * as soon as the person is back.
 */
export function watchAttention(
  queries: QueryClient,
  page: Pick<Document, 'visibilityState' | 'addEventListener'>,
): void {
  let idle: ReturnType<typeof setTimeout> | undefined;
  let slow: ReturnType<typeof setInterval> | undefined;
  const attend = (): void => {
    clearTimeout(idle);
    clearInterval(slow);
    const isShown = page.visibilityState !== 'hidden';
    focusManager.setFocused(isShown);
    if (!isShown) return;
    idle = setTimeout(() => {
      focusManager.setFocused(false);
      slow = setInterval(() => void queries.refetchQueries({ type: 'active', predicate: repeats }), idlePace);
    }, idleAfter);
  };
  page.addEventListener('visibilitychange', attend);
  for (const input of inputs) page.addEventListener(input, attend, { passive: true });
  attend();
}

type Query = ReturnType<ReturnType<QueryClient['getQueryCache']>['getAll']>[number];

const repeats = (query: Query): boolean =>
  query.observers.some(({ options: { refetchInterval: pace } }) => (typeof pace === 'function' ? pace(query) : pace));
