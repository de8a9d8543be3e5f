import { type RefObject, useEffect, useRef } from 'react';

/**
 * What is put aside leaves the list, and with it goes the focus. What took its place has it then; where none is left, the heading
 * that is returned. `done`: what was done last, if anything. `held`: what the list holds.
 */
export function useFocusKept(
  list: RefObject<HTMLElement | null>,
  done: unknown,
  held: string,
): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked for whenever something was done or the list has changed.
  useEffect(() => {
    if (done === undefined || document.activeElement !== document.body) return;
    const line = list.current?.querySelector<HTMLElement>('.queue-line[aria-current=true]');
    if (line) line.focus({ preventScroll: true });
    else heading.current?.focus();
  }, [done, held]);
  return heading;
}
