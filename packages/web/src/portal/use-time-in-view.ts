import { useEffect, useRef } from 'react';

/** Milliseconds since an instant of the page's clock; none while nothing is in view. */
const since = (from: number | undefined): number => (from === undefined ? 0 : performance.now() - from);

/** For how many milliseconds each of the things that were shown one after another was in view, while the page was. */
export function useTimeInView(shown: string | undefined): (key: string) => number {
  const times = useRef(new Map<string, number>());
  const now = useRef<{ readonly key: string; from: number | undefined } | undefined>(undefined);
  useEffect(() => {
    if (shown === undefined) return;
    const current = { key: shown, from: document.hidden ? undefined : performance.now() };
    now.current = current;
    const stop = () => {
      times.current.set(shown, (times.current.get(shown) ?? 0) + since(current.from));
      current.from = undefined;
    };
    const turn = () => {
      stop();
      if (!document.hidden) current.from = performance.now();
    };
    document.addEventListener('visibilitychange', turn);
    return () => {
      document.removeEventListener('visibilitychange', turn);
      stop();
    };
  }, [shown]);
  return (key) => (times.current.get(key) ?? 0) + (now.current?.key === key ? since(now.current.from) : 0);
}
