import { type RefObject, useEffect, useRef } from 'react';

/**
 * Of a step's column: a button that is pressed goes dead while it runs, and with it the focus is nowhere. The last of the
 * column's notes, which tells what came of it, takes the focus then.
 */
export function useTold(busy: boolean): RefObject<HTMLDivElement | null> {
  const column = useRef<HTMLDivElement>(null);
  const wasBusy = useRef(false);
  useEffect(() => {
    const isOver = wasBusy.current && !busy;
    wasBusy.current = busy;
    if (!isOver || document.activeElement !== document.body) return;
    const note = [...(column.current?.querySelectorAll<HTMLElement>('.note') ?? [])].at(-1);
    if (!note) return;
    note.tabIndex = -1;
    note.focus();
  }, [busy]);
  return column;
}
