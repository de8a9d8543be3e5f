import { useEffect, useRef } from 'react';

/** Single keys for the whole page, ignored while the user types, holds a modifier or reads a dialog. */
export function useKeys(keys: Readonly<Record<string, () => void>>): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      const typing =
        event.target instanceof Element &&
        event.target.closest('input:not([type=checkbox], [type=radio]), textarea, select');
      const act = latest.current[event.key.toLowerCase()];
      if (typing || !act || document.querySelector('dialog[open], [role=dialog]')) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, []);
}
