import { useEffect } from 'react';
import { useAct } from './api.ts';

/** What a person does on a page and a scanner of mail does not: it loads the page, and may run it, but touches nothing. */
const ownActs = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/**
 * Tells the programme that a person has the notice before them, so that it is known to have arrived and the clock may run:
 * at their first own act on the page, not when it is loaded, since a mail scanner may load and run it as well.
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
