import { useEffect } from 'react';
import { useAct } from './api.ts';

/** Events of a person on a page. A mail scanner loads the page and may run it, but causes none of them. */
const ownActs = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/**
 * Tells the programme that a person has opened the notice, so that it counts as delivered and the deadline may start.
 * Waits for the person's first input, since a mail scanner may load and run the page as well.
 */
export function useOpened(link: string, shown: boolean): void {
  const { mutate } = useAct('openNotice', { link });
  useEffect(() => {
    if (!shown) return;
    const stop = new AbortController();
    const told = ({ isTrusted }: Event) => {
      if (!isTrusted) return;
      stop.abort();
      mutate();
    };
    for (const act of ownActs) window.addEventListener(act, told, { signal: stop.signal, passive: true });
    return () => stop.abort();
  }, [shown, mutate]);
}
